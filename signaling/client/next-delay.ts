const FIRST_MS = 200;
const MINUTE_MS = 60_000;
/** The longest delay: short at first, so that everybody is back soon after a hub's restart; long later, to spare batteries. */
const FIRST_MINUTE_CAP_MS = 1_000;
const CAP_MS = 2_000;
const PATIENT_CAP_MS = 10_000;
/** Least urgent: a hub that has moved only rarely serves again. */
const MOVED_MS = 10_000;

/**
 * How long to wait before the next try to reach the hub: doubling from 200 ms to a cap, less up to a quarter by chance,
 * so that a room full of clients does not come back in one moment.
 *
 * @param attempt tries that failed so far, from 0
 * @param elapsedMs since the hub was last there
 * @param random from 0 to 1
 * @returns ms
 */
export function nextDelay({
  attempt,
  elapsedMs,
  random,
}: {
  attempt: number;
  elapsedMs: number;
  random: number;
}): number {
  const delay = Math.min(capAfter(elapsedMs), FIRST_MS * 2 ** Math.min(attempt, 16));
  return lessByChance(delay, random);
}

function capAfter(elapsedMs: number): number {
  if (elapsedMs < MINUTE_MS) return FIRST_MINUTE_CAP_MS;
  return elapsedMs < 5 * MINUTE_MS ? CAP_MS : PATIENT_CAP_MS;
}

/**
 * How long to wait before asking a hub that has moved whether it serves again: 10 s, less up to a quarter by chance.
 *
 * @param random from 0 to 1
 * @returns ms
 */
export function movedDelay(random: number): number {
  return lessByChance(MOVED_MS, random);
}

/**
 * How long a client that was replaced waits before it says hello again: a minute, doubling up to 16, less up to a quarter by
 * chance. Two clients of one identity so leave each other alone for longer and longer.
 *
 * @param times that it was replaced in a row, from 1
 * @param random from 0 to 1
 * @returns ms
 */
export function replacedDelay(times: number, random: number): number {
  return lessByChance(MINUTE_MS * 2 ** Math.min(times - 1, 4), random);
}

function lessByChance(delay: number, random: number): number {
  return Math.round(delay * (1 - random / 4));
}
