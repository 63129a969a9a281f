import type { OwnInput } from './injector.ts';

/** How long Escape has to be held to end it, ms. */
const ESCAPE_MS = 1_000;
/** How long nothing is done after the person has moved their own mouse, ms. */
const REST_MS = 2_000;

/** What the person at the computer did lately; times are monotonic, ms. */
export interface OwnHand {
  readonly movedAt: number | null;
  readonly escapeSince: number | null;
}

export const AT_REST: OwnHand = { movedAt: null, escapeSince: null };

/** With what was seen of them now. */
export function afterSeeing({ movedAt, escapeSince }: OwnHand, { moved, escapeDown }: OwnInput, now: number): OwnHand {
  return { movedAt: moved ? now : movedAt, escapeSince: escapeDown ? (escapeSince ?? now) : null };
}

export function wantsToEnd({ escapeSince }: OwnHand, now: number): boolean {
  return escapeSince !== null && now - escapeSince >= ESCAPE_MS;
}

/** Whether they use their own mouse: two hands on it would be in each other's way. */
export function isMoving({ movedAt }: OwnHand, now: number): boolean {
  return movedAt !== null && now - movedAt < REST_MS;
}
