import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const SHARER = 'Tomás Rivera';

interface Watched {
  viewport: ReturnType<Page['getByRole']>;
  /** The picture's place in the window, px. */
  place: () => Promise<{ x: number; y: number; width: number; height: number }>;
}

async function watch(page: Page): Promise<Watched> {
  await openState(page, 'share');
  const viewport = page.getByRole('group', { name: `${SHARER}'s screen` });
  const video = viewport.locator('video');
  await expect(video).toBeVisible();
  return { viewport, place: async () => (await video.boundingBox())! };
}

test('the wheel zooms with Ctrl, under the pointer, and moves without it', async ({ page }) => {
  const { place } = await watch(page);
  const fitted = await place();
  const at = { x: 350, y: 300 };
  const under = ({ x, y, width, height }: typeof fitted) => [(at.x - x) / width, (at.y - y) / height] as const;
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 200);
  expect(await place()).toEqual(fitted);

  await page.keyboard.down('Control');
  for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await place()).width / fitted.width).toBeCloseTo(1.25 ** 4, 2);
  const zoomed = await place();
  for (const [axis, part] of under(zoomed).entries()) expect(part).toBeCloseTo(under(fitted)[axis]!, 3);

  await page.mouse.wheel(40, 60);
  await expect.poll(async () => Math.round(zoomed.x - (await place()).x)).toBe(40);
  expect(zoomed.y - (await place()).y).toBeCloseTo(60, 0);
});

test('a share tells of the keys that nobody can change, and where the others are, whichever they are', async ({
  page,
}) => {
  const { viewport, place } = await watch(page);
  await expect(viewport).toHaveAccessibleDescription(/^Arrows move what is shown\..*“Keys”/);
  await expect(viewport).not.toHaveAccessibleDescription(/\b(?:[A-Z0-9]|plus|minus)\b/);
  const fitted = await place();
  await page.evaluate(() => window.session.setPreferences({ plainKeys: { 'zoom-in': 'X' } }));
  await viewport.focus();
  await page.keyboard.press('+');
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('x');
  await expect.poll(async () => (await place()).width / fitted.width).toBeCloseTo(1.25 ** 2, 2);
});

test('a key that talks does nothing to a share, also where it is digit or letter of one that would', async ({
  page,
}) => {
  const { viewport, place } = await watch(page);
  const fitted = await place();
  await page.evaluate(() => window.session.setPreferences({ plainKeys: { talk: 'À' } }));
  await viewport.focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await place()).width / fitted.width).toBeCloseTo(1.25, 2);
  const devtools = await page.context().newCDPSession(page);
  // On a French keyboard, where 0, which fits, needs Shift.
  for (const type of ['keyDown', 'keyUp'] as const)
    await devtools.send('Input.dispatchKeyEvent', { type, key: 'à', code: 'Digit0' });
  await page.keyboard.press('+');
  await expect.poll(async () => (await place()).width / fitted.width).toBeCloseTo(1.25 ** 2, 2);
});

test('two fingers pull a share apart', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  const { place } = await watch(page);
  const fitted = await place();
  const { x, y } = { x: fitted.x + fitted.width / 2, y: fitted.y + fitted.height / 2 };
  const devtools = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    });
  await touch('touchStart', 50);
  for (const apart of [60, 80, 100]) await touch('touchMove', apart);
  await touch('touchEnd', 100);
  await expect.poll(async () => (await place()).width / fitted.width).toBeCloseTo(2, 2);
  await context.close();
});

test('a share is frozen to read it, where it was, until one goes back; nobody points at what is not there any more', async ({
  page,
}) => {
  const { viewport, place } = await watch(page);
  const tools = page.getByRole('toolbar', { name: 'Share tools' });
  const freeze = tools.getByRole('button', { name: 'Freeze' });
  const still = viewport.locator('canvas');
  const seen = () => still.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await tools.getByRole('button', { name: 'Zoom in' }).click();
  await tools.getByRole('button', { name: 'Point', exact: true }).click();
  const before = await place();
  await freeze.click();
  await expect(page.getByText('Frozen')).toBeVisible();
  await expect(freeze).toHaveAttribute('aria-pressed', 'true');
  expect(await still.boundingBox()).toEqual(before);
  await expect(tools.getByRole('button', { name: 'Point', exact: true })).toHaveAttribute('aria-pressed', 'false');
  for (const name of ['Point', 'Draw']) await expect(tools.getByRole('button', { name, exact: true })).toBeDisabled();

  // The share goes on below: its cursor blinks, and that of the still does not.
  const frames = () =>
    viewport.locator('video').evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
  const [kept, count] = [await seen(), await frames()];
  await expect.poll(frames).toBeGreaterThan(count + 8);
  expect(await seen()).toBe(kept);
  expect(await axeFindings(page)).toEqual([]);
  // What lies over a share has faded by now, and takes no press.
  await viewport.hover();
  await page.getByRole('button', { name: 'Back to live' }).click();
  await expect(still).toBeHidden();
  await expect(tools.getByRole('button', { name: 'Point', exact: true })).toBeEnabled();
});

test('a picture of a share is saved as it is, in its own size, under the name of its sharer', async ({ page }) => {
  await watch(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save picture' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^Tomás Rivera \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/);
  const png: Buffer[] = [];
  for await (const part of await saved.createReadStream()) png.push(part as Buffer);
  const bytes = Buffer.concat(png);
  // Width and height in a PNG's first chunk.
  expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1920, 1080]);
});

test('without the tools, which could not be loaded, a share is seen all the same', async ({ pageApart: page }) => {
  await page.route('**/assets/share-viewer*.js', (route) => route.abort());
  await openState(page, 'share');
  await expect(page.getByRole('figure', { name: `${SHARER}'s screen` }).locator('video')).toBeVisible();
  await expect(page.getByRole('toolbar', { name: 'Share tools' })).toBeHidden();
});

test('the sharer sees how many watch and who, pauses, and goes on', async ({ page }) => {
  await openState(page, 'share-own-still');
  const bar = page.getByRole('region', { name: 'What you share' });
  await bar.getByRole('button', { name: '2 watching' }).click();
  await expect(page.getByRole('dialog', { name: 'Who watches' }).getByRole('listitem')).toHaveText([
    'Tomás Rivera',
    'Ben Okafor',
  ]);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: '2 watching' })).toBeFocused();
  await expect(bar.getByText('Paused: others see this picture until you go on.')).toBeVisible();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(bar.getByText('You are sharing: Report')).toBeVisible();
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
});

test('a request to share shares nothing before its button is pressed', async ({ page }) => {
  await openState(page, 'share-request');
  await expect(page.getByText('Tomás Rivera asks you to share your screen.')).toHaveRole('status');
  expect(await commands(page)).toEqual([]);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Share', exact: true }).click();
  expect(await commands(page)).toEqual(['startShare system']);
});

test('somebody who shares nothing can be asked to, in their menu', async ({ page }) => {
  await openState(page, 'share');
  await page.getByRole('figure', { name: 'Aiko Tanaka', exact: true }).hover();
  await page.getByRole('button', { name: 'More about Aiko Tanaka' }).click();
  await page.getByRole('menuitem', { name: /^Ask to share/ }).click();
  expect(await commands(page)).toEqual(['askToShare peer-1']);
});

test('who shares hands over in the menu of somebody, and who is asked reads that it is their turn', async ({
  page,
}) => {
  await openState(page, 'share-own-still');
  await page.getByRole('figure', { name: 'Aiko Tanaka', exact: true }).hover();
  await page.getByRole('button', { name: 'More about Aiko Tanaka' }).click();
  await page.getByRole('menuitem', { name: /^Your turn to share/ }).click();
  expect(await commands(page)).toEqual(['askToShare peer-1']);
  await page.evaluate(() => {
    const who = { peerId: 'peer-1', name: 'Aiko Tanaka' };
    window.session.notices.setState([{ id: 9, kind: 'share-request', who, handsOver: true }], true);
  });
  await expect(page.getByText('Aiko Tanaka hands over: it is your turn to share.')).toBeVisible();
});
