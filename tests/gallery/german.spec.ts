import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { cutOff, overflow } from './fits.ts';
import { atRest, openState } from './open.ts';
import type { StateName } from './state-names.ts';
import { chooseSection } from '../support/settings.ts';
import { expect, test } from './test.ts';

const STATES: readonly StateName[] = [
  'first-start',
  'lobby',
  'status',
  'portrait',
  'room2',
  'room8',
  'share-own-drawings',
  'share-drawings',
  'people',
  'settings',
  'settings-people',
  'invite',
  'picker',
  'picker-part',
  'devices-work',
  'verify-codes',
  'check-no-network',
  'recents',
  'ringing',
  'keys',
];
const SIZES = [
  { width: 1280, height: 800 },
  { width: 480, height: 800 },
];

/** Words that one language needs and the other lacks. */
const ENGLISH = '\\b(the|your?|are|with|this|people|call|room|show|and|share)\\b';
const GERMAN = '\\b(du|dein|dich|und|ist|nicht|mit|einen?|Leute|Raum)\\b';

/** What people of the gallery wrote, and how they called their rooms. */
const WRITTEN = /Weekly planning|Please open the door|The plan is on|Morning! Slides|The numbers on page|Design review/;

/** What still has such words, in what is shown and in what is only said. */
async function left(page: Page, words: string): Promise<string[]> {
  const texts = await page.evaluate((pattern) => {
    const said = [...document.querySelectorAll('[aria-label], [title]')].flatMap((one) => [
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('title') ?? '',
    ]);
    return [...document.body.innerText.split('\n'), ...said].filter((text) => new RegExp(pattern, 'i').test(text));
  }, words);
  return texts.filter((text) => !WRITTEN.test(text));
}

/** What the call controls do not have the room to show. */
function cutCaptions(page: Page): Promise<string[]> {
  return page
    .getByRole('toolbar')
    .locator('span[aria-hidden]')
    .evaluateAll((spans) =>
      spans.filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1).map((one) => one.innerHTML),
    );
}

async function speak(page: Page, language: 'en' | 'de'): Promise<void> {
  await page.evaluate((chosen) => window.session.setPreferences({ language: chosen }), language);
  await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
  await atRest(page);
}

for (const state of STATES) {
  test(`${state} in German: all of it at once, nothing cut off, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize(SIZES[0]!);
    const complaints = await openState(page, state);
    await speak(page, 'de');
    expect(await left(page, ENGLISH)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await overflow(page)).toBe(0);
      await expect.poll(() => cutOff(page)).toEqual([]);
      expect(await cutCaptions(page)).toEqual([]);
    }
    await page.setViewportSize(SIZES[0]!);
    await speak(page, 'en');
    expect(await left(page, GERMAN)).toEqual([]);
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
