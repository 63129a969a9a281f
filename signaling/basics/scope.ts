/** Browsers and Node both have them, and neither's types are wanted here. */
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Ends something: removes a listener, clears a timer, stops a track. Called at most once. */
export type End = () => void;

/** The part of EventTarget that is needed here; DOM's and Node's both fit. */
interface Target<Event> {
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

/**
 * Owns subscriptions, timers and tracks, and ends them all together, the newest first. A scope that has ended ends
 * whatever is still added to it at once, so that nothing outlives its owner however late it comes.
 */
export class Scope {
  readonly #ends = new Set<End>();
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Takes ownership of something to end.
   *
   * @returns ends it before the scope does
   */
  add(end: End): End {
    if (this.#ended) {
      end();
      return () => undefined;
    }
    this.#ends.add(end);
    return () => {
      if (this.#ends.delete(end)) end();
    };
  }

  /** Listens to a DOM event for as long as the scope lasts. */
  listen<Event>(target: Target<Event>, type: string, listener: (event: Event) => void): End {
    target.addEventListener(type, listener);
    return this.add(() => target.removeEventListener(type, listener));
  }

  /**
   * Calls `act` once after `ms` milliseconds, unless the scope ends before.
   *
   * @returns cancels it
   */
  after(ms: number, act: () => void): End {
    const timer = setTimeout(() => {
      end();
      act();
    }, ms);
    const end = this.add(() => clearTimeout(timer));
    return end;
  }

  /** A scope that ends with this one, or before it. */
  child(): Scope {
    const child = new Scope();
    const forget = this.add(() => child.end());
    child.add(forget);
    return child;
  }

  /** Ends everything, also when an end throws; then throws the first error. A second call does nothing. */
  end(): void {
    this.#ended = true;
    const errors: unknown[] = [];
    for (const end of [...this.#ends].reverse()) {
      this.#ends.delete(end);
      try {
        end();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
