import type { CallState, Participant, RoomOnHold, RoomState } from '../model.ts';

export interface HoldFacts {
  /** What is on hold already. */
  onHold: RoomOnHold | null;
  call: CallState;
  room:
    | { kind: Exclude<RoomState['kind'], 'joined'> }
    | { kind: 'joined'; participants: readonly Pick<Participant, 'self' | 'ringing'>[] };
}

/** Whether the present room would be on hold when a second call is taken: one is at most, and none where this person is alone with somebody they ring. */
export function canHold({ onHold, call, room }: HoldFacts): boolean {
  const isAnybodyHere = room.kind === 'joined' && room.participants.some(({ self, ringing }) => !self && !ringing);
  return onHold === null && (call.kind !== 'outgoing' || isAnybodyHere);
}
