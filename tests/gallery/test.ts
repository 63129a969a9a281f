import { test as base, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** Gives a page that no test had: for tests that change theirs for good, as what it loads or which windows it has opened. */
  pageIsNew: boolean;
  /** A page with a browser context of its own: for tests that change more than their page, as its clock or its permissions. */
  pageApart: Page;
}

interface WorkerFixtures {
  /** The browser context that the pages of a worker's tests share: to begin one takes longer than all that a test does in it. */
  sharedContext: BrowserContext;
  /** The page that a worker's tests have one after the other, for the same reason: `openState` shows another state in it. */
  sharedPage: Page;
}

/** Playwright's test, whose tests have one page after the other, in one browser context. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  pageIsNew: [false, { option: true }],
  sharedContext: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  sharedPage: [
    async ({ sharedContext }, use) => {
      const page = await sharedContext.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedContext, sharedPage, pageIsNew, viewport }, use) => {
    const page = pageIsNew ? await sharedContext.newPage() : sharedPage;
    // The context has that of the worker's first test.
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
    if (pageIsNew) await page.close();
    else await leaveAlone(page);
  },
  pageApart: async ({ context }, use) => use(await context.newPage()),
});

/** Keys that tests hold until their end. What a test that fails still holds goes with its worker, and the page with it. */
const HELD = ['Space', 'Meta'];

/** Takes back what a test may leave in a page beside the state that it shows. */
async function leaveAlone(page: Page): Promise<void> {
  for (const event of ['console', 'pageerror', 'popup'] as const) page.removeAllListeners(event);
  const released = HELD.map((key) => page.keyboard.up(key));
  await Promise.all([...released, page.mouse.up(), page.mouse.move(0, 0)]);
  // The next test's page has the size that it says.
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
}
