import { expect, test } from '../support/desktop-test.ts';
import { SCREEN } from '../support/display.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'the mouse of a real desktop is moved by hand (docs/release.md)');

const CORNERS = [
  [1_270, 790],
  [10, 790],
  [10, 10],
  [1_270, 10],
] as const;

/** Whether Bob sees this pixel of Ann's screen. */
function sees(bob: Peer, x: number, y: number): Promise<boolean> {
  const place = { x: x / SCREEN.width, y: y / SCREEN.height };
  return bob.page.getByRole('group', { name: "Ann's screen" }).evaluate((viewport, place) => {
    const [seen, picture] = [viewport, viewport.querySelector('video')!].map((one) => one.getBoundingClientRect());
    const [left, top] = [picture!.left + place.x * picture!.width, picture!.top + place.y * picture!.height];
    return left > seen!.left && left < seen!.right && top > seen!.top && top < seen!.bottom;
  }, place);
}

test('[MOUSE-1] [MOUSE-2] [MOUSE-3] what a viewer sees follows the mouse of who shares a screen, until they move it themself', async ({
  display,
  openAnnAndBob,
}) => {
  await display.movePointer(640, 400);
  const { ann, bob } = await openAnnAndBob({ display: display.name });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  await ann.pickEntireScreen();
  await expectMovingPicture(bob.screenOf('Ann'));
  await bob.screenOf('Ann').hover();
  const follow = bob.button('Follow mouse');
  await expect(follow).toBeDisabled();
  for (let times = 0; times < 5; times += 1) await bob.button('Zoom in').click();
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');

  await test.step('the mouse goes to the corners, and what is seen after it', async () => {
    for (const [x, y] of CORNERS) {
      expect(await sees(bob, x, y)).toBe(false);
      await display.movePointer(x, y);
      await expect.poll(() => sees(bob, x, y)).toBe(true);
    }
  });

  await test.step('who moves the picture has it where they left it', async () => {
    await bob.page.getByRole('group', { name: "Ann's screen" }).press('ArrowRight');
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
  });
});
