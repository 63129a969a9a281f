import type { Point, Screen } from 'electron';
import { fail, ok } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge/contract.ts';
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

/** Says where the mouse is on the display that is captured, or the part of it that is shared, each time that the page asks. */
export function mouseHandlers(
  screen: Pick<Screen, 'getAllDisplays' | 'getCursorScreenPoint'>,
  capture: CapturedDisplay,
): Pick<BridgeHandlers, 'mousePlace'> {
  return {
    mousePlace() {
      const bounds = sharedBounds(screen.getAllDisplays(), capture);
      if (bounds === null) return fail('not-sharing-a-screen', 'the display that is captured is not known');
      return ok(placeIn(bounds, screen.getCursorScreenPoint()));
    },
  };
}
