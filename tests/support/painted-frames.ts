import type { Locator, Page } from '@playwright/test';

/** What is seen before the page, of a brightness that neither theme has. */
const BEFORE = '<body style="background: #808080">';
const [DARKEST_BEFORE, BRIGHTEST_BEFORE] = [127, 129];

/**
 * Opens an address in a new page, and looks at all that is painted until something of it stands.
 *
 * @param stands in the page that is new
 * @returns how bright each frame is, 0 to 255
 */
export async function paintedFrames(address: string, stands: Locator): Promise<number[]> {
  const page = stands.page();
  await page.setContent(BEFORE);
  const devTools = await page.context().newCDPSession(page);
  const frames: string[] = [];
  devTools.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    // One that is on its way when this ends is acknowledged to nobody.
    devTools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await devTools.send('Page.startScreencast', { format: 'png' });
  await page.goto(address);
  await stands.waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await devTools.send('Page.stopScreencast');
  await devTools.detach();
  const bright = await brightness(page, frames);
  return bright.filter((one) => one < DARKEST_BEFORE || one > BRIGHTEST_BEFORE);
}

/** @param frames as PNG, in base64 */
function brightness(page: Page, frames: readonly string[]): Promise<number[]> {
  return page.evaluate(
    (given) =>
      Promise.all(
        given.map(async (frame) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(frame), (one) => one.charCodeAt(0))]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
          // Green counts most by far in what is bright, and both grounds are almost grey.
          let sum = 0;
          for (let at = 1; at < data.length; at += 4) sum += data[at]!;
          return sum / (data.length / 4);
        }),
      ),
    frames,
  );
}
