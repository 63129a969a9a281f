import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectColour, expectMovingPicture, type Rgb } from '../support/media.ts';
import { nextOverlay } from '../support/overlay.ts';
import { Peer, expectAllConnected } from '../support/peer.ts';
import { expect, freePort, test } from '../support/desktop-test.ts';

const RED: Rgb = [230, 30, 30];
const BLUE: Rgb = [30, 30, 230];
/** Chromium marks a tab that records with one of the colours that pointers have, px. */
const BELOW_TABS = 100;

test('two desktop apps call each other by name', async ({ openAnnAndBob }) => {
  const { annsApp, bobsApp, ann, bob } = await openAnnAndBob();
  await ann.call(bob);
  await expect(ann.notice('Ringing Bob')).toBeVisible();
  await bob.incomingCall.getByRole('button', { name: 'Accept' }).click();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));

  // The hub is in Ann's main process, and what is said next does not need it: Bob's reload does.
  await bobsApp.page.reload();
  await bob.expectInRoom();
  await expectAllConnected([ann, bob]);

  await annsApp.close();
  await expect(bob.tile('Ann')).toBeHidden();
  await expect(bob.notice('computer that introduces people cannot be reached')).toBeVisible();
});

test('two desktop apps meet at an address, and whoever is left goes on alone', async ({ openApp }) => {
  const port = String(await freePort());
  const annsApp = await openApp({ args: ['--port', port] });
  const bobsApp = await openApp();
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  const bob = await Peer.inPage(bobsApp.page, 'Bob');
  const find = (address: string) => window.earshot?.findHub({ address });
  expect(await bobsApp.page.evaluate(find, `http://127.0.0.1:${port}/j/team`)).toEqual({ ok: true, data: null });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  const linkStates = bob.page.evaluate(statesUntilGone, 'Ann');
  await annsApp.close();
  await expect(bob.tile('Ann')).toBeHidden();
  expect(await linkStates, 'whoever quits has said so, and nobody waits for them').toEqual([]);
  await bob.expectInRoom();
});

/** In the page: the states that somebody's link takes until their tile is gone. */
function statesUntilGone(name: string): Promise<string[]> {
  const states: string[] = [];
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const state = document.querySelector(`figure[aria-label="${name}"]`)?.getAttribute('data-link') ?? null;
      if (state !== null && state !== 'connected' && !states.includes(state)) states.push(state);
      if (state !== null) return;
      observer.disconnect();
      resolve(states);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

test('a guest joins the app from a browser by its link', async ({ openApp, browser }) => {
  const port = await freePort();
  const app = await openApp({ args: ['--port', String(port)] });
  const ann = await Peer.inPage(app.page, 'Ann');
  await ann.joinRoom('team');
  const guest = await Peer.open(browser, `https://127.0.0.1:${port}`, 'Guest', { path: '/j/team' });
  await guest.expectOnline();
  await guest.button('Join room').click();
  await guest.expectInRoom();
  await expectAllConnected([ann, guest]);
  await expectMovingPicture(ann.tile('Guest'));
  await guest.close();
});

test('the own picker shares a window, then the screen in its place', async ({ openAnnAndBob, display, folder }) => {
  test.setTimeout(120_000);
  // The app's window opens where it was left: beside what is painted.
  const dataDir = join(folder, 'ann');
  const placement = { bounds: { x: 0, y: 0, width: 880, height: 700 }, maximized: false };
  await mkdir(dataDir);
  await writeFile(
    join(dataDir, 'settings.json'),
    JSON.stringify({ hub: null, keyPins: [], iceServers: [], window: placement }),
  );
  await display.paint({ title: 'Drawing', colour: RED, geometry: '300x300+900+40' });
  const { annsApp, ann, bob } = await openAnnAndBob({ dataDir, display: display.name });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  await ann.control('Share screen').click();
  const picker = annsApp.page.getByRole('dialog', { name: 'Choose what to share' });
  await picker.getByRole('radio', { name: 'Windows' }).check();
  await expect(picker.locator('label', { hasText: 'Drawing' }).locator('img')).toHaveAttribute('src', /^data:image/);
  await picker.getByRole('radio', { name: 'Drawing' }).check();
  await picker.getByRole('button', { name: 'Share', exact: true }).click();
  await expectColour(bob.screenOf('Ann'), RED);
  await expectMovingPicture(bob.tile('Ann'));

  await display.paint({ title: 'Another', colour: BLUE, geometry: '300x300+900+400' });
  await ann.swapShare();
  await picker.getByRole('radio', { name: 'Screens' }).check();
  await picker.getByRole('radio', { name: 'Entire screen' }).check();
  await picker.getByRole('button', { name: 'Share', exact: true }).click();
  await expectColour(bob.screenOf('Ann'), RED, 1050 / 1280, 190 / 800);
  await expectColour(bob.screenOf('Ann'), BLUE, 1050 / 1280, 450 / 800);

  await test.step('[MARKED-1] where Bob points and draws is on her screen, and only in the picture that he gets', async () => {
    await ann.control('Share options').click();
    await annsApp.page.getByRole('menuitemcheckbox', { name: 'Show on my screen' }).click();
    const shared = bob.screenOf('Ann');
    const drawnHere = bob.page.locator('[data-own-pointer], [data-drawn-by]');

    const opened = nextOverlay(annsApp.page);
    await shared.getByRole('button', { name: 'Point', exact: true }).click();
    await moveIn(shared, { x: 0.25, y: 0.6 });
    const overlay = await opened;
    const colour = await colourOf(overlay.locator('[data-pointer="Bob"]'));
    await expect(async () => {
      const place = await moveIn(shared, { x: 0.25, y: 0.6 });
      const box = await display.boxOf(colour, BELOW_TABS);
      // Inside the white edge of its tip.
      const off = { x: (box?.left ?? 0) - 1 - place.x * 1280, y: (box?.top ?? 0) - 3 - place.y * 800 };
      expect(Math.hypot(off.x, off.y)).toBeLessThan(2);
    }).toPass({ timeout: 20_000 });
    expect(annsApp.desktop.children.get('earshot-overlay-1')).toEqual({
      above: true,
      protected: false,
      clickThrough: true,
    });
    // In the arrow.
    await expectColour(shared, colour, 0.25 + 4 / 1280, 0.6 + 9 / 800);
    await expect(drawnHere).toHaveCount(0);

    await shared.getByRole('button', { name: 'Draw', exact: true }).click();
    await bob.button('Box').click();
    await bob.button('Stays until cleared').click();
    const from = await moveIn(shared, { x: 0.4, y: 0.3 });
    await bob.page.mouse.down();
    const to = await moveIn(shared, { x: 0.7, y: 0.8 });
    await bob.page.mouse.up();
    // Half of the line, whose edge is white, is beside the place.
    const half = 2;
    const corners = {
      left: from.x * 1280 - half,
      top: from.y * 800 - half,
      right: to.x * 1280 + half,
      bottom: to.y * 800 + half,
    };
    await expect(async () => {
      const box = await display.boxOf(colour, BELOW_TABS);
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(Math.abs((box?.[side] ?? 0) - corners[side])).toBeLessThan(2);
    }).toPass({ timeout: 20_000 });
    await expectColour(shared, colour, 0.55, 0.3);
    await expect(drawnHere).toHaveCount(0);

    await annsApp.page
      .getByRole('region', { name: 'What you share' })
      .getByRole('button', { name: 'Clear all' })
      .click();
    await expect.poll(() => display.boxOf(colour, BELOW_TABS)).toBeNull();
    const closed = overlay.waitForEvent('close');
    await ann.control('Stop sharing').click();
    await closed;
  });
  await expect(bob.screenOf('Ann')).toBeHidden();
});

interface Place {
  x: number;
  y: number;
}

/** Moves somebody's mouse to the whole pixel that is nearest to a place of the picture that they see. @returns the place of that */
async function moveIn(shared: Locator, { x, y }: Place): Promise<Place> {
  const picture = (await shared.locator('video').boundingBox())!;
  const [left, top] = [Math.round(picture.x + x * picture.width), Math.round(picture.y + y * picture.height)];
  await shared.page().mouse.move(left, top, { steps: 3 });
  return { x: (left - picture.x) / picture.width, y: (top - picture.y) / picture.height };
}

async function colourOf(element: Locator): Promise<Rgb> {
  const colour = await element.evaluate((one) => getComputedStyle(one).color);
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}
