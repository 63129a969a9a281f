import type { Page } from '@playwright/test';
import { axeFindings, COLOUR_RULES, ROOM_RULES } from '../support/axe.ts';
import { accidentsOfKeys } from './keys-alone.ts';
import { expectFits } from './misfits.ts';
import { openState } from './open.ts';
import { STATE_NAMES } from './state-names.ts';
import { expect, test } from './test.ts';

const LARGE = { width: 1280, height: 720 };
/** From a wide screen to less than the least that the app has; among them 1280x800 at 200 %. */
const SIZES = [
  { width: 2560, height: 1440 },
  LARGE,
  { width: 900, height: 600 },
  { width: 640, height: 400 },
  { width: 480, height: 700 },
  { width: 400, height: 700 },
];
const MIRRORED_SIZES = [LARGE, { width: 640, height: 400 }, { width: 480, height: 700 }];

/** What no change of the window closes. */
const OPEN = 'dialog, aside, [role=menu]';

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    window.session.setPreferences({ theme: chosen });
  }, theme);
  await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
}

for (const state of STATE_NAMES) {
  test(`${state}: axe finds nothing in either theme, the browser refuses nothing, it fits every window, no key alone does what nobody means`, async ({
    page,
  }) => {
    await page.setViewportSize(LARGE);
    const complaints = await openState(page, state);
    expect(await axeFindings(page)).toEqual([]);
    await setTheme(page, 'dark');
    expect(await axeFindings(page, COLOUR_RULES)).toEqual([]);

    const open = await page.locator(OPEN).count();
    await expectFits(page, SIZES, 'as it is');
    // What is small may have other colours.
    expect(await axeFindings(page, [...ROOM_RULES, ...COLOUR_RULES])).toEqual([]);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await expectFits(page, MIRRORED_SIZES, 'from right to left');
    expect(await page.locator(OPEN).count()).toBe(open);
    await page.evaluate(() => (document.documentElement.dir = ''));
    await page.setViewportSize(LARGE);
    expect(await accidentsOfKeys(page, state)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
