import type { Locator } from '@playwright/test';
import { shareDrawing } from '../support/cheap-media.ts';
import { expect, test } from '../support/desktop-test.ts';
import { expectMovingPicture } from '../support/media.ts';
import type { Peer } from '../support/peer.ts';
import { drawBox, mouseTo, type Place } from '../support/share-mouse.ts';
import { watchedShare } from '../support/watched-share.ts';

const TOP_LEFT: Place = { x: 0.3, y: 0.4 };
const BOTTOM_RIGHT: Place = { x: 0.7, y: 0.6 };

/** Where a place of the picture is in the window, px. */
function onScreen(picture: Locator, { x, y }: Place): Promise<Place> {
  return picture.locator('video').evaluate(
    (video: HTMLVideoElement, place) => {
      const { left, top, width, height } = video.getBoundingClientRect();
      const scale = Math.min(width / video.videoWidth, height / video.videoHeight);
      const [wide, high] = [video.videoWidth * scale, video.videoHeight * scale];
      return { x: left + (width - wide) / 2 + place.x * wide, y: top + (height - high) / 2 + place.y * high };
    },
    { x, y },
  );
}

/** How far somebody's pointer is drawn from a place of the picture, px; Infinity when it is not drawn. */
async function pointerOff(picture: Locator, name: string, place: Place): Promise<number> {
  const wanted = await onScreen(picture, place);
  return picture.evaluate(
    (box, { name, wanted }) => {
      const tip = box.querySelector(`[data-pointer="${name}"]`)?.getBoundingClientRect();
      return tip === undefined ? Infinity : Math.hypot(tip.left - wanted.x, tip.top - wanted.y);
    },
    { name, wanted },
  );
}

/** How far the corners of a box that somebody has drawn are from these places, px; Infinity when it is not drawn. */
async function boxOff(picture: Locator, name: string, from: Place, to: Place): Promise<number> {
  const wanted = await Promise.all([from, to].map((place) => onScreen(picture, place)));
  return picture.evaluate(
    (box, { name, wanted }) => {
      const path = box.querySelector(`[data-drawn-by="${name}"] path:last-child`);
      const matrix = path instanceof SVGGeometryElement ? path.getScreenCTM() : null;
      if (!(path instanceof SVGGeometryElement) || matrix === null) return Infinity;
      const { width, height } = path.getBBox();
      const corners = [0, width + height].map((length) => path.getPointAtLength(length).matrixTransform(matrix));
      return Math.max(...corners.map(({ x, y }, i) => Math.hypot(x - wanted[i]!.x, y - wanted[i]!.y)));
    },
    { name, wanted },
  );
}

async function expectPointer(picture: Locator, name: string, place: Place): Promise<void> {
  await expect.poll(() => pointerOff(picture, name, place), { timeout: 15_000 }).toBeLessThan(2);
}

test('[POINT-3] [POINT-4] [POINT-6] a viewer and a guest point at a share, all see where, and the sharer turns it off', async ({
  openApp,
  browser,
}) => {
  const { bob, bobsApp, ann, gina } = await watchedShare(openApp, browser, shareDrawing);
  for (const viewer of [bob, gina]) await expectMovingPicture(viewer.screenOf('Ann'));
  const preview = ann.page.getByRole('region', { name: 'What you share' });
  const pointersOf = (peer: Peer, name: string) => peer.page.locator(`[data-pointer="${name}"]`);
  const pointButton = ({ page }: Peer) =>
    page.getByRole('toolbar', { name: 'Share tools' }).getByRole('button', { name: 'Point', exact: true });

  /** Bob points there, and goes on until it is seen: the picture moves when a notice comes or goes. */
  async function expectPointingAt(place: Place): Promise<void> {
    await expect(async () => {
      await mouseTo(bob.screenOf('Ann'), place);
      expect(await pointerOff(preview, 'Bob', place)).toBeLessThan(2);
    }).toPass({ timeout: 15_000 });
  }

  await test.step('a place of the picture is the same for all, whatever they see of it', async () => {
    await pointButton(bob).click();
    const place = { x: 0.25, y: 0.75 };
    await expectPointingAt(place);
    await expectPointer(gina.screenOf('Ann'), 'Bob', place);
    await expect(ann.notice('Bob is pointing')).toBeVisible();
    for (let times = 0; times < 3; times += 1) await gina.button('Zoom out').press('+');
    await expectPointer(gina.screenOf('Ann'), 'Bob', place);
    await bob.page.mouse.down();
    const ring = gina.screenOf('Ann').locator('[data-pressed="true"]');
    await expect(ring).toBeAttached();
    const trail = gina.screenOf('Ann').locator('[data-trail="Bob"] line');
    await expect(trail).toHaveCount(0);
    await expect(async () => {
      for (const x of [0.35, place.x]) await mouseTo(bob.screenOf('Ann'), { ...place, x });
      expect(await trail.count()).toBeGreaterThan(0);
    }).toPass();
    await bob.page.mouse.up();
    await expect(ring).toHaveCount(0);
  });

  await test.step('a guest points by keys', async () => {
    await gina.screenOf('Ann').getByRole('group', { name: "Ann's screen" }).press('p');
    await gina.page.keyboard.press('ArrowRight');
    await expectPointer(bob.screenOf('Ann'), 'Gina', { x: 0.52, y: 0.5 });
    await expectPointer(preview, 'Gina', { x: 0.52, y: 0.5 });
    await gina.page.keyboard.press('Escape');
    await expect(pointersOf(bob, 'Gina')).toHaveCount(0);
  });

  await test.step('[DRAW-4] [DRAW-6] a guest draws, all see where, also who zoomed in; the sharer clears all', async () => {
    const share = gina.screenOf('Ann');
    const [from, to] = [
      { x: 0.4, y: 0.45 },
      { x: 0.6, y: 0.7 },
    ];
    await drawBox(share, from, to);
    for (const picture of [bob.screenOf('Ann'), preview, share]) {
      await expect.poll(() => boxOff(picture, 'Gina', from, to), { timeout: 15_000 }).toBeLessThan(2);
    }
    await gina.page.keyboard.press('Escape');
    await preview.getByRole('button', { name: 'Clear all' }).click();
    for (const { page } of [bob, ann, gina]) await expect(page.locator('[data-drawn-by]')).toHaveCount(0);
  });

  await test.step('[BLOCK-4] of whoever is blocked nothing is drawn; the others see them', async () => {
    await gina.control('People').click();
    await gina.inThisRoom.getByRole('button', { name: 'More about Bob' }).click();
    await gina.page.getByRole('menuitem', { name: /^Block/ }).click();
    await expect(pointersOf(gina, 'Bob')).toHaveCount(0);
    await expectPointingAt({ x: 0.5, y: 0.25 });
    await expect(pointersOf(gina, 'Bob')).toHaveCount(0);
  });

  await test.step('[POINT-6] who has the share in a window of its own points there while the main one is minimised', async () => {
    const opened = bob.page.waitForEvent('popup');
    await bob.screenOf('Ann').getByRole('button', { name: 'Pop out' }).click();
    const popOut = await opened;
    const share = popOut.getByRole('figure', { name: "Ann's screen", exact: true });
    await expectMovingPicture(share);
    await share.getByRole('button', { name: 'Point', exact: true }).click();
    await mouseTo(share, { x: 0.5, y: 0.5 });
    await expect(pointersOf(ann, 'Bob')).toHaveCount(1);
    const mini = bob.page.waitForEvent('popup');
    bobsApp.desktop.closeWindow();
    // It comes when the window has gone.
    const back = (await mini).getByRole('button', { name: 'Back to the call' });
    for (const place of [TOP_LEFT, BOTTOM_RIGHT])
      await expect(async () => {
        await mouseTo(share, place);
        expect(await pointerOff(preview, 'Bob', place)).toBeLessThan(2);
      }).toPass({ timeout: 15_000 });
    await popOut.close();
    await expect(pointersOf(ann, 'Bob')).toHaveCount(0);
    await back.click();
    await pointButton(bob).click();
    await expectPointingAt(BOTTOM_RIGHT);
  });

  await test.step('[POINT-2] the sharer turns it off', async () => {
    await ann.control('Share options').click();
    await ann.page.getByRole('menuitemcheckbox', { name: 'Let others point' }).click();
    await expect(pointersOf(ann, 'Bob')).toHaveCount(0);
    await expect(pointButton(bob)).toBeDisabled();
    await expect(bob.page.locator('[data-own-pointer]')).toHaveCount(0);
  });
  for (const peer of [ann, gina]) await peer.close();
});
