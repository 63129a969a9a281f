import type { Scope } from '../../signaling/basics/scope.ts';

/** Calls `act` once after `ms` milliseconds; what it returns cancels that. */
export type Waits = Pick<Scope, 'after'>;

/** Waits by name, of which each runs once at a time. */
export class Timers<Name extends string> {
  readonly #waits: Waits;
  readonly #stops = new Map<Name, () => void>();

  constructor(waits: Waits) {
    this.#waits = waits;
  }

  /** Calls `act` after `ms` milliseconds, unless it is stopped or started again before. */
  start(name: Name, ms: number, act: () => void): void {
    this.stop(name);
    const stop = this.#waits.after(ms, () => {
      this.#stops.delete(name);
      act();
    });
    this.#stops.set(name, stop);
  }

  /** As `start`, but a wait of this name goes on. */
  ensure(name: Name, ms: number, act: () => void): void {
    if (!this.#stops.has(name)) this.start(name, ms, act);
  }

  stop(name: Name): void {
    this.#stops.get(name)?.();
    this.#stops.delete(name);
  }
}
