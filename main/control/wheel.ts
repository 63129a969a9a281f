/** CSS pixels of one click of a wheel: so many tell browsers of it, or a little more. */
const CLICK_PX = 100;

/** How far a wheel was turned, in whole clicks; right and down are positive. */
export interface WheelClicks {
  readonly across: number;
  readonly down: number;
}

/** Makes clicks of pixels: what is less than one is kept for the next, so that touch pads scroll as far as they say. */
export class Wheel {
  #restX = 0;
  #restY = 0;

  /** @param dx CSS pixels, as `dy` */
  turn(dx: number, dy: number): WheelClicks {
    const [across, restX] = clicksIn(this.#restX, dx);
    const [down, restY] = clicksIn(this.#restY, dy);
    this.#restX = restX;
    this.#restY = restY;
    return { across, down };
  }
}

/** Whoever turns back begins anew. */
function clicksIn(rest: number, turned: number): [clicks: number, rest: number] {
  const sum = (rest * turned < 0 ? 0 : rest) + turned;
  const clicks = Math.trunc(sum / CLICK_PX);
  return [clicks, sum - clicks * CLICK_PX];
}
