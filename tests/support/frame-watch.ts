import type { Locator } from '@playwright/test';

export interface FrameWatch {
  /** Frames a second of the last two seconds. */
  rate: () => Promise<number>;
  /** The longest time from one frame to the next so far, or since the last one, ms. */
  longestGap: () => Promise<number>;
}

/**
 * Notes when each frame of a figure's picture is shown, from now on: whichever element of that name shows it, in its own window or in one that
 * this opens meanwhile.
 */
export async function watchFrames(figure: Locator): Promise<FrameWatch> {
  const times = await figure.evaluateHandle((shown: HTMLElement) => {
    const selector = `figure[aria-label="${CSS.escape(shown.getAttribute('aria-label')!)}"] video`;
    const noted: number[] = [];
    const watched = new WeakSet<HTMLVideoElement>();
    function watchVideo(video: HTMLVideoElement): void {
      video.requestVideoFrameCallback((_now, { presentationTime }) => {
        // A busy page hears of it later. By this window's clock, which those of others are not set by.
        const ago = video.ownerDocument.defaultView!.performance.now() - presentationTime;
        noted.push(performance.now() - ago);
        watchVideo(video);
      });
    }
    function watchWindow({ document }: Window): void {
      const look = () => {
        for (const video of document.querySelectorAll<HTMLVideoElement>(selector)) {
          if (watched.has(video)) continue;
          watched.add(video);
          watchVideo(video);
        }
      };
      look();
      new MutationObserver(look).observe(document, { subtree: true, childList: true });
    }
    watchWindow(window);
    const open = window.open.bind(window);
    window.open = (...args: Parameters<Window['open']>) => {
      const child = open(...args);
      if (child) watchWindow(child);
      return child;
    };
    return noted;
  });
  return {
    rate: () => times.evaluate((all) => all.filter((time) => time > performance.now() - 2_000).length / 2),
    longestGap: () =>
      times.evaluate((all) => {
        const ends = [...all, performance.now()];
        return Math.max(...ends.slice(1).map((time, index) => time - ends[index]!));
      }),
  };
}
