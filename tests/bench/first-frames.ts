import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Unix time of the first frame in each figure, ms, by the figure's label. */
    firstFrames: Record<string, number>;
    /** Unix time of the last click, ms. */
    clickedAt: number;
  }
}

/** Runs in the page before its own scripts: notes when each figure shows its first frame, and when a person clicked. */
export function recordFirstFrames(): void {
  window.firstFrames = {};
  const watched = new WeakSet<HTMLVideoElement>();
  new MutationObserver(() => {
    for (const video of document.querySelectorAll<HTMLVideoElement>('figure video')) {
      if (watched.has(video)) continue;
      watched.add(video);
      video.requestVideoFrameCallback((now) => {
        const label = video.closest('figure')?.getAttribute('aria-label') ?? '';
        window.firstFrames[label] = performance.timeOrigin + now;
      });
    }
  }).observe(document, { subtree: true, childList: true });
  addEventListener('click', () => (window.clickedAt = performance.timeOrigin + performance.now()), { capture: true });
}

/** Waits for the first frame in a figure since `forgetFirstFrames`. Unix time, ms. */
export async function firstFrameAt(page: Page, label: string): Promise<number> {
  const handle = await page.waitForFunction((figure) => window.firstFrames[figure], label);
  return (await handle.jsonValue()) ?? 0;
}

export async function forgetFirstFrames(page: Page): Promise<void> {
  await page.evaluate(() => (window.firstFrames = {}));
}
