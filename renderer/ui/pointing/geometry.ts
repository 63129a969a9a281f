import type { Place } from '../../core/model.ts';
import type { Point } from '../share/view-transform.ts';
import type { Rect, Size } from '../stage/layout.ts';

/** Where something is in the shared picture, and where on the screen. Both run from left to right in every language. */

/** How far an arrow key moves the pointer, of the picture's length; with Shift it moves finely. */
const STEP = 0.02;
const FINE_STEP = 0.002;
/** Room that a name takes beside its pointer, px. */
const NAME_WIDTH_PX = 150;
const NAME_HEIGHT_PX = 44;

/** The place in the picture under a point; null beside the picture. `picture` is where that is drawn, and may be larger than what is seen of it. */
export function placeAt(point: Point, picture: Rect): Place | null {
  if (picture.width <= 0 || picture.height <= 0) return null;
  const place = { x: (point.x - picture.left) / picture.width, y: (point.y - picture.top) / picture.height };
  return isWithin(place.x) && isWithin(place.y) ? place : null;
}

/** As `placeAt`, and the nearest place of the picture where the point is beside it; null where there is no picture. */
export function nearestPlace(point: Point, picture: Rect): Place | null {
  return placeAt(
    {
      x: Math.min(picture.left + picture.width, Math.max(picture.left, point.x)),
      y: Math.min(picture.top + picture.height, Math.max(picture.top, point.y)),
    },
    picture,
  );
}

/** Where a place is drawn. */
export function pointOf(place: Place, picture: Rect): Point {
  return { x: picture.left + place.x * picture.width, y: picture.top + place.y * picture.height };
}

/** On which side of its pointer a name is seen whole: after and below, unless the edge is near. */
export function nameSide(point: Point, within: Size): { x: 'before' | 'after'; y: 'above' | 'below' } {
  return {
    x: point.x + NAME_WIDTH_PX > within.width && point.x > within.width / 2 ? 'before' : 'after',
    y: point.y + NAME_HEIGHT_PX > within.height && point.y > within.height / 2 ? 'above' : 'below',
  };
}

/** The place that an arrow key leads to, within the picture; null for any other key. */
export function stepBy(key: string, from: Place, fine: boolean): Place | null {
  const step = fine ? FINE_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
      return { ...from, x: Math.max(0, from.x - step) };
    case 'ArrowRight':
      return { ...from, x: Math.min(1, from.x + step) };
    case 'ArrowUp':
      return { ...from, y: Math.max(0, from.y - step) };
    case 'ArrowDown':
      return { ...from, y: Math.min(1, from.y + step) };
    default:
      return null;
  }
}

function isWithin(fraction: number): boolean {
  return fraction >= 0 && fraction <= 1;
}
