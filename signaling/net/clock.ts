import { monotonicNow } from '../basics/monotonic.ts';

/** Time as the hub's search on the LAN sees it; tests bring their own. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number;
  /** Runs something once, after so many ms. Returns how to prevent it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: monotonicNow,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
