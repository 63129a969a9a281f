import { monotonicNow } from '../basics/monotonic.ts';

/** The clock of everything in signaling/lan; tests use simulated ones. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds. Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: monotonicNow,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
