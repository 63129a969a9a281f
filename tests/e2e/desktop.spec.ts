import { join } from 'node:path';
import { expectColour, expectMovingPicture, type Rgb } from '../support/media.ts';
import { Peer, expectAllConnected } from '../support/peer.ts';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { leaveWindowAt } from '../support/left-window.ts';

const RED: Rgb = [230, 30, 30];
const BLUE: Rgb = [30, 30, 230];

test('two desktop apps call each other by name', async ({ openAnnAndBob }) => {
  const { annsApp, bobsApp, ann, bob } = await openAnnAndBob();
  await ann.call(bob);
  await expect(ann.ringingOf('Bob')).toBeVisible();
  await bob.accept();
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
  // The app's window opens where it was left: beside what is painted.
  const dataDir = join(folder, 'ann');
  await leaveWindowAt(dataDir, { x: 0, y: 0, width: 880, height: 700 });
  await display.paint({ title: 'Drawing', colour: RED, geometry: '300x300+900+40' });
  const { annsApp, ann, bob } = await openAnnAndBob({ dataDir, display: display.name });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  await ann.control('Share screen').click();
  const picker = annsApp.page.getByRole('dialog', { name: 'Choose what to share' });
  await expect(picker.locator('label', { hasText: 'Drawing' }).locator('img')).toHaveAttribute('src', /^data:image/);
  await expect(picker, 'Linux leaves nothing out of its sound').toContainText('they would hear themselves');
  await expect(picker.getByRole('switch')).toHaveCount(0);
  await picker.getByRole('searchbox').fill('drawing');
  await expect(picker.getByRole('radio', { name: 'Drawing' })).toBeChecked();
  await annsApp.page.keyboard.press('Enter');
  await expectColour(bob.screenOf('Ann'), RED);
  await expectMovingPicture(bob.tile('Ann'));

  await display.paint({ title: 'Another', colour: BLUE, geometry: '300x300+900+400' });
  await ann.swapShare();
  // What was shared last is offered first.
  await expect(picker.getByRole('group', { name: 'Windows' }).locator('label').first()).toHaveText('Drawing');
  await ann.pickEntireScreen();
  await expectColour(bob.screenOf('Ann'), RED, 1050 / 1280, 190 / 800);
  await expectColour(bob.screenOf('Ann'), BLUE, 1050 / 1280, 450 / 800);
  await ann.control('Stop sharing').click();
  await expect(bob.screenOf('Ann')).toBeHidden();
});
