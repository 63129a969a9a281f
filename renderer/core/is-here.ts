import type { Participant } from './model.ts';

/** Whether somebody of the room is really in it: not only rung, held back, or on hold with their place kept. */
export function isHere({ ringing, onHold, isHeld }: Pick<Participant, 'ringing' | 'onHold' | 'isHeld'>): boolean {
  return !ringing && !onHold && !isHeld;
}
