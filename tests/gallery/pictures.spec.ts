import { expect, test, type Page } from '@playwright/test';
import { commands, openState } from './open.ts';

declare global {
  interface Window {
    /** How often an element was given a stream. */
    streamsGiven: number;
  }
}

function countStreams(): void {
  window.streamsGiven = 0;
  const descriptor = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...descriptor,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      if (stream !== null) window.streamsGiven += 1;
      descriptor.set?.call(this, stream);
    },
  });
}

/**
 * Opens a room in which one person shares a screen.
 *
 * @param framesPerSecond what is decoded of it; none of it reaches the element
 * @param paused whether its owner says so
 */
async function openDarkShare(page: Page, framesPerSecond: number, paused = false): Promise<void> {
  await page.addInitScript(countStreams);
  await page.clock.install();
  await openState(page, 'room2');
  await page.evaluate(
    ([rate, isPaused]) => {
      const { session } = window;
      const room = session.room.getState();
      if (room.kind !== 'joined') throw new Error('not in a room');
      session.framesDecoded = (_peerId, picture) =>
        Promise.resolve(picture === 'screen' ? (performance.now() * rate) / 1_000 : null);
      // The track of a connection that never comes up has no frames.
      const { track } = new RTCPeerConnection().addTransceiver('video').receiver;
      const share = {
        stream: new MediaStream([track]),
        mode: 'text' as const,
        paused: isPaused,
        sound: null,
        still: false,
        marked: false,
        canPoint: true,
        canFollow: false,
        waits: false,
      };
      const participants = room.participants.map((one) => (one.self ? one : { ...one, share }));
      session.room.setState({ ...room, participants }, true);
      window.streamsGiven = 0;
    },
    [framesPerSecond, paused] as const,
  );
  await expect(page.getByRole('figure', { name: "Tomás Rivera's screen" }).locator('video')).toBeAttached();
}

function streamsGiven(page: Page): Promise<number> {
  return page.evaluate(() => window.streamsGiven);
}

test('a picture that is decoded and not shown gets its stream anew, then its link is built anew', async ({ page }) => {
  await openDarkShare(page, 15);
  const before = await streamsGiven(page);
  await page.clock.runFor(2_500);
  await expect.poll(() => streamsGiven(page)).toBe(before + 1);
  expect(await commands(page)).toEqual([]);
  await page.clock.runFor(2_500);
  await expect.poll(() => commands(page)).toEqual(['pictureStalled peer-0']);
  await page.clock.runFor(6_000);
  expect(await commands(page)).toEqual(['pictureStalled peer-0']);
  expect(await streamsGiven(page)).toBe(before + 1);
});

test('a picture that stands still is left alone', async ({ page }) => {
  await openDarkShare(page, 0);
  const before = await streamsGiven(page);
  await page.clock.runFor(20_000);
  expect(await commands(page)).toEqual([]);
  expect(await streamsGiven(page)).toBe(before);
});

test('a picture whose owner says that it is paused is not missed, and is watched again when it goes on', async ({
  page,
}) => {
  await openDarkShare(page, 15, true);
  const before = await streamsGiven(page);
  await page.clock.runFor(20_000);
  expect(await commands(page)).toEqual([]);
  expect(await streamsGiven(page)).toBe(before);
  await page.evaluate(() => {
    const room = window.session.room.getState();
    if (room.kind !== 'joined') throw new Error('not in a room');
    const participants = room.participants.map((one) => ({
      ...one,
      share: one.share && { ...one.share, paused: false, still: false },
    }));
    window.session.room.setState({ ...room, participants }, true);
  });
  await page.clock.runFor(5_000);
  await expect.poll(() => commands(page)).toEqual(['pictureStalled peer-0']);
});

test('pictures that are shown are counted as shown', async ({ page }) => {
  await openState(page, 'share');
  await page.evaluate(() => {
    const { session } = window;
    session.framesDecoded = () => Promise.resolve(performance.now());
  });
  const screen = page.getByRole('figure', { name: "Tomás Rivera's screen" }).locator('video');
  const shown = () => screen.evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
  const before = await shown();
  // Longer than a stall takes to be reported.
  await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThan(before + 30);
  expect(await commands(page)).toEqual([]);
});

test('a tile without a frame shows initials or says what comes, until the frame is there', async ({ page }) => {
  await openState(page, 'before-frames');
  const tile = (name: string) => page.getByRole('figure', { name, exact: true });
  for (const [name, initials] of [
    ['Mara Lindqvist (you)', 'ML'],
    ['Tomás Rivera', 'TR'],
    ['Aiko Tanaka', 'AT'],
  ] as const) {
    await expect(tile(name).getByText(initials, { exact: true })).toBeVisible();
    await expect(tile(name).locator('video')).toBeHidden();
  }
  await expect(tile("Tomás Rivera's screen").getByRole('status')).toHaveText(['Tomás Rivera starts sharing…', '', '']);
  await openState(page, 'share');
  await expect(tile('Tomás Rivera').locator('video')).toBeVisible();
  await expect(tile('Tomás Rivera').getByText('TR', { exact: true })).toBeHidden();
  await expect(tile("Tomás Rivera's screen").locator('video')).toBeVisible();
  await expect(tile("Tomás Rivera's screen").getByRole('status')).toHaveText(['', '']);

  await openState(page, 'devices-before-frames');
  await expect(page.getByText('Starting your camera…')).toBeVisible();
});

test('the own picture is as a mirror where that is chosen, also while the camera is checked', async ({ page }) => {
  await openState(page, 'devices-before-frames');
  const picture = page.getByRole('region', { name: 'Your camera preview' }).locator('video');
  await expect(picture).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)');
  await page.evaluate(() => {
    const { preferences } = window.session;
    preferences.setState(({ ownPicture }) => ({ ownPicture: { ...ownPicture, mirrored: false } }));
  });
  await expect(picture).toHaveCSS('transform', 'none');
});

test('a camera that stands still is dimmed, and said to be, until its next frame; a shared screen never is', async ({
  page,
}) => {
  await openState(page, 'share2');
  const person = page.getByRole('figure', { name: 'Tomás Rivera', exact: true });
  const screen = page.getByRole('figure', { name: "Tomás Rivera's screen" });
  const all = (act: 'pause' | 'play') =>
    page.locator('video').evaluateAll(async (videos: HTMLVideoElement[], what) => {
      for (const video of videos) await video[what]();
    }, act);
  await all('pause');
  await expect(person).toContainText('The picture stands still.');
  await expect(person.locator('video')).toHaveCSS('opacity', '0.45');
  await expect(screen.locator('video')).toHaveCSS('opacity', '1');
  await expect(screen).not.toContainText('stands still');
  await all('play');
  await expect(person).not.toContainText('stands still');
  await expect(person.locator('video')).toHaveCSS('opacity', '1');
});
