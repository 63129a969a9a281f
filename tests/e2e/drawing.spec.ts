import type { Locator } from '@playwright/test';
import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import { boxOfColour, type Box } from '../support/colours.ts';
import { expect, test } from '../support/desktop-test.ts';
import { expectColour, type Rgb } from '../support/media.ts';
import { colourOf, off } from '../support/overlay.ts';
import type { Peer } from '../support/peer.ts';
import { seenPixels } from '../support/seen-pixels.ts';
import { mouseTo, type Place } from '../support/share-mouse.ts';
import { watchedShare } from '../support/watched-share.ts';

const WHITE: Rgb = [255, 255, 255];
const FROM: Place = { x: 0.3, y: 0.35 };
const TO: Place = { x: 0.7, y: 0.75 };
/** Of what does not stay ([DRAW-8]), ms. */
const FADES_MS = 3_000;

/** Runs in the page before its own scripts: what is shared is white. */
function shareWhite(): void {
  navigator.mediaDevices.getDisplayMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d')!;
    setInterval(() => {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 200);
    return Promise.resolve(canvas.captureStream(5));
  };
}

interface Tool {
  readonly name: string;
  /** How wide its line is on both sides: a fraction of the picture's width, and at least so many px. */
  readonly beside: readonly [fraction: number, least: number];
  /** How much of its colour there is; the rest is white. */
  readonly strength: number;
}

const TOOLS: readonly Tool[] = [
  { name: 'Pen', beside: [0.0015, 0.75], strength: 1 },
  { name: 'Arrow', beside: [0.0015, 0.75], strength: 1 },
  { name: 'Box', beside: [0.0015, 0.75], strength: 1 },
  { name: 'Highlighter', beside: [0.009, 2], strength: 0.4 },
];

test('[DRAW-4] [DRAW-6] [DRAW-8] each tool of a viewer in the app and of a guest draws at its place, for all; undo, clear all, and what fades', async ({
  openApp,
  browser,
}) => {
  const { bob, ann, gina } = await watchedShare(openApp, browser, shareWhite);
  const preview = ann.page.getByRole('region', { name: 'What you share' });
  const pictureOf = (viewer: Peer) => viewer.screenOf('Ann');
  for (const viewer of [bob, gina]) await expectColour(pictureOf(viewer), WHITE);
  const everywhere = [pictureOf(bob), pictureOf(gina), preview];

  for (const drawer of [bob, gina]) {
    const mine = pictureOf(drawer);
    const tools = drawer.page.getByRole('toolbar', { name: 'Drawing tools' });
    const press = (name: string) => tools.getByRole('button', { name, exact: true }).click();

    await test.step(drawer.name, async () => {
      await mine.getByRole('button', { name: 'Draw', exact: true }).click();
      await press('Stays until cleared');
      for (const tool of TOOLS) {
        await test.step(tool.name, async () => {
          await press(tool.name);
          await drawLine(mine);
          for (const picture of everywhere) await expectMark(picture, drawer, tool);
          await press('Undo');
          for (const picture of everywhere) await expectNothing(picture);
        });
      }
      await test.step('Text', async () => {
        await press('Text');
        await mouseTo(mine, FROM);
        await drawer.page.mouse.down();
        await drawer.page.mouse.up();
        await drawer.page.getByRole('textbox', { name: 'Text to write here' }).fill('HERE');
        await drawer.page.keyboard.press('Enter');
        for (const picture of everywhere) await expectText(picture, drawer);
        await preview.getByRole('button', { name: 'Clear all' }).click();
        for (const picture of everywhere) await expectNothing(picture);
      });
      await test.step('what fades', async () => {
        await press('Stays until cleared');
        await press('Box');
        await drawLine(mine);
        const drawn = monotonicNow();
        for (const picture of everywhere) await expect(marksIn(picture)).toHaveCount(1);
        for (const picture of everywhere) await expectNothing(picture);
        expect(monotonicNow() - drawn).toBeGreaterThan(FADES_MS * 0.9);
      });
      await drawer.page.keyboard.press('Escape');
    });
  }
});

async function drawLine(picture: Locator): Promise<void> {
  const { mouse } = picture.page();
  await mouseTo(picture, FROM);
  await mouse.down();
  await mouseTo(picture, TO);
  await mouse.up();
}

function marksIn(picture: Locator): Locator {
  return picture.locator('[data-drawn-by]');
}

async function expectNothing(picture: Locator): Promise<void> {
  await expect(marksIn(picture)).toHaveCount(0);
}

/** Once the mark that is there is no further from its place than two pixels. */
async function expectMark(picture: Locator, { name }: Peer, { beside, strength }: Tool): Promise<void> {
  await expect(async () => {
    const { box, width, height } = await seenIn(picture, name, strength);
    const [fraction, least] = beside;
    const margin = Math.max(least, fraction * width);
    const wanted = {
      left: FROM.x * width - margin,
      top: FROM.y * height - margin,
      right: TO.x * width + margin - 1,
      bottom: TO.y * height + margin - 1,
    };
    expect(off(box, wanted), JSON.stringify({ box, wanted })).toBeLessThanOrEqual(2);
  }).toPass({ timeout: 15_000 });
}

/** Once the text stands there: it begins at its place, and the line on which it stands is there. */
async function expectText(picture: Locator, { name }: Peer): Promise<void> {
  await expect(async () => {
    const { box, width, height } = await seenIn(picture, name, 1);
    const wanted = { left: FROM.x * width + 1, bottom: FROM.y * height - 1 };
    expect(off(box, wanted), JSON.stringify({ box, wanted })).toBeLessThanOrEqual(2);
  }).toPass({ timeout: 15_000 });
}

/** Where the colour of what somebody has drawn is in a picture, px from its upper left. */
async function seenIn(
  picture: Locator,
  name: string,
  strength: number,
): Promise<{ box: Box | null; width: number; height: number }> {
  const colour = await colourOf(picture.locator(`[data-drawn-by="${name}"]`));
  const shown = colour.map((part) => Math.round(part * strength + 255 * (1 - strength))) as Rgb;
  const { width, rgb } = await seenPixels(picture.locator('video'));
  return { box: boxOfColour(rgb, width, shown, 6), width, height: rgb.length / 3 / width };
}
