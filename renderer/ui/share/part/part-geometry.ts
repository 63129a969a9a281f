import { LEAST_PART, PART_STEP, type PixelRect, type PixelSize } from '../../../../signaling/protocol/screen-part.ts';
import type { Point } from '../view-transform.ts';

/**
 * The part that a person chooses, in px of the screen: always within it, of even places and sizes, and never smaller than can be read. The
 * picture runs from left to right in every language.
 */

/** How far a key moves an edge, px; and while it is held. */
const STEP = { pressed: PART_STEP, held: 10 * PART_STEP } as const;

/** What a person takes hold of. */
export type Grip = { kind: 'nothing' } | { kind: 'inside' } | { kind: 'corner'; opposite: Point };

interface Span {
  from: number;
  length: number;
}

/** The middle of the screen, half as wide and as tall. */
export function firstPart(screen: PixelSize): PixelRect {
  const { width, height } = screen;
  return drawnPart({ x: width / 4, y: height / 4 }, { x: (width * 3) / 4, y: (height * 3) / 4 }, screen);
}

/** Between where the person began and where they are. A side that is too short goes on. */
export function drawnPart(from: Point, to: Point, screen: PixelSize): PixelRect {
  return both(
    drawnSpan(from.x, to.x, LEAST_PART.width, screen.width),
    drawnSpan(from.y, to.y, LEAST_PART.height, screen.height),
  );
}

/** Moved by that much, as far as the screen goes. */
export function movedPart({ x, y, width, height }: PixelRect, by: Point, screen: PixelSize): PixelRect {
  return both(movedSpan(x, width, by.x, screen.width), movedSpan(y, height, by.y, screen.height));
}

/** The right and the lower edge moved by that much. */
export function resizedPart({ x, y, width, height }: PixelRect, by: Point, screen: PixelSize): PixelRect {
  const least = LEAST_PART;
  return both(
    { from: x, length: within(even(width + by.x), Math.min(least.width, width), evenEnd(screen.width) - x) },
    { from: y, length: within(even(height + by.y), Math.min(least.height, height), evenEnd(screen.height) - y) },
  );
}

/** @param reach how near a corner is taken hold of, px of the screen */
export function gripAt(point: Point, { x, y, width, height }: PixelRect, reach: number): Grip {
  const [right, bottom] = [x + width, y + height];
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= reach;
  const side = isNear(point.x, x) ? right : isNear(point.x, right) ? x : null;
  const end = isNear(point.y, y) ? bottom : isNear(point.y, bottom) ? y : null;
  if (side !== null && end !== null) return { kind: 'corner', opposite: { x: side, y: end } };
  const isInside = point.x >= x && point.x < right && point.y >= y && point.y < bottom;
  return { kind: isInside ? 'inside' : 'nothing' };
}

/** How far an arrow key goes, px; null for any other key. @param held it repeats */
export function stepOf(key: string, held: boolean): Point | null {
  const step = held ? STEP.held : STEP.pressed;
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    default:
      return null;
  }
}

function drawnSpan(from: number, to: number, least: number, size: number): Span {
  const end = evenEnd(size);
  const [first, last] = [within(even(from), 0, end), within(even(to), 0, end)];
  const length = Math.max(Math.min(least, end), Math.abs(last - first));
  return { from: within(last < first ? first - length : first, 0, end - length), length };
}

function movedSpan(from: number, length: number, by: number, size: number): Span {
  return { from: within(even(from + by), 0, evenEnd(size) - length), length };
}

function both(across: Span, down: Span): PixelRect {
  return { x: across.from, y: down.from, width: across.length, height: down.length };
}

function even(pixels: number): number {
  return Math.round(pixels / PART_STEP) * PART_STEP;
}

function evenEnd(size: number): number {
  return Math.floor(size / PART_STEP) * PART_STEP;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
