import type { LinkSignal } from '../../../signaling/protocol/index.ts';
import type { Via } from './signal-route.ts';

/** A signal, and who passed it on. */
export interface PassedSignal {
  signal: LinkSignal;
  via: Via;
}

/** A full room's first offers and candidates. */
const MAX_SIGNALS = 100;

/** Signals that overtook the roster or the introduction of their sender; the newest ones are kept. */
export class EarlySignals {
  #kept: ({ from: string } & PassedSignal)[] = [];

  add(from: string, passed: PassedSignal): void {
    this.#kept = [...this.#kept, { from, ...passed }].slice(-MAX_SIGNALS);
  }

  /** Takes out what came from this peer, in order. */
  take(from: string): PassedSignal[] {
    const taken = this.#kept.filter((early) => early.from === from);
    this.#kept = this.#kept.filter((early) => early.from !== from);
    return taken;
  }

  clear(): void {
    this.#kept = [];
  }
}
