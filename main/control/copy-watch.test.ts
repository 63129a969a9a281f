import { expect, it } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { CopyWatch } from './copy-watch.ts';

const STEP_MS = 50;

/** Whether what this computer's person copies then would be told, where such a key is pressed every so often and copies nothing. */
function isTold(at: number, everyMs: number): boolean {
  const watch = new CopyWatch();
  for (let now = 0; now < at; now += STEP_MS) {
    if (now % everyMs === 0 && watch.mayBegin(now)) watch.begin(0, now);
    watch.isCopied(0, now);
  }
  return watch.isCopied(1, at);
}

it.each([50, 500, 950, 1_000, 1_500])(
  '[REMOTE-9] keys that copy nothing, one each %d ms, are not waited for long',
  (everyMs) => {
    const times = Array.from({ length: (2 * LIMITS.controlVainCopiesMs) / STEP_MS }, (_, step) => step * STEP_MS);
    const told = times.filter((at) => isTold(at, everyMs));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length * STEP_MS).toBeLessThanOrEqual(2 * (LIMITS.controlVainCopies + 1) * LIMITS.controlCopyMs);
  },
);

it('[REMOTE-9] keys that copy are waited for each time, and after some in vain again in a while', () => {
  const watch = new CopyWatch();
  let changes = 0;
  const copies = (now: number): boolean => {
    if (watch.mayBegin(now)) watch.begin(changes, now);
    changes += 1;
    return watch.isCopied(changes, now + STEP_MS);
  };
  for (let now = 0; now < 5_000; now += 200) expect(copies(now)).toBe(true);
  for (const now of [5_000, 6_500, 8_000]) {
    watch.begin(changes, now);
    expect(watch.isCopied(changes, now + LIMITS.controlCopyMs)).toBe(false);
  }
  expect(copies(10_000)).toBe(false);
  expect(copies(6_000 + LIMITS.controlVainCopiesMs)).toBe(true);
});
