import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, test } from '../support/desktop-test.ts';
import { Peer } from '../support/peer.ts';
import { folderWith, start, stop } from '../support/started-app.ts';

const NOBODY = 65_534;

/** What another user of the computer finds and gets; runs by itself, as that user, hence as text. */
const SNOOP = `
const { readdirSync, readFileSync } = require('node:fs');
const { request } = require('node:http');
const origin = process.argv[1];
const { host } = new URL(origin);
const read = (pid) => { try { return readFileSync('/proc/' + pid + '/cmdline', 'utf8'); } catch { return ''; } };
const lines = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).map(read);
const tickets = [...new Set(lines.flatMap((line) => line.match(new RegExp(host + '/[?]ticket=[-A-Za-z0-9_]{43}', 'g')) ?? []))];
const websocket = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': 13, 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' };
const get = (path, headers) => new Promise((resolve) => {
  const call = request(origin + path, { headers: { origin, ...headers } }).end();
  call.on('upgrade', (response, socket) => (socket.destroy(), resolve({ status: 101, cookie: false, page: false })));
  call.on('response', async (response) => {
    const body = Buffer.concat(await response.toArray()).toString();
    resolve({ status: response.statusCode, cookie: 'set-cookie' in response.headers, page: body.includes('earshot-bridge') });
  });
});
Promise.all([
  get('/', {}),
  ...tickets.map((ticket) => get(ticket.slice(host.length), {})),
  get('/bridge/?EIO=4&transport=websocket', websocket),
]).then((answers) => console.log(JSON.stringify({ tickets: tickets.length, answers })));
`;

interface Found {
  tickets: number;
  answers: { status: number; cookie: boolean; page: boolean }[];
}

async function snoop(origin: string): Promise<Found> {
  const child = spawn(process.execPath, ['-e', SNOOP, origin], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await json(child.stdout)) as Found;
}

// Only root can be somebody else; where tests must not be left out they are run as root.
test.skip(process.getuid?.() !== 0 && process.env['CI'] === undefined, 'another user can be played by root alone');

test('another user of the computer reads the address that the browser was given, and gets neither page nor bridge', async ({
  browser,
  folder,
}) => {
  // It keeps its command line for as long as the app runs, as a browser does.
  const programs = await folderWith(
    folder,
    'xdg-open',
    `echo "$1" > '${folder}/opened'; while kill -0 $PPID; do sleep 0.2; done`,
  );
  const app = await start(['--browser', '--port', '0', '--data', join(folder, 'data')], {
    PATH: `${programs}${delimiter}${process.env['PATH']}`,
  });
  const opened = () =>
    readFile(join(folder, 'opened'), 'utf8').then(
      (line) => line.trim(),
      () => '',
    );
  await expect.poll(opened).not.toBe('');
  const url = await opened();
  const { origin } = new URL(url);
  expect(new URL(app.url).origin).toBe(origin);
  expect(app.url).not.toBe(url);

  // Before the browser got there, and after.
  const nothing = { status: 403, cookie: false, page: false };
  const noBridge = { ...nothing, status: 400 };
  expect(await snoop(origin)).toEqual({ tickets: 1, answers: [nothing, nothing, noBridge] });
  const ann = await Peer.open(browser, url, 'Ann');
  await ann.expectOnline();
  expect(ann.page.url()).toBe(`${origin}/`);
  expect(await snoop(origin)).toEqual({ tickets: 1, answers: [nothing, nothing, noBridge] });

  // A second browser does not get in by it either, and reads what to do; its person's printed address does it.
  const stranger = await Peer.open(browser, url, '');
  await expect(
    stranger.page.getByRole('heading', { name: 'Open Earshot by the address that it printed' }),
  ).toBeVisible();
  await stranger.page.goto(app.url);
  await expect(stranger.page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  await Promise.all([ann.close(), stranger.close()]);
  expect(await stop(app.process)).toBe(0);
});

test('a page that outlives its Earshot says that it was started anew, and goes on once its browser is let in again', async ({
  browser,
  folder,
}) => {
  const args = ['--browser', '--no-open', '--data', folder];
  const app = await start([...args, '--port', '0']);
  const ann = await Peer.open(browser, app.url, 'Ann');
  await ann.expectOnline();
  expect(await stop(app.process)).toBe(0);

  const again = await start([...args, '--port', new URL(app.url).port]);
  expect(again.url).not.toBe(app.url);
  await expect(ann.notice('Earshot was started anew.')).toBeVisible({ timeout: 15_000 });
  await ann.page
    .context()
    .newPage()
    .then((page) => page.goto(again.url));
  await ann.expectOnline();
  await ann.close();
  expect(await stop(again.process)).toBe(0);
});
