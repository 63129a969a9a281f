/** Time as the LAN node sees it; tests bring their own. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number;
  /** Runs something once, after so many ms. Returns how to prevent it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
