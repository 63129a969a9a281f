import type { Place } from './model-pointing.ts';

/** What pointing at a shared picture and drawing on it have in common. */

/** Stands for the own visit among those of the others, which have another form. */
export const OWN_VISIT = '';
/** What is seen changes at most once a frame of 60 Hz, ms. */
export const FRAME_MS = 16;

/** Finer than a pixel of any screen. */
const FRACTION_DIGITS = 5;

/** A place as others are told of it: within the picture, and in few digits. */
export function toldPlace({ x, y }: Place): Place {
  return { x: rounded(x), y: rounded(y) };
}

function rounded(fraction: number): number {
  return Number(Math.min(1, Math.max(0, fraction)).toFixed(FRACTION_DIGITS));
}
