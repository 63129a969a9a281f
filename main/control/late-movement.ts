import { isArrived } from './arrival.ts';
import type { ScreenPoint } from './geometry.ts';
import { OwnMovement } from './own-movement.ts';

/** Of more places that the pointer does not get to the newest count: something else keeps it, as a dialog of the system does. */
const MOST_AWAITED = 8;

/**
 * Tells the person's own movement (`OwnMovement`) where a system shows late where it has moved the pointer: one that stays where it was, or
 * comes to where it was moved to before, is nobody's own.
 */
export class LateMovement {
  readonly #own = new OwnMovement();
  #at: ScreenPoint | null = null;
  /** Where it was moved to and has not been seen yet, oldest first. */
  #awaited: readonly ScreenPoint[] = [];

  /** @param at where it is right after: unless that is where it was, the system has left it there. Null: nobody has looked, and it may show later */
  movedTo(to: ScreenPoint, at: ScreenPoint | null = null): void {
    if (at !== null && (this.#isElsewhere(at) || isArrived(at, to))) this.#leftAt(at);
    else this.#awaited = [...this.#awaited, to].slice(-MOST_AWAITED);
  }

  /** @param now monotonic, ms */
  found(at: ScreenPoint, now: number): void {
    const shown = this.#awaited.findIndex((to) => isArrived(at, to));
    const newest = this.#awaited.at(-1);
    if (shown >= 0) {
      this.#own.leftAt(at);
      this.#awaited = this.#awaited.slice(shown + 1);
    } else if (newest !== undefined && this.#isElsewhere(at)) {
      this.#own.leftAt(newest);
      this.#awaited = [];
    }
    this.#own.found(at, now);
    this.#at = at;
  }

  /** Whether they have moved it since this was asked before. */
  take(): boolean {
    return this.#own.take();
  }

  #leftAt(at: ScreenPoint): void {
    this.#own.leftAt(at);
    this.#awaited = [];
    this.#at = at;
  }

  #isElsewhere({ x, y }: ScreenPoint): boolean {
    return x !== this.#at?.x || y !== this.#at.y;
  }
}
