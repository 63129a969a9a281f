import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Box } from '../support/colours.ts';
import { leftButton, openClient, seenBy } from '../support/control-client.ts';
import { Controlled } from '../support/controlled.ts';
import { expect, test } from '../support/desktop-test.ts';
import type { Monitor } from '../support/electron/displays.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { leaveWindowAt } from '../support/left-window.ts';
import type { Rgb } from '../support/media.ts';
import { colourOf, findInPicture, off, pointUntilOverlay } from '../support/overlay.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { drawBox, mouseTo, type Place } from '../support/share-mouse.ts';

test.skip(USES_REAL_ELECTRON, 'several monitors of a real desktop are looked at by hand (docs/release.md)');

type Arrangement = readonly [first: Monitor, shared: Monitor];

const ARRANGEMENTS: readonly [what: string, Arrangement][] = [
  [
    'a second monitor, finer than the first and right of it',
    [
      { x: 0, y: 0, width: 1920, height: 1200, scaleFactor: 1 },
      { x: 1920, y: 140, width: 1400, height: 900, scaleFactor: 2 },
    ],
  ],
  [
    'a second monitor, coarser than the first and left of it',
    [
      { x: 1000, y: 0, width: 1600, height: 1000, scaleFactor: 2 },
      { x: 0, y: 200, width: 1000, height: 700, scaleFactor: 1 },
    ],
  ],
];

const FROM = { x: 0.25, y: 0.3 };
const TO = { x: 0.75, y: 0.65 };
const DESK: Rgb = [40, 60, 50];

function isWithin([left, top]: readonly [number, number], { x, y, width, height }: Monitor): boolean {
  return left >= x && left < x + width && top >= y && top < y + height;
}

/** A folder of an app whose window was all over a monitor. */
async function folderOfAppOn({ x, y, width, height, scaleFactor }: Monitor, folder: string): Promise<string> {
  const dataDir = join(folder, 'ann');
  const [left, top, wide, high] = [x, y, width, height].map((side) => side / scaleFactor);
  await leaveWindowAt(dataDir, { x: left!, y: top!, width: wide!, height: high! });
  return dataDir;
}

for (const [what, arrangement] of ARRANGEMENTS) {
  const [first, shared] = arrangement;
  const { scaleFactor } = shared;
  /** Where a place of what is shared is on the display, px. */
  const pixelOf = ({ x, y }: Place) => ({ x: shared.x + x * shared.width, y: shared.y + y * shared.height });

  test.describe(what, () => {
    test.use({ monitors: [arrangement, { scope: 'test' }] });

    test('[MARKED-1] what viewers in the app and in a browser point at and draw is at that pixel of it, and nowhere else', async ({
      browser,
      display,
      folder,
      openAnnAndBob,
    }) => {
      const dataDir = await folderOfAppOn(first, folder);
      const { hubUrl, annsApp, ann, bob } = await openAnnAndBob({
        dataDir,
        display: display.name,
        monitors: arrangement,
      });
      const gina = await Peer.open(browser, hubUrl, 'Gina');
      for (const peer of [ann, bob, gina]) await peer.joinRoom('team');
      await expectAllConnected([ann, bob, gina]);
      await ann.switchShareOption('Show on my screen');
      await ann.control('Share screen').click();
      await ann.pickScreen('Screen 2');
      // Ann's preview has all that is drawn, too, and the tab of a browser that captures has a dot as red as some pointers.
      const { x, y, width, height } = first;
      await display.paint({ title: 'Desk', colour: DESK, geometry: `${width}x${height}+${x}+${y}` });

      const picture = (viewer: Peer) => viewer.screenOf('Ann');
      for (const viewer of [gina, bob]) await expect(picture(viewer).locator('video')).toBeVisible();
      const overlay = await pointUntilOverlay(picture(gina), annsApp.page, FROM);

      /** Where that colour is on the whole display, but for Ann's own window. */
      async function findOnDisplay(colour: Rgb): Promise<Box | null> {
        // Chromium's windows are above each other in any order, and Ann's comes up when something is clicked in it.
        await display.raise('Desk');
        await overlay.bringToFront();
        return display.find(colour);
      }

      /** Once that colour is there no further than two pixels from where it is wanted. */
      async function expectOnDisplay(colour: Rgb, wanted: Partial<Box>, act = async () => {}): Promise<void> {
        await expect(async () => {
          await act();
          const found = await findOnDisplay(colour);
          expect(off(found, wanted), JSON.stringify({ found, wanted })).toBeLessThanOrEqual(2);
        }).toPass({ timeout: 15_000 });
      }

      /** How far the middle of the ring around a press is from a place of the display, px. */
      async function ringOff({ x, y }: { x: number; y: number }): Promise<[number, number]> {
        const ring = (await overlay.locator('[data-pressed="true"]').boundingBox())!;
        const [across, down] = [ring.x + ring.width / 2, ring.y + ring.height / 2].map(
          (middle) => middle * scaleFactor,
        );
        return [shared.x + across! - x, shared.y + down! - y];
      }

      /** They point and press there, then draw a box. */
      async function expectMarksOf(viewer: Peer, pointer: Locator): Promise<Rgb> {
        const colour = await colourOf(pointer);
        const tip = pixelOf(FROM);
        // Its white edge is in front of its colour.
        await expectOnDisplay(colour, { left: tip.x + scaleFactor, top: tip.y + 2 * scaleFactor }, () =>
          mouseTo(picture(viewer), FROM),
        );
        await viewer.page.mouse.down();
        await expect(async () => {
          // Again: what comes or goes beside the picture moves it.
          await mouseTo(picture(viewer), FROM);
          expect(Math.hypot(...(await ringOff(tip)))).toBeLessThanOrEqual(2);
        }).toPass({ timeout: 15_000 });
        await viewer.page.mouse.up();
        await drawBox(picture(viewer), FROM, TO);
        await expectOnDisplay(colour, boxOnDisplay);
        return colour;
      }
      const [corner, opposite] = [pixelOf(FROM), pixelOf(TO)];
      /** Its line is on both sides of where it was drawn. */
      const line = 0.0015 * shared.width;
      const boxOnDisplay = {
        left: corner.x - line,
        top: corner.y - line,
        right: opposite.x + line - 1,
        bottom: opposite.y + line - 1,
      };

      await test.step('a guest in a browser', async () => {
        const colour = await expectMarksOf(gina, overlay.locator('[data-pointer="Gina"]'));
        await gina.page.keyboard.press('Escape');
        await ann.page.getByRole('button', { name: 'Clear all' }).click();
        await expect.poll(() => findOnDisplay(colour)).toBeNull();
      });

      await test.step('a colleague in the app, whose picture has it once', async () => {
        await picture(bob).getByRole('button', { name: 'Point', exact: true }).click();
        await mouseTo(picture(bob), TO);
        const colour = await expectMarksOf(bob, overlay.locator('[data-pointer="Bob"]'));
        await expect(picture(bob).locator('[data-drawn-by], [data-tool]')).toHaveCount(0);
        const wanted = {
          left: boxOnDisplay.left - shared.x,
          top: boxOnDisplay.top - shared.y,
          right: boxOnDisplay.right - shared.x,
          bottom: boxOnDisplay.bottom - shared.y,
        };
        const found = async () => off(await findInPicture(picture(bob), colour, shared), wanted);
        await expect.poll(found).toBeLessThanOrEqual(8);
      });
      await gina.close();
    });

    test('[REMOTE-5] [PART-2] [MOUSE-3] who controls it clicks at that pixel of it or of its part, and where its mouse is is told', async ({
      display,
      folder,
      openApp,
    }) => {
      const dataDir = await folderOfAppOn(first, folder);
      const app = await openApp({ dataDir, display: display.name, monitors: arrangement });
      const controlled = await Controlled.share(app);

      await test.step('where the mouse is', async () => {
        for (const place of [FROM, TO]) {
          const { x, y } = pixelOf(place);
          await display.movePointer(Math.round(x), Math.round(y));
          const told = await controlled.mousePlace();
          expect(Math.abs(told!.x - place.x) * shared.width).toBeLessThanOrEqual(2);
          expect(Math.abs(told!.y - place.y) * shared.height).toBeLessThanOrEqual(2);
        }
        await display.movePointer(first.x + 500, first.y + 500);
        expect(await controlled.mousePlace()).toBeNull();
      });

      /** Windows of remote control, by their corners. */
      async function expectOnShared(windows: readonly Page[]): Promise<void> {
        for (const window of windows) {
          const corner = () => window.evaluate(() => [screenX * devicePixelRatio, screenY * devicePixelRatio] as const);
          await expect.poll(async () => isWithin(await corner(), shared), JSON.stringify(shared)).toBe(true);
        }
      }

      /** How far the display's pointer is from a place of what is shared, px. */
      async function pointerOff(wanted: { x: number; y: number }): Promise<number> {
        const { x, y } = await display.pointer();
        return Math.max(Math.abs(x - wanted.x), Math.abs(y - wanted.y));
      }
      const question = await controlled.ask();
      await test.step('it is asked on this monitor', () => expectOnShared([question]));
      const grant = await controlled.allow(question);
      await test.step('border and bar say on this monitor that somebody controls it', async () => {
        await controlled.pageWith('Stop');
        await expect.poll(() => app.controlPages().length).toBe(5);
        await expectOnShared(app.controlPages());
      });
      const last = { x: shared.x + shared.width - 1, y: shared.y + shared.height - 1 };
      await test.step('corners are those of this monitor', async () => {
        expect(await controlled.inject(grant, { type: 'move', x: 1, y: 1 })).toBe('done');
        expect(await display.pointer()).toEqual(last);
        expect(await controlled.inject(grant, { type: 'move', x: 0, y: 0 })).toBe('done');
        expect(await display.pointer()).toEqual({ x: shared.x, y: shared.y });
      });

      await test.step('a click', async () => {
        const client = await openClient(display, shared);
        const wanted = pixelOf(FROM);
        await expect(async () => {
          await display.raise('Client - Chromium');
          expect(await controlled.inject(grant, leftButton(true, FROM), leftButton(false, FROM))).toBe('done');
          await expect.poll(async () => (await seenBy(client)).at(-1), { timeout: 1_000 }).toMatch(/^mouseup/);
        }).toPass();
        const [, x, y] = (await seenBy(client)).at(-1)!.split(' ').map(Number);
        expect(Math.max(Math.abs(x! - wanted.x), Math.abs(y! - wanted.y))).toBeLessThanOrEqual(2);
      });

      await test.step('who sees a part gets nowhere else', async () => {
        await Controlled.share(app, { x: FROM.x, y: FROM.y, width: TO.x - FROM.x, height: TO.y - FROM.y });
        const again = await controlled.allow(await controlled.ask());
        const [from, to] = [pixelOf(FROM), pixelOf(TO)];
        expect(await controlled.inject(again, { type: 'move', x: 0, y: 0 })).toBe('done');
        expect(await pointerOff(from)).toBeLessThanOrEqual(2);
        expect(await controlled.inject(again, { type: 'move', x: 1, y: 1 })).toBe('done');
        expect(await pointerOff(to)).toBeLessThanOrEqual(2);
      });
    });
  });
}
