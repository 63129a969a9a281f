import type { Page } from '@playwright/test';
import { axeFindings, COLOUR_RULES } from '../support/axe.ts';
import { cutOff, overflow, unseenControls } from './fits.ts';
import { accidentsOfKeys } from './keys-alone.ts';
import { openState } from './open.ts';
import { STATE_NAMES, type StateName } from './state-names.ts';
import { expect, test } from './test.ts';

const LARGE = { width: 1280, height: 720 };
const SMALL = [
  { width: 900, height: 600 },
  { width: 400, height: 700 },
];

/** Also on a wide screen, at 200 % of 1280x800, and from right to left: one of each kind of screen. */
const EVERYWHERE = new Set<StateName>([
  'first-start',
  'lobby-30',
  'room2',
  'room8',
  'share5',
  'chat',
  'people',
  'settings',
  'settings-calls',
  'invite',
  'picker',
  'picker-part',
  'recents',
  'ringing',
]);

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    window.session.setPreferences({ theme: chosen });
  }, theme);
  await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
}

for (const state of STATE_NAMES) {
  test(`${state}: axe finds nothing in either theme, the browser refuses nothing, it fits small windows, no key alone leaves`, async ({
    page,
  }) => {
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
    if (EVERYWHERE.has(state)) {
      for (const size of [
        { width: 2560, height: 1440 },
        { width: 640, height: 400 },
      ]) {
        await page.setViewportSize(size);
        expect(await overflow(page)).toBe(0);
        await expect.poll(() => cutOff(page)).toEqual([]);
      }
      await page.setViewportSize(LARGE);
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      expect(await overflow(page)).toBe(0);
      await expect.poll(() => cutOff(page)).toEqual([]);
    }
    expect(await accidentsOfKeys(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
