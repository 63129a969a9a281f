import type { Page } from '@playwright/test';
import type { Rgb } from './media.ts';

/** Frames of one size. `others`: those with a pixel of another colour than all should have. */
interface NotedFrames {
  frames: number;
  others: number;
}

interface NotingWindow extends Window {
  framesNoted?: Map<string, NotedFrames>;
}

/** Looks from now on at every pixel of every frame that a page shows of somebody's screen, all of which should have one colour. */
export async function noteFrames(page: Page, colour: Rgb): Promise<void> {
  await page.evaluate((wanted) => {
    const noted = new Map<string, NotedFrames>();
    Object.assign(window, { framesNoted: noted });
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const watched = new WeakSet<HTMLVideoElement>();
    function look(video: HTMLVideoElement): void {
      const { videoWidth: width, videoHeight: height } = video;
      Object.assign(context.canvas, { width, height });
      context.drawImage(video, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      let isOther = false;
      // Codecs give no colour exactly.
      for (let at = 0; at < data.length && !isOther; at += 4)
        isOther = wanted.some((value, index) => Math.abs(data[at + index]! - value) > 60);
      const size = `${width}x${height}`;
      const { frames, others } = noted.get(size) ?? { frames: 0, others: 0 };
      noted.set(size, { frames: frames + 1, others: others + (isOther ? 1 : 0) });
    }
    function watch(video: HTMLVideoElement): void {
      video.requestVideoFrameCallback(() => {
        look(video);
        watch(video);
      });
    }
    new MutationObserver(() => {
      for (const video of document.querySelectorAll<HTMLVideoElement>('figure[aria-label$="screen"] video'))
        if (!watched.has(video)) {
          watched.add(video);
          watch(video);
        }
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  }, colour);
}

/** What was noted since, by size: WIDTHxHEIGHT. */
export async function notedFrames(page: Page): Promise<Map<string, NotedFrames>> {
  return new Map(await page.evaluate(() => [...((window as NotingWindow).framesNoted ?? [])]));
}
