import { execFileSync, spawnSync } from 'node:child_process';
import type { BrowserContext, Locator } from '@playwright/test';

const WORDS =
  'river stone market yellow garden window simple travel number system people letter bridge winter paper'.split(' ');
const LINES = 20;
const WORDS_OF_LINE = 7;
/** How many words the picture has. */
export const WORDS_SHOWN = LINES * WORDS_OF_LINE;
/** Of the picture, px. */
export const TEXT_SIZE = { width: 340, height: LINES * 13 + 60 };

/** A picture (PNG) of text of 9 px, with a blue bar below it. */
export async function pictureOfText(context: BrowserContext): Promise<Buffer> {
  const line = (at: number) =>
    Array.from({ length: WORDS_OF_LINE }, (_, word) => WORDS[(at * 7 + word * word * 3) % WORDS.length]).join(' ');
  const lines = Array.from({ length: LINES }, (_, at) => line(at)).join('<br>');
  const page = await context.newPage();
  await page.setViewportSize(TEXT_SIZE);
  await page.setContent(`<body style="margin:0;background:#fff;color:#111;font:9px/13px sans-serif">
    <div style="white-space:nowrap;padding:8px">${lines}</div>
    <div style="position:fixed;inset:auto 0 0;height:40px;background:#00f"></div>`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/**
 * What is seen of that picture so many ms after its blue bar is, as a PNG.
 *
 * @param from where nothing else is blue, px
 */
export async function seenAfter(shared: Locator, from: number, ms: number): Promise<Buffer> {
  const url = await shared.evaluate(
    async (video: HTMLVideoElement, [{ width, height }, left, later]) => {
      const picture = new OffscreenCanvas(video.videoWidth, video.videoHeight);
      const pixels = picture.getContext('2d', { willReadFrequently: true })!;
      /** The bar's upper left corner in the picture of now: window managers draw frames around what they show. */
      const findBar = (): { x: number; y: number } | null => {
        pixels.drawImage(video, 0, 0);
        const { data } = pixels.getImageData(0, 0, picture.width, picture.height);
        for (let y = 0; y < picture.height; y += 1) {
          for (let x = left; x < picture.width; x += 1) {
            const [red = 0, green = 0, blue = 0] = data.subarray((y * picture.width + x) * 4);
            if (blue > 150 && red < 100 && green < 100) return { x, y };
          }
        }
        return null;
      };
      while (findBar() === null) await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
      await new Promise((resolve) => setTimeout(resolve, later));
      // Its edge may have been blurred at first.
      const bar = findBar();
      if (bar === null) throw new Error('the bar is gone');
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      canvas.getContext('2d')!.drawImage(picture, -bar.x, height - 40 - bar.y);
      return canvas.toDataURL('image/png');
    },
    [TEXT_SIZE, from, ms] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** How many words can be read in a picture (PNG). */
export function wordsRead(picture: Buffer): number {
  const enlarged = ['-', '-resize', '300%', '-colorspace', 'Gray', 'png:-'];
  const text = execFileSync('tesseract', ['-', '-', '--psm', '6'], {
    input: execFileSync('convert', enlarged, { input: picture }),
    stdio: ['pipe', 'pipe', 'ignore'],
    // Its threads wait for each other by running.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  return text
    .toString()
    .split(/\s+/)
    .filter((word) => WORDS.includes(word)).length;
}

/** How alike two pictures (PNG files) are: the peak signal-to-noise ratio, dB. */
export function likeness(one: string, other: string): number {
  // It ends with 1 where they differ at all.
  const compared = spawnSync('compare', ['-metric', 'PSNR', one, other, 'null:'], { encoding: 'utf8' });
  return Number.parseFloat(compared.stderr);
}
