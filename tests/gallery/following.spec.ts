import type { Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const followButton = (page: Page) =>
  page.getByRole('toolbar', { name: 'Share tools' }).getByRole('button', { name: 'Follow mouse' });
const pictureOf = (page: Page) => page.getByRole('group', { name: "Tomás Rivera's screen" });

async function zoomIn(page: Page): Promise<void> {
  for (let times = 0; times < 4; times += 1) await pictureOf(page).press('+');
}

test('[MOUSE-2] who has zoomed in follows the mouse, by the button or M, until they move the picture or see all of it', async ({
  page,
}) => {
  await openState(page, 'share-pointers');
  const follow = followButton(page);
  await expect(follow).toBeDisabled();
  await pictureOf(page).press('m');
  await zoomIn(page);
  await pictureOf(page).press('m');
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await pictureOf(page).press('+');
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.move(400, 300);
  await page.mouse.down();
  await page.mouse.move(430, 320, { steps: 3 });
  await page.mouse.up();
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await expect(follow).toBeDisabled();
  expect((await commands(page)).filter((command) => command.startsWith('followMouse'))).toEqual([
    'followMouse peer-0',
    'followMouse null',
    'followMouse peer-0',
    'followMouse null',
  ]);
});

test('a mouse that is elsewhere is told of, and one that is not told of is not offered', async ({ page }) => {
  await openState(page, 'share-pointers');
  await zoomIn(page);
  await followButton(page).click();
  await page.evaluate(() => window.session.followedMouse.setState({ of: 'peer-0', at: 'elsewhere' }, true));
  await expect(followButton(page)).toHaveAttribute('title', 'The mouse is not on this screen now');
  await page.evaluate(() => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') return;
    const participants = state.participants.map((one) => ({
      ...one,
      share: one.share && { ...one.share, canFollow: false },
    }));
    room.setState({ ...state, participants }, true);
  });
  await expect(followButton(page)).toHaveCount(0);
});

for (const [reducedMotion, moves] of [
  ['no-preference', 'glides'],
  ['reduce', 'jumps'],
] as const) {
  test(`what is seen ${moves} after the mouse where motion is “${reducedMotion}”`, async ({ pageApart: page }) => {
    await page.emulateMedia({ reducedMotion });
    await openState(page, 'share-pointers');
    await zoomIn(page);
    await followButton(page).click();
    const lefts = await pictureOf(page).evaluate(async (viewport) => {
      const video = viewport.querySelector('video')!;
      const seen = [video.getBoundingClientRect().left];
      window.session.followedMouse.setState({ of: 'peer-0', at: { x: 1, y: 1 } }, true);
      const isThere = (): boolean =>
        Math.abs(video.getBoundingClientRect().right - viewport.getBoundingClientRect().right) < 1;
      while (!isThere()) {
        await new Promise(requestAnimationFrame);
        const { left } = video.getBoundingClientRect();
        if (left !== seen.at(-1)) seen.push(left);
      }
      return seen;
    });
    expect(lefts).toEqual([...lefts].sort((one, other) => other - one));
    if (moves === 'jumps') expect(lefts).toHaveLength(2);
    else expect(lefts.length).toBeGreaterThan(3);
  });
}

test('a mouse that rests stays in sight when more is zoomed in or the window is another', async ({ page }) => {
  await page.setViewportSize({ width: 1_600, height: 500 });
  await openState(page, 'share-pointers');
  await zoomIn(page);
  await followButton(page).click();
  await page.evaluate(() => window.session.followedMouse.setState({ of: 'peer-0', at: { x: 0.97, y: 0.5 } }, true));
  /** How far the mouse is within what is seen, px, once that stands still; negative: beside it. */
  const within = () =>
    pictureOf(page).evaluate(async (viewport) => {
      const read = (): number => {
        const seen = viewport.getBoundingClientRect();
        const picture = viewport.querySelector('video')!.getBoundingClientRect();
        const [x, y] = [picture.left + 0.97 * picture.width, picture.top + 0.5 * picture.height];
        return Math.min(x - seen.left, seen.right - x, y - seen.top, seen.bottom - y);
      };
      let [before, now] = [NaN, read()];
      while (now !== before) {
        for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
        [before, now] = [now, read()];
      }
      return now;
    });
  expect(await within()).toBeGreaterThan(0);
  await test.step('zoomed in', async () => {
    for (let times = 0; times < 3; times += 1) await pictureOf(page).press('+');
    expect(await within()).toBeGreaterThan(0);
  });
  await test.step('in a narrow window', async () => {
    await page.setViewportSize({ width: 1_300, height: 500 });
    await expect.poll(within).toBeGreaterThan(0);
  });
  await expect(followButton(page)).toHaveAttribute('aria-pressed', 'true');
});
