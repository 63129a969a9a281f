import type { Locator, Page } from '@playwright/test';
import { LIMITS } from '../../signaling/protocol/limits.ts';
import { cutOff, overflow } from './fits.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

/** Where the place of all tiles begins, CSS px. Tiles may leave some of it free. */
function stageTop(page: Page): Promise<number> {
  return page
    .getByRole('main')
    .locator(':has(> figure)')
    .evaluate((stage) => stage.getBoundingClientRect().top);
}

for (const [width, height] of [
  [1280, 800],
  [900, 600],
] as const)
  test.describe(`in a window of ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the bar of what one shares is one row over the stage', async ({ page }) => {
      await openState(page, 'share-own');
      // Its tools are loaded late.
      await expect.poll(() => stageTop(page)).toBeLessThanOrEqual(100);
    });

    test('four bars at once leave the stage its place', async ({ page }) => {
      await openState(page, 'bars-four');
      for (const name of ['Try now', 'Ignore', 'Admit', 'Cancel call', 'Pause', 'Stop'])
        await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
      expect(await stageTop(page)).toBeLessThanOrEqual(190);
    });
  });

for (const [width, height] of [
  [480, 700],
  // 200 % of 900x600.
  [450, 300],
] as const)
  for (const state of ['share-own', 'bars-four', 'second-call'] as const)
    test(`bars are cut nowhere at ${width}x${height}: ${state}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openState(page, state);
      expect(await overflow(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      const spill = await page.evaluate(() =>
        [...document.querySelectorAll('main section, main div:has(> [role=status])')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map((bar) => bar.textContent),
      );
      expect(spill).toEqual([]);
    });

test('in a narrow window a panel leaves what is said over the stage in reach', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 600 });
  await openState(page, 'bars-four');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'People' })).toBeVisible();
  for (const name of ['Try now', 'Ignore', 'Admit', 'Cancel call', 'Pause', 'Stop'])
    await page.getByRole('main').getByRole('button', { name, exact: true }).click({ trial: true });
});

const ANSWERS = {
  en: ['Decline', 'Reply', 'Hold and answer'],
  de: ['Ablehnen', 'Absage senden', 'Halten und annehmen'],
} as const;

for (const language of ['en', 'de'] as const)
  test(`the buttons of a bar have words where there is room, and lose none of its line for them: ${language}`, async ({
    page,
  }) => {
    await openState(page, 'second-call');
    await page.evaluate((chosen) => window.session.setPreferences({ language: chosen }), language);
    const answers = ANSWERS[language].map((name) => page.getByRole('main').getByRole('button', { name, exact: true }));
    const widths = () => Promise.all(answers.map(async (one) => (await one.boundingBox())!.width));
    for (const width of [1280, 900, 720]) {
      await page.setViewportSize({ width, height: 600 });
      await expect.poll(async () => Math.min(...(await widths())), `${width} px`).toBeGreaterThan(60);
      // Tiles move to their new places meanwhile.
      await expect.poll(() => cutOff(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 400, height: 600 });
    await expect.poll(async () => Math.max(...(await widths()))).toBeLessThan(40);
    for (const answer of answers) await expect(answer).toHaveAttribute('title', /./);
  });

test('a bar beside another one has words too, where they fit, and finds its room again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await openState(page, 'bars-four');
  const cancel = page.getByRole('main').getByRole('button', { name: 'Cancel call' });
  const width = async () => (await cancel.boundingBox())!.width;
  await expect.poll(width).toBeGreaterThan(60);
  await page.evaluate(() => {
    const { call } = window.session;
    const state = call.getState();
    if (state.kind === 'outgoing') call.setState({ ...state, to: { ...state.to, name: 'Wolfgang '.repeat(14) } }, true);
  });
  await expect.poll(width).toBeLessThan(40);
  await page.evaluate(() => {
    const { call } = window.session;
    const state = call.getState();
    if (state.kind === 'outgoing') call.setState({ ...state, to: { ...state.to, name: 'Jo' } }, true);
  });
  await expect.poll(width).toBeGreaterThan(60);
});

const LONGEST_NAME = 'W'.repeat(LIMITS.nameLength);

/** Whoever asks for something in a bar is a guest with the longest name there can be, which somebody known has too. */
async function askWithLongestName(page: Page): Promise<Locator> {
  await page.evaluate((name) => {
    const { room, joinRequests, secondCalls, knownPeople } = window.session;
    const renamed = <T>(all: readonly T[]): T[] => all.map((one) => ({ ...one, name, guest: true }));
    const state = room.getState();
    if (state.kind === 'joined') room.setState({ ...state, knocking: renamed(state.knocking) }, true);
    joinRequests.setState(renamed(joinRequests.getState()), true);
    secondCalls.setState(renamed(secondCalls.getState()), true);
    const known = knownPeople.getState().map((one) => ({ ...one, names: [name] }));
    knownPeople.setState(known, true);
  }, LONGEST_NAME);
  return page.getByRole('main').getByRole('status').filter({ hasText: LONGEST_NAME });
}

for (const width of [430, 560, 900, 1280])
  for (const state of ['knocked-at-name-taken', 'requested-name-taken', 'second-call-name-taken'] as const)
    test(`whatever somebody is called, their marks are seen, at ${width} px: ${state}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 600 });
      await openState(page, state);
      const line = await askWithLongestName(page);
      await expect(line).toContainText('Who is this?');
      const unseen = await line.evaluate((words) => {
        const { left, right, top, bottom } = words.parentElement!.getBoundingClientRect();
        return [...words.querySelectorAll('[data-trust]')]
          .map((mark) => ({ of: mark.textContent, at: mark.getBoundingClientRect() }))
          .filter(({ at }) => at.left < left || at.right > right || at.top < top || at.bottom > bottom)
          .map(({ of }) => of);
      });
      expect(unseen).toEqual([]);
      for (const mark of ['Who is this?', 'Guest'])
        await expect(line.getByText(mark, { exact: true })).toBeInViewport({ ratio: 0.99 });
    });

test('a line that has no room is whole in its tooltip, and has none where it is whole', async ({ page }) => {
  await page.setViewportSize({ width: 450, height: 600 });
  await openState(page, 'bars-four');
  const line = page.getByText('You are sharing:');
  await line.hover();
  await expect(line).toHaveAttribute('title', 'You are sharing: Quarterly figures of the whole house – Spreadsheet');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('main').getByText('Try now').hover();
  await line.hover();
  await expect(line).toHaveAttribute('title', '');
});

test('a name that has no room is whole in its tooltip', async ({ page }) => {
  await page.setViewportSize({ width: 430, height: 600 });
  await openState(page, 'knocked-at-name-taken');
  const line = await askWithLongestName(page);
  await line.getByText('asks to join').hover();
  await expect(page.getByTitle(`${LONGEST_NAME} asks to join`)).toHaveCount(1);
});

test('what a bar asks in a dialog has no tooltips', async ({ page }) => {
  await openState(page, 'requested-name-taken');
  await page.getByRole('button', { name: 'Admit' }).click();
  const lines = page.getByRole('dialog').locator('p');
  await lines.first().hover();
  expect(await lines.evaluateAll((all) => all.filter((line) => line.hasAttribute('title')).length)).toBe(0);
});
