import type { Waits } from './timers.ts';

/** Makes calls of `act` at once, but never two within `gapMs`: what is asked for in between happens once, at its end. */
export function throttle(act: () => void, gapMs: number, waits: Waits): () => void {
  let resting = false;
  let asked = false;
  function run(): void {
    if (resting) {
      asked = true;
      return;
    }
    resting = true;
    waits.after(gapMs, () => {
      resting = false;
      if (asked) run();
    });
    asked = false;
    act();
  }
  return run;
}
