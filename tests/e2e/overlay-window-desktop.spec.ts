import type { PixelRect } from '../../signaling/protocol/screen-part.ts';
import { expect, test } from '../support/desktop-test.ts';
import { SCREEN } from '../support/display.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { expectColour, type Rgb } from '../support/media.ts';
import { areaOf, colourOf, findInPicture, off, pointUntilOverlay } from '../support/overlay.ts';
import { expectAllConnected } from '../support/peer.ts';
import { drawBox } from '../support/share-mouse.ts';

test.skip(USES_REAL_ELECTRON, 'what is on a real screen is looked at by hand (docs/release.md)');

const DESK: Rgb = [40, 60, 50];
/** Like none that pointers have. */
const YELLOW: Rgb = [240, 220, 90];
const GREY: Rgb = [170, 170, 170];
const SIZE = { width: 640, height: 480 };
const FROM = { x: 0.25, y: 0.3 };
const TO = { x: 0.75, y: 0.65 };

test('[MARKED-3] what a viewer draws on a shared window is over it on the screen, wherever it goes, and not in its picture', async ({
  display,
  openAnnAndBob,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ display: display.name });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await display.paint({ title: 'Desk', colour: DESK, geometry: `${SCREEN.width}x${SCREEN.height}+0+0` });
  const report = await display.paint({
    title: 'Report',
    colour: YELLOW,
    geometry: `${SIZE.width}x${SIZE.height}+100+80`,
  });
  await display.raise('Report');
  const found = (await display.find(YELLOW))!;
  const area = { x: found.left, y: found.top, ...SIZE };

  await ann.switchShareOption('Show on my screen');
  await ann.control('Share screen').click();
  await ann.page.locator('label', { hasText: 'Report' }).dblclick();
  const shared = bob.screenOf('Ann');
  await expectColour(shared, YELLOW);

  const overlay = await pointUntilOverlay(shared, annsApp.page, FROM);
  const colour = await colourOf(overlay.locator('[data-pointer="Bob"]'));
  const name = await overlay.evaluate(() => window.name);
  const isShown = () => annsApp.desktop.children.get(name)?.shown;
  const boxIn = ({ x, y, width, height }: PixelRect) => ({
    left: x + FROM.x * width,
    top: y + FROM.y * height,
    right: x + TO.x * width,
    bottom: y + TO.y * height,
  });

  /** Once the overlay is there, and what Bob has drawn no further than two pixels from where it is wanted. */
  async function expectOver(wanted: PixelRect): Promise<void> {
    await expect.poll(isShown).toBe(true);
    await expect.poll(() => areaOf(overlay)).toEqual(wanted);
    await expect.poll(async () => off(await display.find(colour), boxIn(wanted))).toBeLessThanOrEqual(2);
  }

  await test.step('it is out of sight under the window of the call', async () => {
    await ann.page.bringToFront();
    await expect.poll(isShown).toBe(false);
  });
  expect(annsApp.desktop.children.get(name), 'whoever works under it does so as if it were not there').toMatchObject({
    above: true,
    clickThrough: true,
    seeThrough: true,
    takesFocus: false,
  });
  // Ann's preview has all that is drawn, too.
  await display.raise('Desk');
  await display.raise('Report');
  await test.step('it is over what the program draws, without the frame, as is the picture', async () => {
    await drawBox(shared, FROM, TO);
    await expectOver(area);
    const size = () =>
      shared.locator('video').evaluate((video: HTMLVideoElement) => [video.videoWidth, video.videoHeight]);
    await expect.poll(size).toEqual([SIZE.width, SIZE.height]);
  });
  await test.step('the viewer draws it, for it is not in the picture, which has the window under it', async () => {
    await expect(shared.locator('[data-tool="box"]')).toHaveCount(1);
    await expectColour(shared, YELLOW);
    expect(await findInPicture(shared, colour, SIZE)).toBeNull();
  });
  const moved = { ...area, x: area.x + 60, y: area.y - 40 };
  await test.step('the window is moved', async () => {
    await report.moveTo(160, 40);
    await expectOver(moved);
  });
  await test.step('it is minimised, and there again', async () => {
    await report.minimise();
    await expect.poll(isShown).toBe(false);
    await report.restore();
    await display.raise('Report');
    await expect.poll(isShown).toBe(true);
  });
  await test.step('another window is over a part of it, and gone again', async () => {
    const other = await display.paint({ title: 'Other', colour: GREY, geometry: '300x200+700+400' });
    await expect.poll(isShown).toBe(false);
    other.close();
    await expect.poll(isShown).toBe(true);
  });
  await test.step('the window is made wider', async () => {
    await report.resizeTo(740, 480);
    await expectOver({ ...moved, width: 740 });
  });
  await test.step('it is closed', async () => {
    const closed = overlay.waitForEvent('close');
    report.close();
    await closed;
  });
});
