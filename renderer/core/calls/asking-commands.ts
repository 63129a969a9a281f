import type { AskingToJoin } from '../asking-api.ts';
import type { Parts } from '../parts.ts';

/** Asking to join somebody, and the answers to those who ask. */
export function askingCommands({
  hub,
  calls,
  joinRequests,
}: Pick<Parts, 'hub' | 'calls' | 'joinRequests'>): Omit<AskingToJoin, 'joinRequests'> {
  function request(peerId: string, wants: 'join' | 'call'): void {
    const person = hub.people.get().find((one) => one.peerId === peerId);
    if (person) calls.request({ peerId, name: person.name }, wants);
  }

  return {
    askToJoin: (peerId) => request(peerId, 'join'),
    callAnyway: (peerId) => request(peerId, 'call'),
    letJoin: (peerId) => joinRequests.letIn(peerId),
    refuseToJoin: (peerId) => joinRequests.refuse(peerId),
  };
}
