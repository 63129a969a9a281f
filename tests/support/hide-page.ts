import type { Page } from '@playwright/test';

/** The page finds itself in or out of sight, as when its window is minimised: Playwright keeps every page in sight. */
export async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
