import type { Place } from '../model-pointing.ts';

/** Finer than a pixel of any screen. */
const FRACTION_DIGITS = 5;

/** A place as others are told of it: within the picture, and in few digits. */
export function toldPlace({ x, y }: Place): Place {
  return { x: rounded(x), y: rounded(y) };
}

function rounded(fraction: number): number {
  return Number(Math.min(1, Math.max(0, fraction)).toFixed(FRACTION_DIGITS));
}
