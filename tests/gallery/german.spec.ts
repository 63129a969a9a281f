import type { Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { ALIKE } from '../support/alike.ts';
import { chooseSection } from '../support/settings.ts';
import { cutOff, cutWords, overflow } from './fits.ts';
import { openState } from './open.ts';
import { STATE_NAMES } from './state-names.ts';
import { expect, test } from './test.ts';
import { notWritten, textsOf } from './texts.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 480, height: 700 },
];

/** What is called so by others, beside what the session holds: windows to share, a text on a drawing, a key, and codecs. */
const SHOWN = new Set(
  'Entire screen,Second screen,Quarterly report,Terminal,Mail,One line up?,Esc,opus,libvpx,dav1d'.split(','),
);

async function speak(page: Page, language: 'en' | 'de'): Promise<void> {
  await page.evaluate((chosen) => window.session.setPreferences({ language: chosen }), language);
  await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
  await atRest(page);
}

/** What of these texts are words of the app, in one language alone. */
function left(page: Page, texts: readonly string[]): Promise<string[]> {
  return notWritten(
    page,
    texts.filter((text) => !ALIKE.has(text) && !SHOWN.has(text)),
  );
}

for (const state of STATE_NAMES) {
  test(`${state} in German: no word of English is left, none is cut off, nothing is refused, and back again`, async ({
    page,
  }) => {
    await page.setViewportSize(SIZES[0]!);
    const complaints = await openState(page, state);
    const english = await textsOf(page);
    await speak(page, 'de');
    const german = await textsOf(page);
    expect(
      await left(
        page,
        [...german].filter((text) => english.has(text)),
      ),
    ).toEqual([]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // An open menu is placed anew.
      await expect.poll(() => overflow(page)).toBe(0);
      await expect.poll(() => cutOff(page)).toEqual([]);
      expect(await left(page, await cutWords(page))).toEqual([]);
    }
    await page.setViewportSize(SIZES[0]!);
    await speak(page, 'en');
    const again = await textsOf(page);
    expect(
      await left(
        page,
        [...again].filter((text) => german.has(text) && !english.has(text)),
      ),
    ).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a change of the language takes no picture away', async ({ page }) => {
  await openState(page, 'room2');
  const videos = await page.evaluateHandle(() => [...document.querySelectorAll('video')]);
  await speak(page, 'de');
  await speak(page, 'en');
  const still = await videos.evaluate((before) => before.map((video) => video.isConnected && !video.paused));
  expect(still.length).toBeGreaterThan(0);
  expect(still).not.toContain(false);
});

test('the language is chosen in Settings, and the panel stays open', async ({ page }) => {
  await openState(page, 'settings');
  await chooseSection(page, 'Language');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('complementary', { name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html[lang="de"]')).toBeAttached();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('complementary', { name: 'Settings' })).toBeVisible();
});
