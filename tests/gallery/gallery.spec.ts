import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { atRest, openState } from './open.ts';
import { STATE_NAMES } from './state-names.ts';
import { expect, test } from './test.ts';

const LARGE = { width: 1280, height: 720 };
const SMALL = [
  { width: 900, height: 600 },
  { width: 400, height: 700 },
];

/** How far the page is wider than the window, px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What the window cuts off at its sides, where nobody can scroll to it: a container that hides it makes no page wider. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('button, figure, [role=status], [role=alert]')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(element);
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent);
  });
}

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
    expect(await axeFindings(page)).toEqual([]);

    for (const size of SMALL) {
      await page.setViewportSize(size);
      expect(await overflow(page)).toBe(0);
      await expect.poll(() => cutOff(page)).toEqual([]);
      for (const button of await page.getByRole('toolbar').getByRole('button').all()) {
        await expect(button).toBeInViewport({ ratio: 1 });
      }
    }
    expect(complaints).toEqual([]);
  });
}
