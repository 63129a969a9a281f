import type { Page } from '@playwright/test';
import type { Ring } from '../../main/bridge/ring.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './test.ts';

/** The size that the app gives it (`main/ring/ring-placement.ts`), px. */
const SIZE = { width: 360, height: 248 };
const RING: Ring = {
  callId: 'first-call--',
  name: 'Tomás Rivera',
  portrait: null,
  guest: false,
  mark: null,
  instead: null,
  voiceOnly: true,
  canReply: true,
  theme: 'light',
  language: 'en',
};
const LONG = 'Wolfeschlegelsteinhausenbergerdorff Maximiliane Anne-Sophie von W';
const STATES: Record<string, Partial<Ring>> = {
  known: {},
  verified: { mark: 'verified' },
  'new guest': { mark: 'new', guest: true },
  'long name': { name: LONG, mark: 'new', guest: true },
  'camera off': { voiceOnly: false },
  'second call': { instead: 'hold', voiceOnly: false },
  'new guest, in German': { mark: 'new', guest: true, language: 'de' },
  'second call of a long name, in German': { name: LONG, mark: 'new', guest: true, instead: 'hold', language: 'de' },
  'name that is written from right to left': { name: 'محمد الأمين', mark: 'new' },
};

/** @returns what the browser complained about, growing as it goes on */
async function openRing(page: Page, change: Partial<Ring> = {}): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setViewportSize(SIZE);
  const ring = encodeURIComponent(JSON.stringify({ ...RING, ...change }));
  await page.goto(`${process.env['GALLERY_URL']}/ring-window.html?ring=${ring}`);
  await expect(page.getByRole('heading')).toBeVisible();
  return complaints;
}

const answers = (page: Page) => page.evaluate(() => window.answers);
const untilAnswerable = (page: Page) => expect(page.locator('[inert]')).toHaveCount(0);

for (const [name, change] of Object.entries(STATES)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`ring window, ${name}, ${theme}: axe finds nothing, nothing is refused, all of it fits`, async ({ page }) => {
      const complaints = await openRing(page, { ...change, theme });
      await untilAnswerable(page);
      expect(await axeFindings(page)).toEqual([]);
      for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
      const scrolled = await page.evaluate(() => {
        const { scrollWidth: width, scrollHeight: height } = document.documentElement;
        return { width, height };
      });
      expect(scrolled).toEqual(SIZE);
      expect(complaints).toEqual([]);
    });
  }
}

test('[CONSENT-4] the ring window takes no key of its first moments, nor one that went to no button; Tab and Enter answer', async ({
  pageApart: page,
}) => {
  await page.clock.install();
  await openRing(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate((ring) => window.tellRing(ring), { ...RING, callId: 'second-call-' });
  await page.clock.runFor(300);
  await page.keyboard.press('Tab');
  for (const key of ['Enter', ' ', 'Escape']) await page.keyboard.press(key);
  expect(await answers(page)).toEqual([]);
  await page.clock.runFor(1_000);
  await untilAnswerable(page);
  for (const key of ['Enter', ' ', 'Escape']) await page.keyboard.press(key);
  expect(await answers(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Decline' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await answers(page)).toEqual(['accept second-call-']);
});

test('each button of the ring window answers the call that it shows', async ({ page }) => {
  await openRing(page);
  for (const name of ['Decline', 'Accept', 'Voice only']) await page.getByRole('button', { name }).click();
  expect(await answers(page)).toEqual(['decline', 'accept', 'accept-with-voice'].map((one) => `${one} first-call--`));
});

test('[NOTE-6] a call is declined with a text in the ring window, all of which fits', async ({ page }) => {
  await openRing(page);
  await untilAnswerable(page);
  await page.getByRole('button', { name: 'Reply', exact: true }).press('Enter');
  for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'In five minutes' }).click();
  expect(await answers(page)).toEqual([`decline ${RING.callId} In five minutes`]);
});
