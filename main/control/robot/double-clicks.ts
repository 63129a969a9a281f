import type { ScreenPoint } from '../geometry.ts';
import type { RobotButton } from './robot-orders.ts';

/** How far apart, ms and px, two clicks may be that are one double click: as systems have it at first. */
const WITHIN_MS = 500;
const WITHIN_PX = 4;

/** Tells the second click of two, where no system does. */
export class DoubleClicks {
  #first: { at: ScreenPoint; time: number } | null = null;

  /**
   * A button goes down. Of the left one alone: a third click is a first one again.
   *
   * @param now monotonic, ms
   */
  isSecond(button: RobotButton, at: ScreenPoint, now: number): boolean {
    const first = this.#first;
    const isSecond =
      button === 'left' &&
      first !== null &&
      now - first.time <= WITHIN_MS &&
      Math.hypot(at.x - first.at.x, at.y - first.at.y) <= WITHIN_PX;
    this.#first = isSecond || button !== 'left' ? null : { at, time: now };
    return isSecond;
  }
}
