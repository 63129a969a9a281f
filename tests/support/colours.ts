import type { Rgb } from './media.ts';

/** px; `right` and `bottom` are those of the last pixel. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The smallest rectangle with all pixels of about a colour in it; null: there are none.
 *
 * @param pixels three bytes each, in rows
 * @param width of a row, pixels
 * @param off how far each part of a pixel's colour may be off
 */
export function boxOfColour(pixels: Uint8Array, width: number, colour: Rgb, off = 2): Box | null {
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let at = 0; at < pixels.length; at += 3) {
    if (colour.some((part, index) => Math.abs((pixels[at + index] ?? 0) - part) > off)) continue;
    const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.right < 0 ? null : box;
}
