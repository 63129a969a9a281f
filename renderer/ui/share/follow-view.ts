import type { Place } from '../../core/model.ts';
import type { Size } from '../stage/layout.ts';
import { panBy, placement, type View } from './view-transform.ts';

/** How what is seen of a share follows the mouse there: pure. */

/** How near the mouse comes to an edge of what is seen before that moves: of its width and height. */
const EDGE = 0.2;
/** After so long 1/e of a glide's way is left, ms: it is there in half a second. */
const GLIDE_MS = 120;
/** Less is not seen, px. */
const NEAR_PX = 0.5;

/** How a view goes to the mouse: no further than it must, or, to go seldom, until the mouse is in its middle. */
export type Follow = 'glide' | 'jump';

/** With the mouse in sight and off the edges, as far as the picture goes; the same view where it is. @param at where the mouse is */
export function inSight(view: View, at: Place, how: Follow, picture: Size, viewport: Size): View {
  const { left, top, width, height } = placement(view, picture, viewport);
  const x = beyond(left + at.x * width, viewport.width);
  const y = beyond(top + at.y * height, viewport.height);
  if (x === 0 && y === 0) return view;
  const middle = { x: viewport.width / 2 - left - at.x * width, y: viewport.height / 2 - top - at.y * height };
  const moved = panBy(view, how === 'jump' ? middle : { x: -x, y: -y }, picture, viewport);
  const isNear =
    Math.abs(moved.centreX - view.centreX) * width < NEAR_PX &&
    Math.abs(moved.centreY - view.centreY) * height < NEAR_PX;
  return isNear ? view : moved;
}

/** A view on its way to another one of the same zoom. @param elapsedMs since it was at `from` */
export function glide(from: View, to: View, elapsedMs: number): View {
  const left = Math.exp(-elapsedMs / GLIDE_MS);
  return {
    zoom: to.zoom,
    centreX: to.centreX + (from.centreX - to.centreX) * left,
    centreY: to.centreY + (from.centreY - to.centreY) * left,
  };
}

/** How far a place is beyond where it may be without anything moving, px. @param length of the viewport, px */
function beyond(at: number, length: number): number {
  const [lowest, highest] = [EDGE * length, (1 - EDGE) * length];
  return at - Math.min(highest, Math.max(lowest, at));
}
