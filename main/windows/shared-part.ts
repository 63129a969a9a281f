import type { Display, Point } from 'electron';
import { pixelsOfPart, type PixelRect, type PixelSize, type ScreenPart } from '../../signaling/protocol/screen-part.ts';
import type { CapturedDisplay } from './captures.ts';
import type { Rect } from './window-placement.ts';

/** The pixels of a display. */
export function pixelSizeOf({ bounds, scaleFactor }: Pick<Display, 'bounds' | 'scaleFactor'>): PixelSize {
  return { width: Math.round(bounds.width * scaleFactor), height: Math.round(bounds.height * scaleFactor) };
}

/**
 * Where a display is in the pixels that the pointer goes by.
 *
 * @param toPixels the same of one point, as the system has it: displays of different scale stand beside each other
 */
export function pixelsOf(display: Pick<Display, 'bounds' | 'scaleFactor'>, toPixels: (dip: Point) => Point): Rect {
  const { x, y } = toPixels({ x: display.bounds.x, y: display.bounds.y });
  return { x, y, ...pixelSizeOf(display) };
}

/**
 * Where that of a screen which is shared is. Null: nowhere.
 *
 * @param screen px
 * @param part null: all of it
 */
export function areaOfPart(screen: Rect, part: ScreenPart | null): Rect | null {
  if (part === null) return screen;
  const pixels = pixelsOfPart(part, screen);
  return pixels && { ...pixels, x: screen.x + pixels.x, y: screen.y + pixels.y };
}

/** The same in device-independent pixels, as windows are placed. */
export function boundsOfPart(display: Pick<Display, 'bounds' | 'scaleFactor'>, part: ScreenPart | null): Rect | null {
  if (part === null) return display.bounds;
  const pixels = pixelsOfPart(part, pixelSizeOf(display));
  return pixels && boundsOfPixels(display, pixels);
}

/**
 * Where pixels of a display are in device-independent ones: within one of these of where they are.
 *
 * @param pixels from the upper left corner of the display
 */
export function boundsOfPixels(
  { bounds, scaleFactor }: Pick<Display, 'bounds' | 'scaleFactor'>,
  pixels: PixelRect,
): Rect {
  const [x, y] = [Math.round(pixels.x / scaleFactor), Math.round(pixels.y / scaleFactor)];
  return {
    x: bounds.x + x,
    y: bounds.y + y,
    width: Math.round((pixels.x + pixels.width) / scaleFactor) - x,
    height: Math.round((pixels.y + pixels.height) / scaleFactor) - y,
  };
}

/** Where what is shared of the display that is captured is on the desktop, as `boundsOfPart`. Null: nowhere, as when that display is gone. */
export function sharedBounds(
  displays: readonly Pick<Display, 'id' | 'bounds' | 'scaleFactor'>[],
  { display, part }: Pick<CapturedDisplay, 'display' | 'part'>,
): Rect | null {
  const captured = displays.find(({ id }) => id === display);
  return captured ? boundsOfPart(captured, part) : null;
}
