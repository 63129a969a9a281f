import type { Locator } from '@playwright/test';
import { boxOf, seenPart } from '../support/boxes.ts';
import { expectColour, expectMovingPicture, type Rgb } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const RED: Rgb = [230, 30, 30];
const WINDOW = { width: 1280, height: 800 };

const partOfWindow = (locator: Locator) => seenPart(locator, WINDOW);

test('the other one of two fills the window, and the own picture stays in the corner where it was put', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.page.setViewportSize(WINDOW);
  for (const peer of [ann, bob]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expect.poll(() => partOfWindow(ann.tile('Bob').locator('video'))).toBeGreaterThanOrEqual(0.75);
  await expectMovingPicture(ann.ownTile);

  const { x, y, width, height } = await boxOf(ann.ownTile);
  await ann.page.mouse.move(x + width / 2, y + height / 2);
  await ann.page.mouse.down();
  await ann.page.mouse.move(300, 250, { steps: 5 });
  await ann.page.mouse.up();
  const isTopLeft = async () => {
    const box = await boxOf(ann.ownTile);
    return box.x < 100 && box.y < 150;
  };
  await expect.poll(isTopLeft).toBe(true);

  await ann.page.reload();
  await ann.expectInRoom();
  await expectAllConnected([ann, bob]);
  await expect.poll(isTopLeft).toBe(true);

  await ann.ownTile.hover();
  await ann.button('Make your picture small').click();
  await expect(ann.ownTile.locator('video')).toHaveCount(0);
  await expectMovingPicture(bob.tile('Ann'));
  await ann.page.reload();
  await ann.expectInRoom();
  await ann.button('Show your picture').click();
  await expectMovingPicture(ann.ownTile);
});

test('a shared screen is the largest thing in the window, and its tools go and come back with the pointer and the keyboard', async ({
  openPeer,
  display,
}) => {
  await display.paint({ title: 'Drawing', colour: RED, geometry: '360x700+915+40' });
  const ann = await openPeer('Ann', { browser: await display.launchBrowser({ captures: 'Entire screen' }) });
  const bob = await openPeer('Bob');
  await bob.page.setViewportSize(WINDOW);
  for (const peer of [ann, bob]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  const screen = bob.screenOf('Ann');
  await expectColour(screen, RED, 0.85, 0.5);

  await expect.poll(() => partOfWindow(screen.locator('video'))).toBeGreaterThanOrEqual(0.68);

  const areShown = () => bob.button('Zoom in').evaluate((button) => button.checkVisibility({ opacityProperty: true }));
  await expect.poll(areShown, { timeout: 15_000 }).toBe(false);
  let x = 400;
  await expect(async () => {
    await bob.page.mouse.move((x += 10), 400);
    expect(await areShown()).toBe(true);
  }).toPass();
  await expect.poll(areShown, { timeout: 15_000 }).toBe(false);
  await bob.button('Fit').focus();
  await bob.page.keyboard.press('Shift+Tab');
  await expect.poll(areShown).toBe(true);
});
