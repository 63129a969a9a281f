import type { Page } from '@playwright/test';

export interface FirstFrame {
  /** Unix time, ms. */
  at: number;
  /** px */
  width: number;
}

declare global {
  interface Window {
    /** The first frame in each figure, by the figure's label. */
    firstFrames: Record<string, FirstFrame>;
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
      video.requestVideoFrameCallback((now, { width }) => {
        const label = video.closest('figure')?.getAttribute('aria-label') ?? '';
        window.firstFrames[label] = { at: performance.timeOrigin + now, width };
      });
    }
  }).observe(document, { subtree: true, childList: true });
  addEventListener('click', () => (window.clickedAt = performance.timeOrigin + performance.now()), { capture: true });
}

/** Waits for the first frame in a figure since `forgetFirstFrames`. */
export async function firstFrame(page: Page, label: string): Promise<FirstFrame> {
  const handle = await page.waitForFunction((figure) => window.firstFrames[figure], label);
  return handle.jsonValue() as Promise<FirstFrame>;
}

export async function forgetFirstFrames(page: Page): Promise<void> {
  await page.evaluate(() => (window.firstFrames = {}));
}
