import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { PixelRect } from '../../signaling/protocol/screen-part.ts';
import { expect, test } from '../support/desktop-test.ts';
import { SCREEN, type Display } from '../support/display.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { noteFrames, notedFrames } from '../support/frame-colours.ts';
import { expectColour, type Rgb } from '../support/media.ts';
import { areaOf, nextOverlay } from '../support/overlay.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'it goes by the pixels of a display that has one screen of no scale');

const RED: Rgb = [230, 30, 30];
const BLUE: Rgb = [30, 30, 230];
const PART: PixelRect = { x: 500, y: 300, width: 406, height: 254 };

/** The whole screen is red but for a part, which is blue; nothing of the app is seen. */
async function coverScreen(display: Display, folder: string): Promise<void> {
  const file = join(folder, 'screen.png');
  const { x, y, width, height } = PART;
  const part = ['-fill', `rgb(${BLUE.join()})`, '-draw', `rectangle ${x},${y} ${x + width - 1},${y + height - 1}`];
  const all = ['-size', `${SCREEN.width}x${SCREEN.height}`, `xc:rgb(${RED.join()})`];
  await promisify(execFile)('convert', [...all, ...part, file]);
  await display.cover(file);
  await display.movePointer(10, 10);
  await expect
    .poll(() => display.find(BLUE))
    .toEqual({ left: x, top: y, right: x + width - 1, bottom: y + height - 1 });
}

/** Draws it roughly with the mouse, and then goes to the pixel by keys. */
async function choosePart(page: Page): Promise<void> {
  const picture = page.getByRole('application', { name: 'Part of the screen' });
  await expect(picture).toBeVisible();
  const drawn = (await picture.boundingBox())!;
  const mouseTo = (x: number, y: number) =>
    page.mouse.move(drawn.x + (x / SCREEN.width) * drawn.width, drawn.y + (y / SCREEN.height) * drawn.height);
  await mouseTo(PART.x - 20, PART.y + 15);
  await page.mouse.down();
  await mouseTo(PART.x + PART.width - 10, PART.y + PART.height + 20);
  await page.mouse.up();
  await expect(picture).toBeFocused();
  const chosen = async (): Promise<PixelRect> => {
    const words = await page.getByText('from the left').innerText();
    const [width = 0, height = 0, x = 0, y = 0] = words.match(/\d+/g)!.map(Number);
    return { x, y, width, height };
  };
  const press = async (by: number, back: string, on: string) => {
    for (let step = 0; step < Math.abs(by) / 2; step += 1) await page.keyboard.press(by < 0 ? back : on);
  };
  const first = await chosen();
  await press(PART.width - first.width, 'Shift+ArrowLeft', 'Shift+ArrowRight');
  await press(PART.height - first.height, 'Shift+ArrowUp', 'Shift+ArrowDown');
  await press(PART.x - first.x, 'ArrowLeft', 'ArrowRight');
  await press(PART.y - first.y, 'ArrowUp', 'ArrowDown');
  expect(await chosen()).toEqual(PART);
}

/** Upper left corners of the app's windows that have neither a page nor a name. */
async function sidesOfFrame(page: Page): Promise<string[]> {
  const empty = page
    .context()
    .pages()
    .filter((one) => one.url() === 'about:blank');
  const told = await Promise.all(
    empty.map((one) => one.evaluate(() => (window.name === '' ? [`${screenX},${screenY}`] : [])).catch(() => [])),
  );
  return told.flat().toSorted();
}

async function sharePart(ann: Peer): Promise<void> {
  await ann.page.locator('label', { hasText: 'Entire screen' }).click();
  await ann.button('Only a part…').click();
  await choosePart(ann.page);
  await ann.button('Share this part').click();
}

/** @param size as "406x254" */
function aspectOf(size: string): number {
  const [width = 0, height = 1] = size.split('x').map(Number);
  return width / height;
}

test('[PART-1] [PART-2] of a screen others get the chosen part to the pixel and never anything else, and point at it', async ({
  display,
  openAnnAndBob,
  folder,
}) => {
  // It is shared three times, and the part chosen by keys in two of them.
  const { annsApp, ann, bob } = await openAnnAndBob({ display: display.name });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await coverScreen(display, folder);
  await noteFrames(bob.page, BLUE);
  const size = `${PART.width}x${PART.height}`;
  const noted = async () => (await notedFrames(bob.page)).get(size) ?? { frames: 0, others: 0 };
  /** Once that many more frames of the part have been shown. */
  async function expectFrames(count: number): Promise<void> {
    const { frames } = await noted();
    await expect.poll(async () => (await noted()).frames).toBeGreaterThan(frames + count);
  }

  await ann.control('Share screen').click();
  await sharePart(ann);
  const shared = bob.screenOf('Ann');
  await expectColour(shared, BLUE);
  await expect(ann.page.getByText('You are sharing a part of “Entire screen”')).toBeVisible();

  const sides = () => sidesOfFrame(annsApp.page);
  const [left, top, right, bottom] = [PART.x, PART.y, PART.x + PART.width, PART.y + PART.height];
  const around = [`${left - 3},${top - 3}`, `${left - 3},${top}`, `${left - 3},${bottom}`, `${right},${top}`];
  await test.step('it has a frame beside it', () => expect.poll(sides).toEqual(around));

  await test.step('while it is paused and goes on, and with another kind of picture', async () => {
    await ann.button('Pause').click();
    await expect(shared.getByText('Ann has paused.')).toBeVisible();
    await expectColour(shared, BLUE);
    await expect.poll(sides).toEqual([]);
    await ann.button('Go on').click();
    await expect(shared.getByText('Ann has paused.')).toBeHidden();
    await expect.poll(sides).toEqual(around);
    expect([...(await notedFrames(bob.page)).keys()], 'sizes shown').toEqual([size]);
    await ann.button('Share options').click();
    await ann.page.getByRole('menuitemradio', { name: 'Motion' }).click();
    await ann.page.keyboard.press('Escape');
    await expectFrames(10);
  });
  // A busy computer makes what moves smaller.
  for (const shown of (await notedFrames(bob.page)).keys()) expect(aspectOf(shown)).toBeCloseTo(aspectOf(size), 1);

  await test.step('after all of the screen', async () => {
    await ann.swapShare();
    await ann.pickEntireScreen();
    // What is beside the part would be noticed, in a smaller picture too.
    const everySize = async () => [...(await notedFrames(bob.page)).values()];
    await expect.poll(async () => (await everySize()).some(({ others }) => others > 0)).toBe(true);
    await ann.swapShare();
    await sharePart(ann);
    await expectFrames(10);
    await expectColour(shared, BLUE);
  });
  expect((await noted()).others, 'frames with something else').toBe(0);

  await test.step('the overlay is over the part, and has the pointer', async () => {
    await ann.switchShareOption('Show on my screen');
    const opened = nextOverlay(annsApp.page);
    await shared.hover();
    await shared.getByRole('button', { name: 'Point', exact: true }).click();
    const picture = (await shared.locator('video').boundingBox())!;
    await bob.page.mouse.move(picture.x + picture.width * 0.25, picture.y + picture.height * 0.75);
    const overlay = await opened;
    // The cover is over the overlay too, so nothing of it is drawn.
    await overlay.locator('[data-pointer="Bob"]').waitFor({ state: 'attached' });
    await expect.poll(() => areaOf(overlay)).toEqual(PART);
  });
});

test('a page gets pictures of a screen that was listed, as JPEG, and not too often', async ({ openApp, display }) => {
  const { page } = await openApp({ display: display.name });
  const looks = await page.evaluate(async () => {
    const sources = await window.earshot!.listShareSources(null);
    const { id } = sources.ok ? sources.data.find(({ kind }) => kind === 'screen')! : { id: '' };
    const replies = [id, id, id, 'screen:9:9'].map((sourceId) => window.earshot!.lookAtScreen({ sourceId }));
    return (await Promise.all(replies)).map((reply) => (reply.ok ? reply.data : reply.code));
  });
  const seen = { picture: expect.stringMatching(/^data:image\/jpeg;base64,\/9j\//), ...SCREEN };
  expect(looks).toEqual([seen, seen, null, null]);
});
