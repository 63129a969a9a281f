import type { Page } from '@playwright/test';

/** How many DOM nodes a page holds, removed ones included, after a collection of garbage. Chromium only. */
export async function nodesInMemory(page: Page): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  await browser.send('HeapProfiler.collectGarbage');
  const { metrics } = await browser.send('Performance.getMetrics');
  await browser.detach();
  return metrics.find(({ name }) => name === 'Nodes')?.value ?? 0;
}
