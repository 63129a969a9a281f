import type { Page } from '@playwright/test';

/** How many DOM nodes a page holds, removed ones included, after a collection of garbage. Chromium only. */
export function nodesInMemory(page: Page): Promise<number> {
  return metricInMemory(page, 'Nodes');
}

/** What a page's scripts hold after a collection of garbage, bytes. Chromium only. */
export function heapInMemory(page: Page): Promise<number> {
  return metricInMemory(page, 'JSHeapUsedSize');
}

async function metricInMemory(page: Page, metric: 'Nodes' | 'JSHeapUsedSize'): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  await browser.send('HeapProfiler.collectGarbage');
  const { metrics } = await browser.send('Performance.getMetrics');
  await browser.detach();
  return metrics.find(({ name }) => name === metric)?.value ?? 0;
}
