import type { Page } from '@playwright/test';
import { openState } from './open.ts';
import type { StateName } from './state-names.ts';

/** @returns the window that the page opens meanwhile */
export async function opened(page: Page, open: () => Promise<unknown>): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await open();
  return popup;
}

/** The window over the screen that this person shares, as large as the screen. */
export async function openOverlay(page: Page, state: StateName): Promise<Page> {
  await openState(page, state);
  const overlay = await opened(page, () => page.evaluate(() => window.session.overlay.setState('in-picture', true)));
  await overlay.setViewportSize({ width: 1_600, height: 900 });
  return overlay;
}
