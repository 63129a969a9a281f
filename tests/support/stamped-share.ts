import type { Locator } from '@playwright/test';

/** Runs in the page before its own scripts: what is shared is a drawing of the time at which it was drawn, ms, as 16 bits. */
export function shareTheTime(): void {
  navigator.mediaDevices.getDisplayMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d')!;
    setInterval(() => {
      const now = Math.round(performance.timeOrigin + performance.now());
      for (let bit = 0; bit < 16; bit += 1) {
        context.fillStyle = (now >> bit) & 1 ? '#fff' : '#000';
        context.fillRect(bit * 40, 0, 40, canvas.height);
      }
    }, 50);
    return Promise.resolve(canvas.captureStream(20));
  };
}

/**
 * How old the drawn times are when they are seen, in each of so many frames, ms. All pages of one computer have the same clock.
 *
 * @param picture of `shareTheTime`
 */
export function agesWhenSeen(picture: Locator, frames: number): Promise<number[]> {
  return picture.evaluate((video: HTMLVideoElement, wanted) => {
    const drawing = new OffscreenCanvas(16, 1).getContext('2d', { willReadFrequently: true })!;
    const ages: number[] = [];
    return new Promise<number[]>((resolve) => {
      const read: VideoFrameRequestCallback = (_now, { expectedDisplayTime, presentationTime }) => {
        drawing.drawImage(video, 0, 0, 16, 1);
        const pixels = drawing.getImageData(0, 0, 16, 1).data;
        let drawnAt = 0;
        for (let bit = 0; bit < 16; bit += 1) if (pixels[bit * 4]! > 127) drawnAt |= 1 << bit;
        const seenAt = Math.round(performance.timeOrigin + Math.max(expectedDisplayTime, presentationTime));
        ages.push((seenAt - drawnAt) & 0xffff);
        if (ages.length < wanted) video.requestVideoFrameCallback(read);
        else resolve(ages);
      };
      video.requestVideoFrameCallback(read);
    });
  }, frames);
}
