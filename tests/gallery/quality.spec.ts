import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Of a share by hand. */
    nextFrame: () => void;
    sayWaits: (waits: boolean) => void;
  }
}

test('the header says what limits the call and what helps, and does it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openState(page, 'quality');
  await expect(page.getByRole('status').filter({ hasText: 'Your computer is busy' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Connection good' })).toBeVisible();
  await page.getByRole('button', { name: 'Turn off my camera' }).click();
  expect(await page.evaluate(() => window.session.media.getState().cameraOff)).toBe(true);
});

test('the bars open the numbers, which are read each second only while they are seen; Escape closes them', async ({
  page,
}) => {
  await openState(page, 'quality-relay');
  const bars = page.getByRole('button', { name: 'Connection weak' });
  await bars.press('Enter');
  const panel = page.getByRole('region', { name: 'Call quality' });
  const tomas = panel.getByRole('region', { name: 'Tomás Rivera' });
  await expect(
    tomas.getByRole('img', { name: /^Bit rates of the last minute: sent 1.8 Mbit\/s at most/ }),
  ).toBeVisible();
  await expect(tomas.getByText('1280 × 720').first()).toBeVisible();
  await expect(tomas.getByText('Direct, by Wi-Fi')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bars).toBeFocused();
  const asked = (await commands(page)).filter((command) => command.endsWith('atchQuality'));
  expect([asked.filter((one) => one === 'watchQuality').length, asked.at(-1)]).toEqual([
    asked.length / 2,
    'unwatchQuality',
  ]);
});

test('More opens the numbers too, in 480 px without anything cut', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 800 });
  await openState(page, 'quality');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Call quality' }).click();
  const panel = page.getByRole('region', { name: 'Call quality' });
  await expect(panel.getByText('Your computer is busy')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Turn off my camera' })).toBeVisible();
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('copied numbers name nobody', async ({ pageApart: page }) => {
  await openState(page, 'quality-panel');
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => Promise.resolve(void (document.documentElement.dataset['copied'] = text));
  });
  await page.getByRole('button', { name: 'Copy numbers' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const text = await page.evaluate(() => document.documentElement.dataset['copied']);
  expect(text).toContain('Person p3\n');
  expect(text).toContain('Your camera: 1280 × 720, 30 frames/s, 1.7 Mbit/s, VP9, libvpx');
  expect(text).toContain('62.000 s  link-action p1 ice-restart');
  expect(text).not.toMatch(/Tomás|Rivera|Aiko|peer-\d|kxm/);
});

test('what happened is a second tab, by arrow keys, of everybody or of one person', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 800 });
  await openState(page, 'quality-panel');
  const panel = page.getByRole('region', { name: 'Call quality' });
  await panel.getByRole('tab', { name: 'Numbers' }).press('ArrowRight');
  const events = panel.getByRole('list', { name: 'What happened' }).getByRole('listitem');
  await expect(events.first()).toContainText('Camera failed');
  await expect(events.first()).toContainText('in-use');
  await expect(events).toHaveCount(9);
  const who = panel.getByRole('combobox', { name: 'Events of' });
  expect(await who.getByRole('option').allTextContents()).toEqual([
    'Everybody',
    'Tomás Rivera',
    'Aiko Tanaka',
    'Person p9, not here now',
  ]);
  await who.selectOption('Tomás Rivera');
  await expect(events).toHaveCount(4);
  await expect(events.first()).toContainText('Tries all paths again');
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('numbers and events are saved as one file, which names nobody', async ({ page }) => {
  await openState(page, 'quality-panel');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const saved = (await commands(page)).find((command) => command.startsWith('saveFile'))!;
  expect(saved).toMatch(/^saveFile earshot-call-quality\.json \{/);
  expect(saved).toContain('"state": "recovering"');
  expect(saved).toContain('"person": "p3"');
  expect(saved).not.toMatch(/Tomás|Rivera|Aiko|peer-\d|kxm/);
});

test('a camera that is smaller beside a share is said with the reason, in the header, over it, and at whose link it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openState(page, 'quality-sharing');
  const line = 'Your camera is smaller for some while you share: the network is slow';
  await expect(page.getByRole('status').filter({ hasText: line })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Mara Lindqvist (you)' })).toContainText(line);
  await page.getByRole('button', { name: 'Connection weak' }).click();
  const panel = page.getByRole('region', { name: 'Call quality' });
  await expect(panel.getByRole('status').filter({ hasText: line })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Turn off my camera' })).toBeVisible();
  const of = (name: string) => panel.getByRole('region', { name }).getByText('smaller while you share');
  await expect(of('Tomás Rivera')).toHaveText('smaller while you share: the network is slow');
  await expect(of('Ben Okafor')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('a picture that is held back for voices is said so, in the header and over it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openState(page, 'quality-held-back');
  const line = 'Your picture is held back for some so that voices get through: the network is slow';
  await expect(page.getByRole('status').filter({ hasText: line })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Mara Lindqvist (you)' })).toContainText(line);
  expect(await axeFindings(page)).toEqual([]);
});

test('pictures that wait for voices are dimmed, and it is said over them why, once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const dimmed = (name: string) => page.getByRole('figure', { name, exact: true }).locator('video[data-frozen=true]');
  const why = ' waits: the network between you is too narrow for more than voices';
  const said = (name: string) => page.getByRole('figure', { name, exact: true }).getByRole('status').getByText(why);
  await openState(page, 'quality-waits');
  await expect(said('Tomás Rivera')).toHaveText(`Tomás Rivera's picture${why}`);
  await expect(dimmed('Tomás Rivera')).toHaveCSS('opacity', '0.45');
  await expect(page.getByRole('figure', { name: 'Tomás Rivera' }).getByText('is slow')).toHaveCount(0);
  await openState(page, 'quality-waits-share');
  await expect(said("Tomás Rivera's screen")).toHaveText(`Tomás Rivera's screen${why}`);
  await expect(dimmed("Tomás Rivera's screen")).toHaveCSS('opacity', '0.45');
  await expect(dimmed('Aiko Tanaka')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});

/** Shares are of frames that come one by one from then on. */
function shareByHand(page: Page): Promise<void> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    const stream = canvas.captureStream(0);
    const [track] = stream.getVideoTracks() as [CanvasCaptureMediaStreamTrack];
    window.nextFrame = () => {
      context.fillRect(0, 0, 1, 1);
      track.requestFrame();
    };
    window.sayWaits = (waits) => {
      const room = window.session.room.getState();
      if (room.kind !== 'joined') throw new Error('not in a room');
      const participants = room.participants.map((one) => ({
        ...one,
        share: one.share && { ...one.share, stream, waits },
      }));
      window.session.room.setState({ ...room, participants }, true);
    };
  });
}

for (const size of ['large', 'small'] as const)
  test(`a ${size} share that waited does so until its next frame is there`, async ({ page }) => {
    await openState(page, 'share');
    const share = page.getByRole('figure', { name: "Tomás Rivera's screen" });
    if (size === 'small') await page.getByRole('button', { name: 'Pin Aiko Tanaka' }).press('Enter');
    await expect(share).toHaveAttribute('data-screen', String(size === 'large'));
    await shareByHand(page);
    const sayWaits = (waits: boolean) => page.evaluate((now) => window.sayWaits(now), waits);
    const nextFrame = () => page.evaluate(() => window.nextFrame());
    const [mark, moves] = [share.getByText('waits: the network'), share.locator('video[data-frozen=false]')];
    await sayWaits(false);
    await nextFrame();
    await expect(moves).toBeVisible();
    await sayWaits(true);
    await expect(mark).toBeVisible();
    await sayWaits(false);
    await expect(mark, 'whatever its sharer says').toBeVisible();
    await expect(moves).toHaveCount(0);
    await nextFrame();
    await expect(mark).toHaveCount(0);
    await expect(moves).toBeVisible();
  });

test('what limits somebody stands over their picture, what is here over the own one', async ({ page }) => {
  await openState(page, 'quality-relay');
  const tile = (name: string) => page.getByRole('figure', { name });
  await expect(tile('Tomás Rivera')).toContainText('Through a relay');
  await expect(tile('Aiko Tanaka')).toContainText('The network of Aiko Tanaka is slow');
  await expect(tile('Ben Okafor')).not.toContainText('network');
  await openState(page, 'quality-panel');
  await expect(tile('Mara Lindqvist (you)')).toContainText('Your network is slow');
  await expect(tile('Tomás Rivera')).not.toContainText('network');
});
