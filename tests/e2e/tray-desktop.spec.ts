import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { expect, test } from '../support/desktop-test.ts';
import { desktopWith, setQuiet, timesToldIfQuiet } from '../support/desktop-with.ts';
import { startUntilItEnds, USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { PACKAGED } from '../support/electron/login-items.ts';
import { Peer, expectAllConnected } from '../support/peer.ts';
import { chooseSection, openSettings } from '../support/settings.ts';

test.skip(USES_REAL_ELECTRON, 'the tray of a real desktop is out of the test’s sight (docs/field-test.md)');

/** The longest time between two pictures in a tile, in so many seconds, ms. */
function longestPause(tile: Locator, seconds: number): Promise<number> {
  return tile.locator('video').evaluate((video: HTMLVideoElement, ms) => {
    let [last, longest] = [performance.now(), 0];
    const note = () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    const onFrame = () => {
      note();
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
    return new Promise<number>((resolve) => {
      setTimeout(() => {
        note();
        resolve(longest);
      }, ms);
    });
  }, seconds * 1_000);
}

declare global {
  interface Window {
    /** How often timers and frames have woken the page. */
    timesWoken: number;
    /** How many notes the page has played since it was listened to. */
    notesPlayed: number;
  }
}

/** Runs in the page before its own scripts. */
function countTimers(): void {
  window.timesWoken = 0;
  const counting =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args) => {
      window.timesWoken += 1;
      run(...args);
    };
  const [wait, repeat] = [window.setTimeout.bind(window), window.setInterval.bind(window)];
  const draw = window.requestAnimationFrame.bind(window);
  Object.assign(window, {
    setTimeout: (run: () => void, delay?: number) => wait(counting(run), delay),
    setInterval: (run: () => void, delay?: number) => repeat(counting(run), delay),
    requestAnimationFrame: (run: FrameRequestCallback) => draw(counting(run)),
  });
}

/** Counts in the page what is heard of it from now on. */
function listen(): void {
  window.notesPlayed = 0;
  window.OscillatorNode = class extends OscillatorNode {
    constructor(...given: ConstructorParameters<typeof OscillatorNode>) {
      super(...given);
      window.notesPlayed += 1;
    }
  };
}

/** Looks into the settings until the desktop has answered whether it is to be quiet: that counts from then on, however late its next answer is. */
async function learnIfQuiet(page: Page): Promise<void> {
  await openSettings(page, 'Calls');
  const silent = page.getByRole('switch', { name: 'Calls are silent while the computer is set to Do not disturb' });
  await expect(async () => {
    await chooseSection(page, 'You');
    await chooseSection(page, 'Calls');
    await expect(silent).toBeVisible();
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(silent).toBeHidden();
}

test('closing the window keeps the call; the tray tells of it, mutes, opens the window again and quits', async ({
  openAnnAndBob,
  folder,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ env: await desktopWith(folder, true) });
  const { desktop } = annsApp;
  await expect.poll(() => desktop.tray?.tooltip).toBe('Earshot: Available');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(bob.tile('Ann'));
  expect(desktop.tray?.icon).toBe('in-call');

  await ann.control('Chat').click();
  const pause = longestPause(bob.tile('Ann'), 4);
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('hidden');
  expect(annsApp.mainLog()).toContain('Earshot goes on running');
  desktop.chooseInTray('Mute microphone');
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
  await expect.poll(() => desktop.tray).toMatchObject({ icon: 'muted', tooltip: 'Earshot: In a call, muted' });
  await bob.control('Chat').click();
  await bob.sendChat('Are you there?');
  await expect.poll(() => [desktop.badge, desktop.flashes, desktop.tray?.icon]).toEqual([1, true, 'muted-unseen']);

  desktop.chooseInTray('Open Earshot');
  await expect.poll(() => [desktop.view, desktop.flashes, desktop.badge]).toEqual(['shown', false, 0]);
  await ann.expectInRoom();
  expect(await pause, 'ms without a new picture of Ann').toBeLessThan(2_000);

  desktop.chooseInTray('Quit Earshot');
  await expect(bob.tile('Ann')).toBeHidden();
});

test('[CONSENT-5] a hidden window closes the camera that is being checked; the tray and a second start open it; closing is explained once', async ({
  openAnnAndBob,
  folder,
}) => {
  const dataDir = join(folder, 'ann');
  const { annsApp, ann } = await openAnnAndBob({ dataDir, env: await desktopWith(folder, true) });
  const { desktop } = annsApp;
  await ann.checkDevices();
  await expectMovingPicture(ann.preview);
  const camera = await ann.preview
    .locator('video')
    .evaluateHandle((video: HTMLVideoElement) => (video.srcObject as MediaStream).getTracks());
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('hidden');
  const isReleased = () => camera.evaluate((tracks) => tracks.every(({ readyState }) => readyState === 'ended'));
  await expect.poll(isReleased, { timeout: 20_000 }).toBe(true);
  expect(await startUntilItEnds({ dataDir })).toBe(0);
  await expect.poll(() => desktop.view).toBe('shown');
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('hidden');
  desktop.clickTray();
  await expect.poll(() => desktop.view).toBe('shown');
  expect(annsApp.mainLog().match(/goes on running/g), 'said once').toHaveLength(1);
});

test('a call rings in a window of its own while the window is put away: nobody loses the focus, and it is answered there', async ({
  openAnnAndBob,
  folder,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ env: await desktopWith(folder, true) });
  const { desktop } = annsApp;
  const rings = () => annsApp.ringPage() !== undefined;
  await bob.call(ann);
  await expect(ann.incomingCall).toBeVisible();
  expect(rings(), 'the window in front asks by itself').toBe(false);
  // Put away while it rings.
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('hidden');
  await expect.poll(rings).toBe(true);
  await bob.button('Cancel call').click();
  await expect.poll(rings, 'the caller gave up').toBe(false);

  const focused = await annsApp.timesFocused();
  await bob.call(ann);
  await expect.poll(rings).toBe(true);
  const ring = annsApp.ringPage()!;
  await expect(ring.getByRole('heading')).toHaveText('Bob is calling you');
  expect([desktop.view, await annsApp.timesFocused()]).toEqual(['hidden', focused]);
  await ring.getByRole('button', { name: 'Accept' }).click();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(bob.tile('Ann'));
  await expectMovingPicture(ann.tile('Bob'));
  await expect.poll(() => [rings(), desktop.view]).toEqual([false, 'shown']);
});

test('[RING-14] a call to a computer that is set to do not disturb is seen in the window alone, and was missed', async ({
  openAnnAndBob,
  folder,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ env: await desktopWith(folder, true) });
  const { desktop } = annsApp;
  await setQuiet(folder, true);
  await learnIfQuiet(ann.page);
  const told = await timesToldIfQuiet(folder);
  const opened: Page[] = [];
  ann.page.context().on('page', (page) => opened.push(page));
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('hidden');
  await ann.page.evaluate(listen);
  await bob.call(ann);
  await expect(ann.incomingCall).toBeVisible();
  await expect.poll(() => timesToldIfQuiet(folder), 'the desktop is asked again').toBeGreaterThan(told);
  expect([desktop.view, desktop.flashes, desktop.tray?.tooltip]).toEqual(['hidden', false, 'Earshot: Available']);
  desktop.chooseInTray('Open Earshot');
  await expect.poll(() => desktop.view).toBe('shown');
  await expect(ann.incomingCall).toBeVisible();
  await bob.button('Cancel call').click();
  await expect(ann.incomingCall).toBeHidden();
  await expect(ann.recents).toContainText(/Bob.*Missed · /);
  expect(opened, 'no ring window').toHaveLength(0);
  expect(await ann.page.evaluate(() => window.notesPlayed), 'no sound').toBe(0);
});

test('where there is no tray the window is minimised, and who wants that ends the app by closing it', async ({
  openApp,
  folder,
}) => {
  const app = await openApp({ env: await desktopWith(folder, false) });
  const { desktop, page } = app;
  await page.getByRole('textbox', { name: 'Your name' }).waitFor();
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('minimized');
  desktop.clickTray();
  await expect.poll(() => desktop.view).toBe('shown');

  await openSettings(page, 'Calls');
  const keep = page.getByRole('switch', { name: 'Keep Earshot running when its window is closed' });
  await keep.uncheck();
  await expect(keep).not.toBeChecked();
  desktop.closeWindow();
  await app.ended();
});

test('a start at login can show no window; the person is there all the same', async ({ openApp, folder }) => {
  const { desktop, page } = await openApp({ args: ['--hidden'], env: await desktopWith(folder, true) });
  await Peer.inPage(page, 'Ann');
  await expect.poll(() => desktop.tray?.tooltip).toBe('Earshot: Available');
  expect(desktop.view).toBe('hidden');
  // Nothing is looked at more often than once a second while nobody looks.
  await page.addInitScript(countTimers);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Room code' })).toBeVisible();
  await sleep(3_000);
  const before = await page.evaluate(() => window.timesWoken);
  expect(before).toBeGreaterThan(0);
  await sleep(5_000);
  expect((await page.evaluate(() => window.timesWoken)) - before).toBeLessThanOrEqual(5);
  desktop.chooseInTray('Do not disturb');
  await expect(page.getByRole('radio', { name: 'Do not disturb' })).toBeChecked();
  await expect.poll(() => desktop.tray?.icon).toBe('do-not-disturb');
  desktop.chooseInTray('Open Earshot');
  await expect.poll(() => desktop.view).toBe('shown');
});

test('an installed app is started at login once that is asked for, and no more when it is taken back', async ({
  openApp,
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'elsewhere the system keeps it');
  const env = { ...(await desktopWith(folder, true)), XDG_CONFIG_HOME: folder, [PACKAGED]: '1' };
  const { page } = await openApp({ env });
  await openSettings(page, 'Calls');
  const atLogin = page.getByRole('switch', { name: 'Start Earshot when I log in' });
  await atLogin.check();
  await page.getByRole('switch', { name: 'Without showing its window' }).check();
  const file = join(folder, 'autostart', 'earshot.desktop');
  const read = () => readFile(file, 'utf8').catch(() => null);
  await expect.poll(read).toContain(`Exec="${process.execPath}" --hidden`);
  await atLogin.uncheck();
  await expect.poll(read).toBeNull();
});
