import type { Locator } from '@playwright/test';

export interface FrameWatch {
  /** Frames a second of the last two seconds. */
  rate: () => Promise<number>;
  /** The longest time from one frame to the next so far, or since the last one, ms. */
  longestGap: () => Promise<number>;
}

/** Notes when each frame of a figure's picture is shown, from now on. */
export async function watchFrames(figure: Locator): Promise<FrameWatch> {
  const times = await figure.locator('video').evaluateHandle((video: HTMLVideoElement) => {
    const noted: number[] = [];
    const note: VideoFrameRequestCallback = (now) => {
      noted.push(now);
      video.requestVideoFrameCallback(note);
    };
    video.requestVideoFrameCallback(note);
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
