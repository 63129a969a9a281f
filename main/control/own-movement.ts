import type { ScreenPoint } from './geometry.ts';

/** How far the person moves the pointer within `WINDOW_MS` before that counts, pixels: a knock at the desk moves it too. */
const STIRRED_PX = 3;
const WINDOW_MS = 1_000;

/**
 * Tells the person's own movement from what is injected: the pointer is looked at before each move that is injected, after it, and in between.
 * Whatever lies between where it was left and where it is found is their own; it adds up, so that a slow hand is noticed however often
 * somebody else moves the pointer meanwhile.
 */
export class OwnMovement {
  /** Where the pointer was left, or found last; null: not known yet. */
  #left: ScreenPoint | null = null;
  #sum: ScreenPoint = { x: 0, y: 0 };
  /** When the sum began, monotonic, ms. */
  #since = 0;
  #hasMoved = false;

  /** Something was injected that left the pointer here. */
  leftAt(at: ScreenPoint): void {
    this.#left = at;
  }

  /** @param now monotonic, ms */
  found(at: ScreenPoint, now: number): void {
    const left = this.#left ?? at;
    this.#left = at;
    if (left.x === at.x && left.y === at.y) return;
    const isNew = now - this.#since > WINDOW_MS;
    if (isNew) this.#since = now;
    const before = isNew ? { x: 0, y: 0 } : this.#sum;
    this.#sum = { x: before.x + at.x - left.x, y: before.y + at.y - left.y };
    if (Math.max(Math.abs(this.#sum.x), Math.abs(this.#sum.y)) >= STIRRED_PX) this.#hasMoved = true;
  }

  /** Whether they have moved it since this was asked before. */
  take(): boolean {
    const moved = this.#hasMoved;
    this.#hasMoved = false;
    if (moved) this.#sum = { x: 0, y: 0 };
    return moved;
  }
}
