import type { Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { cutOff, overflow } from './fits.ts';
import { openState } from './open.ts';
import { STATE_NAMES } from './state-names.ts';
import { expect, test as base } from './test.ts';

/** A page for fingers, one for all tests of a worker: one that was for a mouse before never quite becomes one for that again. */
const test = base.extend<object, { fingerPage: Page }>({
  fingerPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ hasTouch: true });
      const page = await context.newPage();
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const state of STATE_NAMES) {
  test(`${state}: everything that a finger presses is 44 px at least, and in a narrow window`, async ({
    fingerPage: page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openState(page, state);
    await page.setViewportSize({ width: 400, height: 700 });
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await atRest(page);
    await expect.poll(() => tooSmall(page)).toEqual([]);
    await expect.poll(() => overflow(page)).toBe(0);
    await expect.poll(() => cutOff(page)).toEqual([]);
  });
}

/** What can be pressed and is smaller than a finger wants, px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, summary, [role^=menuitem], label:has(input), input:not(label input)',
      ),
    ]
      .filter((one) => one.checkVisibility())
      .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
}
