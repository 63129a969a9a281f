import type { Locator } from '@playwright/test';
import { shareDrawing } from '../support/cheap-media.ts';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';

interface Place {
  x: number;
  y: number;
}

/** How far somebody's pointer is drawn from a place of the picture, px; Infinity when it is not drawn. */
function pointerOff(picture: Locator, name: string, place: Place): Promise<number> {
  return picture.evaluate(
    (box, wanted) => {
      const video = box.querySelector('video');
      const tip = box.querySelector(`[data-pointer="${wanted.name}"]`)?.getBoundingClientRect();
      if (video === null || tip === undefined) return Infinity;
      const drawn = video.getBoundingClientRect();
      const scale = Math.min(drawn.width / video.videoWidth, drawn.height / video.videoHeight);
      const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
      const x = drawn.left + (drawn.width - width) / 2 + wanted.place.x * width;
      const y = drawn.top + (drawn.height - height) / 2 + wanted.place.y * height;
      return Math.hypot(tip.left - x, tip.top - y);
    },
    { name, place },
  );
}

async function expectPointer(picture: Locator, name: string, place: Place): Promise<void> {
  await expect.poll(() => pointerOff(picture, name, place), { timeout: 15_000 }).toBeLessThan(2);
}

test('[POINT-3] [POINT-4] [POINT-6] a viewer and a guest point at a share, all see where, and the sharer turns it off', async ({
  openApp,
  browser,
}) => {
  test.setTimeout(120_000);
  const port = await freePort();
  const hub = `https://127.0.0.1:${port}`;
  const bob = await Peer.inPage((await openApp({ args: ['--port', String(port)] })).page, 'Bob');
  const ann = await Peer.open(browser, hub, 'Ann', { initScript: shareDrawing });
  const gina = await Peer.open(browser, hub, 'Gina');
  for (const peer of [bob, ann, gina]) await peer.joinRoom('team');
  await expectAllConnected([bob, ann, gina]);
  await ann.control('Share screen').click();
  for (const viewer of [bob, gina]) await expectMovingPicture(viewer.screenOf('Ann'));
  const preview = ann.page.getByRole('region', { name: 'What you share' });
  const pointersOf = (peer: Peer, name: string) => peer.page.locator(`[data-pointer="${name}"]`);
  const pointButton = ({ page }: Peer) =>
    page.getByRole('toolbar', { name: 'Share tools' }).getByRole('button', { name: 'Point', exact: true });

  /** Where a place of the picture is in Bob's window. */
  async function moveTo({ x, y }: Place): Promise<void> {
    const picture = (await bob.screenOf('Ann').locator('video').boundingBox())!;
    await bob.page.mouse.move(picture.x + x * picture.width, picture.y + y * picture.height);
  }

  /** Bob points there, and goes on until it is seen: the picture moves when a notice comes or goes. */
  async function expectPointingAt(place: Place): Promise<void> {
    await expect(async () => {
      await moveTo(place);
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

  await test.step('[BLOCK-4] of whoever is blocked nothing is drawn; the others see them', async () => {
    await gina.control('People').click();
    await gina.inThisRoom.getByRole('button', { name: 'More about Bob' }).click();
    await gina.page.getByRole('menuitem', { name: /^Block/ }).click();
    await expect(pointersOf(gina, 'Bob')).toHaveCount(0);
    await expectPointingAt({ x: 0.5, y: 0.25 });
    await expect(pointersOf(gina, 'Bob')).toHaveCount(0);
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
