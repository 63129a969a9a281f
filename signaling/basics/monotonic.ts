/** Browsers and Node both have it, and neither's types are wanted here. */
declare const performance: { now(): number };

/** Milliseconds since a moment of this process. Never set back, unlike the time of day: for limits and waits. */
export function monotonicNow(): number {
  return performance.now();
}
