import type { LinkSignal } from '../../../signaling/protocol/index.ts';

/** A full room's first offers and candidates. */
const MAX_SIGNALS = 100;

/** Signals that overtook the roster or the introduction of their sender; the newest ones are kept. */
export class EarlySignals {
  #kept: { from: string; signal: LinkSignal }[] = [];

  add(from: string, signal: LinkSignal): void {
    this.#kept = [...this.#kept, { from, signal }].slice(-MAX_SIGNALS);
  }

  /** Takes out what came from this peer, in order. */
  take(from: string): LinkSignal[] {
    const taken = this.#kept.filter((early) => early.from === from);
    this.#kept = this.#kept.filter((early) => early.from !== from);
    return taken.map(({ signal }) => signal);
  }

  clear(): void {
    this.#kept = [];
  }
}
