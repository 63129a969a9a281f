import type { Caller, Participant } from '../model.ts';
import { NOTHING_OF } from '../participants.ts';

/** Somebody whose place in the room is kept, as the UI shows it. */
export function participantOnHold({ peerId, name }: Caller): Participant {
  return { ...NOTHING_OF, peerId, name, onHold: true };
}
