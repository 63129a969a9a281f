import type { Locator, Page } from '@playwright/test';
import type { PixelRect } from '../../signaling/protocol/screen-part.ts';
import { boxOfColour, type Box } from './colours.ts';
import type { Rgb } from './media.ts';
import { mouseTo, type Place } from './share-mouse.ts';
import { expect } from './test.ts';

/** The next window that a page opens over the screen that it shares; not the mini window, which comes with each share. */
export function nextOverlay(page: Page): Promise<Page> {
  const isOverlay = async (popup: Page): Promise<boolean> =>
    (await popup.evaluate(() => window.name).catch(() => '')).startsWith('earshot-overlay');
  return page.waitForEvent('popup', { predicate: isOverlay });
}

/**
 * Has a viewer point at a share of a page until that has opened its overlay.
 *
 * @param at where the pointer is in the end
 */
export async function pointUntilOverlay(shared: Locator, sharer: Page, at: Place): Promise<Page> {
  const opened = nextOverlay(sharer);
  let isOpen = false;
  void opened.then(() => (isOpen = true));
  await shared.getByRole('button', { name: 'Point', exact: true }).click();
  // The picture gets its place while it comes.
  await expect(async () => {
    await mouseTo(shared, { x: 0.9, y: 0.9 });
    await mouseTo(shared, at);
    expect(isOpen).toBe(true);
  }).toPass();
  const overlay = await opened;
  await overlay.locator('[data-pointer]').waitFor({ state: 'attached' });
  return overlay;
}

/** Where an overlay is, device-independent pixels. */
export function areaOf(overlay: Page): Promise<PixelRect> {
  // Chromium has a bar above the page where that does not fill the screen.
  return overlay.evaluate(() => ({
    x: screenX,
    y: screenY + outerHeight - innerHeight,
    width: innerWidth,
    height: innerHeight,
  }));
}

/** The colour of what is drawn in an element. */
export async function colourOf(element: Locator): Promise<Rgb> {
  const css = await element.evaluate((drawn) => getComputedStyle(drawn).color);
  const [red = 0, green = 0, blue = 0] = [...css.matchAll(/\d+/g)].map(Number);
  return [red, green, blue];
}

/** How far a box is from where it is wanted, px, at the worst of the wanted sides; Infinity where there is none. */
export function off(found: Box | null, wanted: Partial<Box>): number {
  if (found === null) return Infinity;
  return Math.max(...(Object.keys(wanted) as (keyof Box)[]).map((side) => Math.abs(found[side] - wanted[side]!)));
}

/** Where that colour is in the picture that a viewer gets, in pixels of the screen that it is of. */
export async function findInPicture(
  shared: Locator,
  colour: Rgb,
  screen: { width: number; height: number },
): Promise<Box | null> {
  const { width, height } = screen;
  const pixels = await shared.locator('video').evaluate(
    (video: HTMLVideoElement, { width, height }) => {
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(video, 0, 0, width, height);
      const colours = context.getImageData(0, 0, width, height).data.filter((_part, at) => at % 4 !== 3);
      const rows = Array.from({ length: height }, (_, row) => colours.subarray(row * width * 3, (row + 1) * width * 3));
      return btoa(rows.map((row) => String.fromCharCode(...row)).join(''));
    },
    { width, height },
  );
  // Codecs give no colour exactly.
  return boxOfColour(Buffer.from(pixels, 'base64'), width, colour, 60);
}
