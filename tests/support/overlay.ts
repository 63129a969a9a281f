import type { Page } from '@playwright/test';

/** The next window that a page opens over the screen that it shares; not the mini window, which comes with each share. */
export function nextOverlay(page: Page): Promise<Page> {
  const isOverlay = async (popup: Page): Promise<boolean> =>
    (await popup.evaluate(() => window.name).catch(() => '')).startsWith('earshot-overlay');
  return page.waitForEvent('popup', { predicate: isOverlay });
}
