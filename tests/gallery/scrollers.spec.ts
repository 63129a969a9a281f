import { openState } from './open.ts';
import { expect, test } from './test.ts';

for (const [state, scroller] of [
  ['quality-panel', '[role=region][aria-label="Call quality"]'],
  ['recents-many', 'aside'],
  ['keys', 'aside [class*=inPanel]'],
] as const)
  test(`what is long has a scroller of its own, and the window none: ${state}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openState(page, state);
    const hidden = (selector: string) =>
      page.evaluate((of) => {
        const { scrollHeight, clientHeight } = document.querySelector(of)!;
        return scrollHeight - clientHeight;
      }, selector);
    expect(await hidden(scroller)).toBeGreaterThan(0);
    expect(await hidden('html')).toBe(0);
  });
