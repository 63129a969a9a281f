import type { Display, Point, Screen } from 'electron';
import { fail, ok } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge/contract.ts';
import type { CapturedDisplay } from './windows/captures.ts';

/**
 * Where a point of the desktop is on a display: fractions of its width and height, from the top left; null: on another one. Both in
 * device-independent pixels, so that the scale does not matter.
 */
function placeOn({ bounds }: Pick<Display, 'bounds'>, point: Point): { x: number; y: number } | null {
  const place = { x: (point.x - bounds.x) / bounds.width, y: (point.y - bounds.y) / bounds.height };
  const isOn = Object.values(place).every((fraction) => fraction >= 0 && fraction < 1);
  return isOn ? place : null;
}

/** Says where the mouse is on the display that is captured, each time that the page asks. */
export function mouseHandlers(
  screen: Pick<Screen, 'getAllDisplays' | 'getCursorScreenPoint'>,
  capture: CapturedDisplay,
): Pick<BridgeHandlers, 'mousePlace'> {
  return {
    mousePlace() {
      const display = screen.getAllDisplays().find(({ id }) => id === capture.display);
      if (display === undefined) return fail('not-sharing-a-screen', 'the display that is captured is not known');
      return ok(placeOn(display, screen.getCursorScreenPoint()));
    },
  };
}
