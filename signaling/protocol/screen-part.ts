import * as v from 'valibot';
import { FractionSchema } from './peer/place.ts';

/** Fractions of the screen's width and height, from its top left. */
export const ScreenPartSchema = v.pipe(
  v.strictObject({ x: FractionSchema, y: FractionSchema, width: FractionSchema, height: FractionSchema }),
  v.check(({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1 + TINY && y + height <= 1 + TINY),
);

/** A part of a screen that is shared instead of all of it. Of no size, because a capture may have other pixels than the screen. */
export type ScreenPart = Readonly<v.InferOutput<typeof ScreenPartSchema>>;

/** The smallest part that can be chosen, px of the screen: of a smaller one nothing could be read. */
export const LEAST_PART = { width: 160, height: 90 } as const;

/** Encoders take pictures of even size, and pictures with half as many places for colour begin at even places, px. */
export const PART_STEP = 2;

/** What a fraction that was made of whole pixels is off by. */
const TINY = 1e-6;

export interface PixelSize {
  width: number;
  height: number;
}

export interface PixelRect extends PixelSize {
  x: number;
  y: number;
}

/** That part of something of this size in px. */
export function partOf({ x, y, width, height }: PixelRect, size: PixelSize): ScreenPart {
  return { x: x / size.width, y: y / size.height, width: width / size.width, height: height / size.height };
}

/**
 * The pixels of a part, all of them wholly within it and even. Where the picture, what is pointed at and who controls meet, all go by this.
 *
 * @param size of the picture or screen that it is a part of, px
 * @returns null: it has no pixel
 */
export function pixelsOfPart(part: ScreenPart, size: PixelSize): PixelRect | null {
  const [x, right] = evenWithin(part.x, part.width, size.width);
  const [y, bottom] = evenWithin(part.y, part.height, size.height);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}

function evenWithin(from: number, length: number, size: number): [first: number, end: number] {
  const steps = size / PART_STEP;
  const first = Math.max(0, Math.ceil(from * steps - TINY * size));
  const end = Math.floor(Math.min(from + length, 1) * steps + TINY * size);
  return [first * PART_STEP, end * PART_STEP];
}
