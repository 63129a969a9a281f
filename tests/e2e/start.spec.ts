import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { expect, test } from '../support/desktop-test.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { folderWith, start, stop } from '../support/started-app.ts';

test('the app in the browser: a call by name, a reload, and the call goes on without the process', async ({
  browser,
  folder,
}) => {
  const app = await start(['--browser', '--no-open', '--port', '0', '--data', folder]);
  const ann = await Peer.open(browser, app.url, 'Ann');
  const bob = await Peer.open(browser, app.url, 'Bob');
  await Promise.all([ann.expectOnline(), bob.expectOnline()]);
  await ann.call(bob);
  await bob.accept();
  await expectAllConnected([ann, bob]);

  await bob.page.reload();
  await bob.expectInRoom();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));

  expect(await stop(app.process)).toBe(0);
  await expect(ann.notice('Your call goes on')).toBeVisible();
  await expectMovingPicture(ann.tile('Bob'));
  await Promise.all([ann.close(), bob.close()]);
});

test('[ID-7] the first page is the same person after a restart, and a second one is somebody else', async ({
  browser,
  folder,
}) => {
  const args = ['--browser', '--no-open', '--port', '0', '--data', folder];
  const idOf = ({ page }: Peer) => page.evaluate(() => sessionStorage.getItem('earshot.peer-id'));
  const app = await start(args);
  const ann = await Peer.open(browser, app.url, 'Ann');
  await ann.expectOnline();
  const bob = await Peer.open(browser, app.url, 'Bob');
  await bob.expectOnline();
  const ids = [await idOf(ann), await idOf(bob)];
  expect(new Set(ids).size).toBe(2);
  await ann.page.reload();
  await bob.page.reload();
  await Promise.all([ann.expectOnline(), bob.expectOnline()]);
  expect([await idOf(ann), await idOf(bob)]).toEqual(ids);
  await Promise.all([ann.close(), bob.close()]);
  expect(await stop(app.process)).toBe(0);

  const again = await start(args);
  const cat = await Peer.open(browser, again.url, 'Cat');
  await cat.expectOnline();
  expect(await idOf(cat)).toBe(ids[0]);
  await cat.close();
  expect(await stop(again.process)).toBe(0);
});

test('a second start with the same folder tells where the first one is, and ends', async ({ folder }) => {
  const args = ['--browser', '--no-open', '--port', '0', '--data', folder];
  const first = await start(args);
  const second = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(second, 'exit') as Promise<[number | null]>;
  const [output, [code]] = await Promise.all([text(second.stdout), exited]);
  expect(output).toBe(`Earshot is open already: ${first.url}\n`);
  expect(code).toBe(0);

  expect(await stop(first.process)).toBe(0);
  const third = await start(args);
  expect(third.lines).toEqual([`Earshot: ${third.url}`]);
  expect(await stop(third.process)).toBe(0);
});

test('the desktop app does not run beside the browser form, and says so', async ({ folder, openApp }) => {
  const app = await start(['--browser', '--no-open', '--port', '0', '--data', folder]);
  await expect(openApp({ dataDir: folder })).rejects.toThrow(`It runs in the browser at ${app.url}`);
  expect(await stop(app.process)).toBe(0);
});

test('where nothing can be kept it says so in one line and serves the app', async ({ folder }) => {
  await writeFile(join(folder, 'file'), '');
  const args = ['--browser', '--no-open', '--port', '0', '--data', join(folder, 'file', 'data')];
  const { lines, process } = await start(args);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^The data folder cannot be written \(ENOTDIR/);
  expect(await stop(process)).toBe(0);
});

test('without a display it says so in one line and serves the app', async ({ folder }) => {
  const { lines, process } = await start(['--no-open', '--port', '0', '--data', folder], {
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('There is no display: using the browser.');
  expect(await stop(process)).toBe(0);
});

test('where Electron cannot be had it says so in one line and serves the app', async ({ folder }) => {
  const { lines, process } = await start(['--no-open', '--port', '0', '--data', folder], {
    DISPLAY: ':0',
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing'),
    ELECTRON_MIRROR: 'http://127.0.0.1:1/',
  });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('Electron is not here and could not be downloaded: using the browser.');
  expect(await stop(process)).toBe(0);
});

test('where Electron ends before its window is up it says so in one line and serves the app', async ({ folder }) => {
  const { lines, process } = await start(['--no-open', '--port', '0', '--data', folder], {
    DISPLAY: ':0',
    ELECTRON_OVERRIDE_DIST_PATH: await folderWith(folder, 'electron', 'exit 127'),
  });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('Electron cannot run here: using the browser.');
  expect(await stop(process)).toBe(0);
});

test('an app that fails after its window was up is not opened a second time', async ({ folder }) => {
  const failing = start(['--no-open', '--port', '0', '--data', folder], {
    DISPLAY: ':0',
    ELECTRON_OVERRIDE_DIST_PATH: await folderWith(folder, 'electron', 'touch "$EARSHOT_OPENED_FILE"; exit 3'),
  });
  await expect(failing).rejects.toThrow('npm start ended with code 3');
});

test('it ends when it is told to, also while the browser is still being opened', async ({ folder }) => {
  // Runs for as long as the process that called it.
  const programs = await folderWith(folder, 'xdg-open', 'exec tail --pid=$PPID -f /dev/null');
  const { process: app } = await start(['--browser', '--port', '0', '--data', folder], {
    PATH: `${programs}${delimiter}${process.env['PATH']}`,
  });
  expect(await stop(app)).toBe(0);
});
