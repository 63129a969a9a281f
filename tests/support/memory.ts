import type { Page } from '@playwright/test';

/** How many DOM nodes a page holds, removed ones included, after a collection of garbage. Chromium only. */
export function nodesInMemory(page: Page): Promise<number> {
  return metricInMemory(page, 'Nodes');
}

/** What a page's scripts hold after a collection of garbage, bytes. Chromium only. */
export function heapInMemory(page: Page): Promise<number> {
  return metricInMemory(page, 'JSHeapUsedSize');
}

/** How many RTCPeerConnections a page holds, closed ones included, after a collection of garbage. Chromium only. */
export function connectionsInMemory(page: Page): Promise<number> {
  return metricInMemory(page, 'RTCPeerConnections');
}

type Metric = 'Nodes' | 'JSHeapUsedSize' | 'RTCPeerConnections';

async function metricInMemory(page: Page, metric: Metric): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  await browser.send('HeapProfiler.collectGarbage');
  const { metrics } = await browser.send('Performance.getMetrics');
  await browser.detach();
  const found = metrics.find(({ name }) => name === metric);
  if (found === undefined) throw new Error(`this Chromium has no metric ${metric}`);
  return found.value;
}
