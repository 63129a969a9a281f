import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Peer, expectAllConnected } from '../support/peer.ts';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { startUntilItEnds, USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import type {} from '../../renderer/platform/platform.ts';

test('a page stays where it is: no navigation, no new window, links open in the browser', async ({ openApp }) => {
  const { page, openedLinks } = await openApp();
  const home = page.url();
  await page.evaluate(() => location.assign('https://navigated.test/'));
  await page.evaluate(() => window.open('https://opened.test/'));
  await page.evaluate(() => location.assign('file:///etc/passwd'));
  if (!USES_REAL_ELECTRON) {
    await expect.poll(() => [...openedLinks].sort()).toEqual(['https://navigated.test/', 'https://opened.test/']);
  }
  expect(page.url()).toBe(home);
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('the policy lets nothing in from elsewhere and nothing inline', async ({ openApp }) => {
  const { page } = await openApp();
  const violations = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    await fetch('https://example.test/').catch(() => {});
    const frame = document.createElement('iframe');
    frame.src = 'https://example.test/';
    document.body.append(frame);
    while (seen.length < 3) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { seen: seen.sort(), injected: 'injected' in globalThis };
  });
  expect(violations).toEqual({ seen: ['connect-src', 'frame-src', 'script-src-elem'], injected: false });
});

test('a screen capture that nobody chose is refused', async ({ openApp }) => {
  const { page } = await openApp();
  const capture = () =>
    navigator.mediaDevices.getDisplayMedia().then(
      () => 'captured',
      (error: Error) => error.name,
    );
  expect(await page.evaluate(capture)).not.toBe('captured');
});

test('a permission that no call needs is refused, when asked for and when looked up', async ({ openApp }) => {
  const { page } = await openApp();
  const answers = await page.evaluate(async () => {
    const look = async (name: PermissionName) => (await navigator.permissions.query({ name })).state;
    return {
      asked: await Notification.requestPermission(),
      notifications: await look('notifications'),
      camera: await look('camera'),
    };
  });
  expect(answers).toEqual({ asked: 'denied', notifications: 'denied', camera: 'granted' });
});

test('the bridge refuses what does not meet the contract', async ({ openApp }) => {
  const { page } = await openApp();
  const codes = await page.evaluate(async () => {
    const bridge = window.earshot as unknown as Record<string, (input: unknown) => Promise<{ code?: string }>>;
    const inputs: [string, unknown][] = [
      ['startSignaling', { name: '', availability: 'available' }],
      ['request', { name: 'hello', input: {} }],
      ['sign', { purpose: 'hello', challenge: 'c'.repeat(43), hubId: 'h'.repeat(12), hubKey: null }],
      ['request', { name: 'join', input: { code: '/../', visit: 'x' } }],
      ['setHubAddress', { address: 'ftp://example.test' }],
      ['setHubAddress', { address: 'https://127.0.0.1:1' }],
      ['findHub', { address: '127.0.0.1:1' }],
      ['trustHubKey', { address: 'a b', keyPin: `${'A'.repeat(43)}=` }],
      ['checkConnection', { unreachablePeers: -1 }],
      ['chooseShareSource', { sourceId: 'screen:9:9', part: null }],
    ];
    return Promise.all(inputs.map(async ([call, input]) => (await bridge[call]?.(input))?.code));
  });
  const refusals = ['bad-request', 'bad-request', 'bad-request', 'bad-request', 'bad-address', 'unreachable'];
  const ofTheLan = ['unreachable', 'bad-address', 'bad-request'];
  expect(codes).toEqual([...refusals, ...ofTheLan, 'unknown-source']);
});

test('a second start brings the first one forward and ends', async ({ openApp, folder }) => {
  const dataDir = join(folder, 'shared');
  const first = await openApp({ dataDir });
  expect(await startUntilItEnds({ dataDir })).toBe(0);
  await expect.poll(() => first.timesFocused()).toBe(1);
  await expect(first.page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
});

test('a start while the app is ending opens it again', async ({ openApp }) => {
  test.skip(USES_REAL_ELECTRON, 'what Electron starts by itself is out of the test’s sight');
  const first = await openApp({ startedAgainWhileEnding: true });
  await Peer.inPage(first.page, 'Ann');
  await first.close();
  const again = await first.relaunched();
  expect(first.mainLog()).not.toContain('destroyed');
  await expect(again!.page.getByRole('button', { name: 'Join room' })).toBeVisible();
  await again!.close();
  expect(await again!.relaunched(), 'an app that nobody started again').toBeNull();
});

test('who crashes is gone for the others, and no ghost', async ({ openAnnAndBob }) => {
  test.skip(USES_REAL_ELECTRON, 'Playwright loses a page that crashes, and the stand-in shows the same');
  const { annsApp, ann, bob } = await openAnnAndBob();
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  const devTools = await annsApp.page.context().newCDPSession(annsApp.page);
  void devTools.send('Page.crash').catch(() => {});
  await expect(bob.tile('Ann')).toBeHidden();
  await expect(bob.nearby('Ann')).toBeHidden();
  expect(annsApp.mainLog()).toContain('the page is gone: crashed');
});

test('where nothing can be kept it says so, and works', async ({ openApp, folder }) => {
  await writeFile(join(folder, 'file'), '');
  const app = await openApp({ dataDir: join(folder, 'file', 'data') });
  await Peer.inPage(app.page, 'Ann');
  await expect.poll(() => app.mainLog()).toContain('he data folder cannot be written');
  if (!USES_REAL_ELECTRON) expect(app.mainLog()).toContain('Earshot can keep nothing');
});

test('the window comes back where it was, and settings outlive the app', async ({ openApp, folder }) => {
  const dataDir = join(folder, 'kept');
  const first = await openApp({ dataDir });
  await Peer.inPage(first.page, 'Ann');
  // Electron is told to write it when the app quits; the stand-in's Chromium does so in its own time.
  if (!USES_REAL_ELECTRON) {
    await expect.poll(() => localStorageHolds(dataDir, '"name":"Ann"'), { timeout: 30_000 }).toBe(true);
  }
  await first.close();
  const settings = JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8')) as { window: { bounds: object } };
  expect(settings.window.bounds).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
  const second = await openApp({ dataDir });
  await expect(second.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ann');
});

test('a hub that shows another key than before is refused, until the person says that it is all right', async ({
  openApp,
  folder,
}) => {
  const port = String(await freePort());
  const first = await openApp({ dataDir: join(folder, 'one'), args: ['--port', port] });
  const ann = await openApp();
  const setHub = (address: string) => window.earshot?.setHubAddress({ address });
  expect(await ann.page.evaluate(setHub, `https://127.0.0.1:${port}`)).toEqual({ ok: true, data: null });
  const peer = await Peer.inPage(ann.page, 'Ann');
  await expect(ann.page.getByText('Connected', { exact: true })).toBeVisible();

  await first.close();
  await openApp({ dataDir: join(folder, 'two'), args: ['--port', port] });
  await expect(peer.notice('another key')).toBeVisible();
  expect(await ann.page.evaluate(setHub, `https://127.0.0.1:${port}`)).toMatchObject({ code: 'hub-key-changed' });

  const question = ann.page.getByRole('dialog', { name: 'shows another key than before' });
  await question.getByRole('button', { name: 'Use it anyway' }).click();
  await peer.expectOnline();
});

/** Whether a text is in the files of the stand-in's local storage. */
async function localStorageHolds(dataDir: string, text: string): Promise<boolean> {
  const folder = join(dataDir, 'chromium', 'Default', 'Local Storage', 'leveldb');
  const files = await readdir(folder);
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1').catch(() => '')));
  return contents.some((content) => content.includes(text));
}

test('[ID-7] the app is the same person at every start, and its key is sealed', async ({ openApp, folder }) => {
  const dataDir = join(folder, 'kept');
  const startedAs = async (dir: string) => {
    const app = await openApp({ dataDir: dir });
    const attached = await app.page.evaluate(() => window.earshot?.attach(null));
    await app.close();
    return attached?.ok === true ? attached.data.peerId : null;
  };
  const first = await startedAs(dataDir);
  expect(first).toMatch(/^[\w-]{22}$/);
  expect(await startedAs(dataDir)).toBe(first);
  expect(await startedAs(join(folder, 'other'))).not.toBe(first);
  // Electron itself seals where the computer has a keyring.
  if (USES_REAL_ELECTRON) return;
  const files = await readdir(dataDir);
  expect(files.filter((name) => name.startsWith('identity'))).toEqual(['identity.sealed']);
});
