/** Browsers and Node both have it, and neither's types are wanted here. */
declare const performance: { now(): number };

/** ms since some moment of this process. Unlike the time of day it is never put back, so it is what limits and waits go by. */
export function monotonicNow(): number {
  return performance.now();
}
