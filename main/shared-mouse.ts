import type { Point, Screen } from 'electron';
import { fail, ok } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge/contract.ts';
import type { PageState } from './bridge/page-state.ts';
import type { CapturedDisplay } from './windows/captures.ts';
import { sharedBounds } from './windows/shared-part.ts';
import type { Rect } from './windows/window-placement.ts';

/**
 * Where a point of the desktop is on what is shared of it: fractions of its width and height, from the top left; null: beside it. Both in
 * device-independent pixels, so that the scale does not matter.
 */
function placeIn(bounds: Rect, point: Point): { x: number; y: number } | null {
  const place = { x: (point.x - bounds.x) / bounds.width, y: (point.y - bounds.y) / bounds.height };
  const isOn = Object.values(place).every((fraction) => fraction >= 0 && fraction < 1);
  return isOn ? place : null;
}

/** Says where the mouse is on the display that is captured, or the part of it that is shared, each time that the page asks while it shares it. */
export class SharedMouse {
  readonly #screen: Pick<Screen, 'getAllDisplays' | 'getCursorScreenPoint'>;
  readonly #capture: CapturedDisplay;
  #sharesScreen = false;

  constructor(screen: Pick<Screen, 'getAllDisplays' | 'getCursorScreenPoint'>, capture: CapturedDisplay) {
    this.#screen = screen;
    this.#capture = capture;
  }

  /** @param state what the page has told; null when it is gone */
  show(state: Pick<PageState, 'sharesScreen'> | null): void {
    this.#sharesScreen = state?.sharesScreen ?? false;
  }

  get handlers(): Pick<BridgeHandlers, 'mousePlace'> {
    return {
      mousePlace: () => {
        // What was captured stays known after its end.
        const bounds = this.#sharesScreen ? sharedBounds(this.#screen.getAllDisplays(), this.#capture) : null;
        if (bounds === null) return fail('not-sharing-a-screen', 'no screen is shared, or it is not known which');
        return ok(placeIn(bounds, this.#screen.getCursorScreenPoint()));
      },
    };
  }
}
