/** CSS pixels of one click of a wheel: so many tell browsers of it, or a little more. */
export const CLICK_PX = 100;

/** How far a wheel was turned, in whole clicks, or whatever a system counts; right and down are positive. */
export interface WheelClicks {
  readonly across: number;
  readonly down: number;
}

/** Makes clicks of pixels: what is less than one is kept for the next, so that touch pads scroll as far as they say. */
export class Wheel {
  readonly #unitPx: number;
  #restX = 0;
  #restY = 0;

  /** @param unitPx CSS pixels of what is counted */
  constructor(unitPx = CLICK_PX) {
    this.#unitPx = unitPx;
  }

  /** @param dx CSS pixels, as `dy` */
  turn(dx: number, dy: number): WheelClicks {
    const [across, restX] = unitsIn(this.#restX, dx, this.#unitPx);
    const [down, restY] = unitsIn(this.#restY, dy, this.#unitPx);
    this.#restX = restX;
    this.#restY = restY;
    return { across, down };
  }
}

/** Whoever turns back begins anew. */
function unitsIn(rest: number, turned: number, unitPx: number): [units: number, rest: number] {
  const sum = (rest * turned < 0 ? 0 : rest) + turned;
  const units = Math.trunc(sum / unitPx);
  return [units, sum - units * unitPx];
}
