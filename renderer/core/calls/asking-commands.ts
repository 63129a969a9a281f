import type { AskingToJoin } from '../asking-api.ts';
import type { Parts } from '../parts.ts';

/** Asking to join somebody, and the answers to those who ask. */
export function askingCommands({
  hub,
  calls,
  joinRequests,
}: Pick<Parts, 'hub' | 'calls' | 'joinRequests'>): Omit<AskingToJoin, 'joinRequests'> {
  return {
    askToJoin(peerId) {
      const person = hub.people.get().find((one) => one.peerId === peerId);
      if (person) calls.askToJoin({ peerId, name: person.name });
    },
    letJoin: (peerId) => joinRequests.letIn(peerId),
    refuseToJoin: (peerId) => joinRequests.refuse(peerId),
  };
}
