import { expect, it } from 'vitest';
import { afterSeeing, AT_REST, isMoving, wantsToEnd, type OwnHand } from './own-hand.ts';

const STILL = { moved: false, escapeDown: false };
const see = (...seen: [at: number, own: Partial<typeof STILL>][]): OwnHand =>
  seen.reduce((hand, [at, own]) => afterSeeing(hand, { ...STILL, ...own }, at), AT_REST);

it.each<[what: string, hand: OwnHand, at: number, moving: boolean]>([
  ['nobody has moved it', see([0, {}]), 5_000, false],
  ['it was moved now', see([100, { moved: true }]), 100, true],
  ['it was moved 2 s ago', see([100, { moved: true }], [2_099, {}]), 2_100, false],
  ['it was moved again since', see([100, { moved: true }], [1_000, { moved: true }]), 2_999, true],
])('the own mouse is in use: %s', (_what, hand, at, moving) => {
  expect(isMoving(hand, at)).toBe(moving);
});

it.each<[what: string, hand: OwnHand, at: number, ends: boolean]>([
  ['pressed', see([0, { escapeDown: true }]), 999, false],
  ['held for 1 s', see([0, { escapeDown: true }], [500, { escapeDown: true }]), 1_000, true],
  ['pressed twice', see([0, { escapeDown: true }], [600, {}], [700, { escapeDown: true }]), 1_600, false],
  ['let go of', see([0, { escapeDown: true }], [500, {}]), 2_000, false],
])('Escape ends it when it is held: %s', (_what, hand, at, ends) => {
  expect(wantsToEnd(hand, at)).toBe(ends);
});
