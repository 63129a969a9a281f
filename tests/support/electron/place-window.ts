import type { Page } from '@playwright/test';
import { capturedMonitor } from './monitors.ts';
import { pixelsOfWindow } from './screen.ts';

/** `fills`: over all of a display, with nothing of Chromium's own around the page. `bare`: what Chromium has around the page is beside the bounds. */
export type Placing = 'framed' | 'bare' | 'fills';

/**
 * Puts a window where its bounds are on the X display.
 *
 * @param bounds device-independent pixels
 */
export async function place(page: Page, bounds: Electron.Rectangle, placing: Placing): Promise<void> {
  const fills = placing === 'fills';
  const { x: left, y: top, width, height } = inChromium(bounds);
  const devTools = await page.context().newCDPSession(page);
  const { windowId } = await devTools.send('Browser.getWindowForTarget');
  const put = (placed: object) => devTools.send('Browser.setWindowBounds', { windowId, bounds: placed });
  // One that fills a display is not moved.
  if (fills) await put({ windowState: 'normal' });
  const bar = placing === 'bare' ? await page.evaluate(() => outerHeight - innerHeight) : 0;
  await put({ left, top: top - bar, width, height: height + bar });
  if (fills) await put({ windowState: 'fullscreen' });
  await devTools.detach();
}

/** Chromium has one scale for all that it draws, wherever that is. */
function inChromium(bounds: Electron.Rectangle): Electron.Rectangle {
  const { x, y, width, height } = pixelsOfWindow(bounds);
  const [left, top, wide, high] = [x, y, width, height].map((side) => Math.round(side / capturedMonitor.scaleFactor));
  return { x: left!, y: top!, width: wide!, height: high! };
}
