import type { Page } from '@playwright/test';
import { cutOff, overflow } from './fits.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

/** Where the first tile begins, CSS px. */
function stageTop(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.min(...[...document.querySelectorAll('main figure')].map((tile) => tile.getBoundingClientRect().top)),
  );
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

test('a line that has no room is whole in its tooltip', async ({ page }) => {
  await page.setViewportSize({ width: 450, height: 600 });
  await openState(page, 'bars-four');
  const line = page.getByText('You are sharing:');
  await line.hover();
  await expect(line).toHaveAttribute('title', 'You are sharing: Quarterly figures of the whole house – Spreadsheet');
});
