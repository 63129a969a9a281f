import { ZOOM_STEP, type Point } from './view-transform.ts';

/** How hands zoom and move a shared picture: pure. */

/** Zoom factor a pixel of a wheel with Ctrl or Cmd. Browsers tell of a pinch on a touchpad in the same way, by a few px at a time. */
const WHEEL_BASE = 1.01;

/** By how much a wheel zooms; more than 1 is larger. A notch of a mouse wheel does what a press on "Zoom in" does. @param deltaY px, downwards */
export function wheelFactor(deltaY: number): number {
  return Math.min(ZOOM_STEP, Math.max(1 / ZOOM_STEP, WHEEL_BASE ** -deltaY));
}

/** Zooms at a point by a factor, then moves; px. */
export interface Gesture {
  factor: number;
  at: Point;
  by: Point;
}

/**
 * What fingers, or a mouse, do that hold the picture: one moves it, two pull it apart as well; more are not looked at.
 *
 * @param before where they were, px; at least one
 * @param after where the same are now
 */
export function gestureOf(before: readonly Point[], after: readonly Point[]): Gesture {
  const [from, to] = [middle(before), middle(after)];
  const apart = distance(before);
  return {
    factor: apart > 0 ? distance(after) / apart : 1,
    at: from,
    by: { x: to.x - from.x, y: to.y - from.y },
  };
}

function middle([one = ORIGIN, other = one]: readonly Point[]): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function distance([one = ORIGIN, other = one]: readonly Point[]): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

const ORIGIN: Point = { x: 0, y: 0 };
