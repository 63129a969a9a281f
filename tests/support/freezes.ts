import type { Page } from '@playwright/test';

declare global {
  interface Window {
    frameGaps: Map<string, { last: number; longest: number }>;
  }
}

/** Starts to watch, in every figure of the page with a playing picture, how long each frame stays. */
export async function watchFrameGaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gaps = new Map<string, { last: number; longest: number }>();
    window.frameGaps = gaps;
    for (const video of document.querySelectorAll<HTMLVideoElement>('figure video')) {
      const gap = { last: performance.now(), longest: 0 };
      gaps.set(video.closest('figure')?.getAttribute('aria-label') ?? '', gap);
      const onFrame = (now: number) => {
        gap.longest = Math.max(gap.longest, now - gap.last);
        gap.last = now;
        if (window.frameGaps === gaps) video.requestVideoFrameCallback(onFrame);
      };
      video.requestVideoFrameCallback(onFrame);
    }
  });
}

/** The longest time without a new frame in any figure since the watch began, ms. A picture that stands now counts. */
export function longestFrameGap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const now = performance.now();
    return Math.max(0, ...[...window.frameGaps.values()].map(({ last, longest }) => Math.max(longest, now - last)));
  });
}
