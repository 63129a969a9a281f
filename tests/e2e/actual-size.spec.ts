import { expectAllConnected } from '../support/peer.ts';
import { seenPixels, type SeenPixels } from '../support/seen-pixels.ts';
import { expect, test } from '../support/test.ts';

/** Of what is shared, px. */
const SIZE = { width: 640, height: 360 };
/** Of each square in it, px. */
const SQUARE = 4;

/** Whether a pixel of what is shared is white, in a pattern that is like itself at no other place or scale. */
function isWhite(x: number, y: number, square: number): boolean {
  const [column, row] = [Math.floor(x / square), Math.floor(y / square)];
  return ((column * 7919 + row * 104_729 + column * row * 31) >> 3) % 2 === 0;
}

/** Runs in the page before its own scripts: what is shared are those squares. */
function shareSquares(isWhiteAt: typeof isWhite, size: typeof SIZE, square: number): void {
  navigator.mediaDevices.getDisplayMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), size);
    const context = canvas.getContext('2d')!;
    setInterval(() => {
      for (let y = 0; y < size.height; y += square) {
        for (let x = 0; x < size.width; x += square) {
          context.fillStyle = isWhiteAt(x, y, square) ? '#fff' : '#000';
          context.fillRect(x, y, square, square);
        }
      }
    }, 200);
    return Promise.resolve(canvas.captureStream(5));
  };
}

/** How many of its pixels are as those of what is shared, 0 to 1; 0 for a picture of another size. */
function likeness({ width, rgb }: SeenPixels): number {
  if (width !== SIZE.width || rgb.length !== SIZE.width * SIZE.height * 3) return 0;
  let alike = 0;
  for (let pixel = 0; pixel < SIZE.width * SIZE.height; pixel += 1) {
    const isLight = rgb[pixel * 3 + 1]! > 127;
    if (isLight === isWhite(pixel % SIZE.width, Math.floor(pixel / SIZE.width), SQUARE)) alike += 1;
  }
  return alike / (SIZE.width * SIZE.height);
}

for (const pixelRatio of [1, 2]) {
  test(`at 1:1 a pixel of what is shared is one of the display, with ${pixelRatio} of these to one of the page`, async ({
    openPeer,
  }) => {
    const content = `(${shareSquares.toString()})(${isWhite.toString()}, ${JSON.stringify(SIZE)}, ${SQUARE})`;
    const ann = await openPeer('Ann', { initScript: { content } });
    const bob = await openPeer('Bob', { pixelRatio });
    await ann.joinRoom('team');
    await bob.joinRoom('team');
    await expectAllConnected([ann, bob]);
    await ann.control('Share screen').click();
    const video = bob.screenOf('Ann').locator('video');
    await expect.poll(() => video.evaluate((shown: HTMLVideoElement) => shown.videoWidth)).toBe(SIZE.width);
    expect((await seenPixels(video)).width, 'fitted').not.toBe(SIZE.width);
    await bob.button('1:1').click();
    // One pixel beside its place, an eighth of them would be wrong.
    await expect.poll(async () => likeness(await seenPixels(video)), { timeout: 20_000 }).toBeGreaterThan(0.995);
  });
}
