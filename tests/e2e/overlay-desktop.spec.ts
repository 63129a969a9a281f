import type { Locator, Page } from '@playwright/test';
import { boxOfColour, type Box } from '../support/colours.ts';
import { expect, test } from '../support/desktop-test.ts';
import { SCREEN } from '../support/display.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import type { Rgb } from '../support/media.ts';
import { nextOverlay } from '../support/overlay.ts';
import { expectAllConnected } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'what is on a real screen is looked at by hand (docs/release.md)');

const FROM = { x: 0.25, y: 0.3 };
const TO = { x: 0.75, y: 0.65 };

/** The colour of what is drawn in an element. */
async function colourOf(element: Locator): Promise<Rgb> {
  const css = await element.evaluate((drawn) => getComputedStyle(drawn).color);
  const [red = 0, green = 0, blue = 0] = [...css.matchAll(/\d+/g)].map(Number);
  return [red, green, blue];
}

/** How far a box is from where it is wanted, px, at its worst side; Infinity where there is none. */
function off(found: Box | null, wanted: Box): number {
  if (found === null) return Infinity;
  return Math.max(...(Object.keys(wanted) as (keyof Box)[]).map((side) => Math.abs(found[side] - wanted[side])));
}

/** Where that colour is in the picture that a viewer gets, in pixels of the screen that it is of. */
async function findInPicture(picture: Locator, colour: Rgb): Promise<Box | null> {
  const pixels = await picture.locator('video').evaluate((video: HTMLVideoElement, { width, height }) => {
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(video, 0, 0, width, height);
    const colours = context.getImageData(0, 0, width, height).data.filter((_part, at) => at % 4 !== 3);
    const rows = Array.from({ length: height }, (_, row) => colours.subarray(row * width * 3, (row + 1) * width * 3));
    return btoa(rows.map((row) => String.fromCharCode(...row)).join(''));
  }, SCREEN);
  // Codecs give no colour exactly.
  return boxOfColour(Buffer.from(pixels, 'base64'), SCREEN.width, colour, 60);
}

test('[MARKED-1] what a viewer points at and draws is at that pixel of the screen that is shared, and once in its picture', async ({
  display,
  openAnnAndBob,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ display: display.name });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.switchShareOption('Show on my screen');
  await ann.control('Share screen').click();
  await ann.pickEntireScreen();
  const shared = bob.screenOf('Ann');
  await expect(shared.locator('video')).toBeVisible();

  /** Where Bob's mouse is for a place of the picture. */
  async function mouseTo({ x, y }: { x: number; y: number }): Promise<void> {
    const picture = (await shared.locator('video').boundingBox())!;
    await bob.page.mouse.move(picture.x + x * picture.width, picture.y + y * picture.height);
  }

  const opened = nextOverlay(annsApp.page);
  await shared.getByRole('button', { name: 'Point', exact: true }).click();
  let overlay: Page | null = null;
  void opened.then((page) => (overlay = page));
  // The picture gets its place while it comes.
  await expect(async () => {
    await mouseTo(TO);
    await mouseTo(FROM);
    expect(overlay).not.toBeNull();
  }).toPass();
  const window = await opened;
  const pointer = window.locator('[data-pointer="Bob"]');
  await pointer.waitFor({ state: 'attached' });
  const colour = await colourOf(pointer);

  /** Once what Bob does is on Ann's screen no further than two pixels from where it is wanted. */
  async function expectOnScreen(act: () => Promise<void>, wanted: Box | Omit<Box, 'right' | 'bottom'>): Promise<void> {
    await expect(async () => {
      await act();
      // Chromium's windows are above each other in any order.
      await window.bringToFront();
      expect(off(await display.find(colour), wanted as Box)).toBeLessThanOrEqual(2);
    }).toPass();
  }

  await test.step('the pointer, whose white edge is in front of its colour', () =>
    expectOnScreen(() => mouseTo(FROM), { left: FROM.x * SCREEN.width + 1, top: FROM.y * SCREEN.height + 2 }));

  await shared.getByRole('button', { name: 'Draw', exact: true }).click();
  await bob.page.getByRole('button', { name: 'Box', exact: true }).click();
  await bob.page.getByRole('button', { name: 'Stays until cleared' }).click();
  await mouseTo(FROM);
  await bob.page.mouse.down();
  await mouseTo(TO);
  await bob.page.mouse.up();
  const box = {
    left: FROM.x * SCREEN.width,
    top: FROM.y * SCREEN.height,
    right: TO.x * SCREEN.width,
    bottom: TO.y * SCREEN.height,
  };
  await test.step('a box', () => expectOnScreen(async () => {}, box));
  await test.step('the viewer has it from the picture, and draws none of it', async () => {
    await expect(shared.locator('[data-drawn-by], [data-tool]')).toHaveCount(0);
    await expect.poll(async () => off(await findInPicture(shared, colour), box)).toBeLessThanOrEqual(8);
  });
});
