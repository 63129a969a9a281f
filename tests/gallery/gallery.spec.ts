import type { Page } from '@playwright/test';
import { axeFindings, COLOUR_RULES } from '../support/axe.ts';
import { cutOff, overflow, unseenControls } from './fits.ts';
import { atRest, openState } from './open.ts';
import { STATE_NAMES } from './state-names.ts';
import { expect, test } from './test.ts';

const LARGE = { width: 1280, height: 720 };
const SMALL = [
  { width: 900, height: 600 },
  { width: 400, height: 700 },
];

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    window.session.setPreferences({ theme: chosen });
  }, theme);
  await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
  await atRest(page);
}

/** One for all states that a worker draws. */
let page: Page;

test.beforeAll(async ({ sharedContext }) => {
  page = await sharedContext.newPage();
});

for (const state of STATE_NAMES) {
  test(`${state}: axe finds nothing in either theme, the browser refuses nothing, it fits small windows`, async () => {
    await page.setViewportSize(LARGE);
    const complaints = await openState(page, state);
    expect(await axeFindings(page)).toEqual([]);
    await setTheme(page, 'dark');
    expect(await axeFindings(page, COLOUR_RULES)).toEqual([]);

    for (const size of SMALL) {
      await page.setViewportSize(size);
      expect(await overflow(page)).toBe(0);
      await expect.poll(() => cutOff(page)).toEqual([]);
      await expect.poll(() => unseenControls(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}
