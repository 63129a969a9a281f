import type { CallState, Participant, RoomOnHold, RoomState } from '../model.ts';

export interface HoldFacts {
  /** What is on hold already. */
  onHold: RoomOnHold | null;
  call: CallState;
  room:
    | { kind: Exclude<RoomState['kind'], 'joined'> }
    | { kind: 'joined'; participants: readonly Pick<Participant, 'self' | 'ringing'>[] };
}

/**
 * Whether the present room would be on hold when a second call is taken: one is at most, and none where this person is alone with whom they
 * ring. Whoever has put it on hold keeps their place, and so is not rung.
 */
export function canHold({ onHold, call, room }: HoldFacts): boolean {
  const others = room.kind === 'joined' ? room.participants.filter(({ self }) => !self) : [];
  const isFree = others.length === 0 ? call.kind !== 'outgoing' : others.some(({ ringing }) => !ringing);
  return onHold === null && isFree;
}
