import { test as base, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** A page with a browser context of its own: for tests that change more than their page, as its clock or its permissions. */
  pageApart: Page;
}

interface WorkerFixtures {
  /** The browser context that the pages of a worker's tests share: to begin one takes longer than all that a test does in it. */
  sharedContext: BrowserContext;
}

/** Playwright's test, whose pages are opened in one browser context. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  sharedContext: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedContext, viewport }, use) => {
    const page = await sharedContext.newPage();
    // The context has that of the worker's first test.
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
    await page.close();
  },
  pageApart: async ({ context }, use) => use(await context.newPage()),
});
