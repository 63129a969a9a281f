import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../bridge/page-state.ts';
import type { UpdateStatus } from '../bridge/update.ts';
import { openSettings, type SettingsStore } from '../settings.ts';
import { FEED, INSTALLER, ReleaseServer } from './testing/release-server.ts';
import { openUpdater, type Updater } from './updater.ts';
import { Updates } from './updates.ts';

/** On a computer that does much else. */
const BUSY = { timeout: 10_000 };
const NEW = Buffer.alloc(100_000, 'new');
const FREE: PageState = {
  availability: 'available',
  inRoom: false,
  muted: false,
  sharesScreen: false,
  called: false,
  ringing: false,
  ring: null,
  language: 'system',
  theme: 'system',
  unseen: 0,
};
const IN_ROOM = { ...FREE, inRoom: true };

let folder: string;
let server: ReleaseServer;
let settings: SettingsStore;
let policy: string | null;
let hub: { url: string; keyPin: string | null } | null;
let told: UpdateStatus[];
let ended: number;
let loaded: number;
let updates: Updates;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-updates-'));
  writeFileSync(join(folder, 'Earshot.AppImage'), 'old');
  vi.stubEnv('APPIMAGE', join(folder, 'Earshot.AppImage'));
  server = new ReleaseServer();
  await server.listen();
  server.release('0.2.0', NEW);
  settings = await openSettings(join(folder, 'settings.json'));
  [policy, hub, told, ended, loaded] = [null, null, [], 0, 0];
  updates = open(null);
});
afterEach(async () => {
  vi.useRealTimers();
  updates.close();
  await settings.flush();
  vi.unstubAllEnvs();
  server.close();
  rmSync(folder, { recursive: true });
});

function open(off: 'no-key' | null, replaced: Partial<Updater> = {}): Updates {
  return new Updates({
    version: '0.1.0',
    off,
    settings,
    sources: () => ({ policy, hub }),
    emit: ({ status }) => told.push(status),
    openUpdater() {
      loaded += 1;
      const [cacheDir, ignored] = [folder, () => {}];
      const installed = { kind: 'appimage', key: server.publicKey, version: '0.1.0' } as const;
      const appImage = { file: join(folder, 'Earshot.AppImage'), args: [] };
      const updater = openUpdater({ ...installed, appImage, cacheDir, relaunch: ignored, onError: ignored });
      return Promise.resolve({ ...updater, ...replaced });
    },
    end: () => (ended += 1),
  });
}

const kinds = () => told.map(({ kind }) => kind);
const status = async () => {
  const reply = await updates.handlers.update(null);
  return reply.ok ? reply.data.status : null;
};
const becomes = (kind: UpdateStatus['kind']) => expect.poll(async () => (await status())?.kind, BUSY).toBe(kind);

describe('the updates of an app', () => {
  it('[UPDATE-6] are asked of whom the person named, and go on by what the person says', async () => {
    expect(await status()).toEqual({ kind: 'off', reason: 'no-feed' });
    expect(await updates.handlers.setUpdateFeed({ url: server.place.url })).toMatchObject({ ok: true });
    expect(loaded).toBe(0);
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    expect(server.asked).not.toContain(INSTALLER);
    await updates.handlers.downloadUpdate(null);
    await becomes('ready');
    expect(ended).toBe(0);
    await updates.handlers.installUpdate(null);
    await expect.poll(() => ended, BUSY).toBe(1);
    expect(kinds().filter((kind, i, all) => kind !== all[i - 1])).toEqual([
      'idle',
      'checking',
      'available',
      'downloading',
      'ready',
      'installing',
    ]);
  });

  it('are refused with the reason', async () => {
    server.files.delete(`${FEED}.sig`);
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    await updates.handlers.checkForUpdate(null);
    await becomes('refused');
    expect(await status()).toEqual({ kind: 'refused', reason: 'unsigned' });
  });

  it('are looked for at another hub anew, are none of the one before, and are there again when that is', async () => {
    const first = { url: server.place.url.slice(0, -1), keyPin: null };
    const other = new ReleaseServer();
    await other.listen();
    for (const [name, file] of [...server.files]) server.files.set(`updates/${name}`, file);
    const use = (next: typeof hub) => {
      hub = next;
      updates.feedChanged();
    };
    use(first);
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    use(null);
    expect(await status()).toMatchObject({ kind: 'available' });
    use({ url: other.place.url.slice(0, -1), keyPin: null });
    await updates.handlers.downloadUpdate(null);
    await becomes('failed');
    expect(await status()).toEqual({ kind: 'failed', reason: 'nothing-here', release: null });
    expect(other.asked).toEqual([`updates/${FEED}`]);
    use(null);
    use(first);
    await becomes('available');
    expect(server.asked).not.toContain(`updates/${INSTALLER}`);
    other.close();
  });

  it('stay on offer when the key of the hub is known at last', async () => {
    hub = { url: server.place.url.slice(0, -1), keyPin: null };
    updates.feedChanged();
    for (const [name, file] of [...server.files]) server.files.set(`updates/${name}`, file);
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    hub = { ...hub, keyPin: 'key' };
    updates.feedChanged();
    await updates.handlers.downloadUpdate(null);
    await becomes('ready');
  });

  it('stay on offer when the server is busy, which is asked once more by itself', async () => {
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    server.status = 503;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await updates.handlers.downloadUpdate(null);
    await vi.waitFor(async () => expect(await status()).toMatchObject({ kind: 'failed', reason: 'busy' }), BUSY);
    expect(await status()).toMatchObject({ release: { version: '0.2.0' } });
    vi.advanceTimersByTime(60_000);
    expect(await status()).toMatchObject({ kind: 'downloading' });
    await vi.waitFor(async () => expect(await status()).toMatchObject({ kind: 'failed' }), BUSY);
    vi.advanceTimersByTime(600_000);
    expect(await status()).toMatchObject({ kind: 'failed' });
    vi.useRealTimers();
    server.status = 200;
    await updates.handlers.downloadUpdate(null);
    await becomes('ready');
  });

  it('that cannot be installed are said to have failed', async () => {
    updates.close();
    updates = open(null, { prepare: () => Promise.reject(new Error('another code signature')) });
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    await updates.handlers.downloadUpdate(null);
    await becomes('ready');
    await updates.handlers.installUpdate(null);
    await becomes('failed');
    expect(await status()).toMatchObject({ reason: 'not-installed' });
    expect(ended).toBe(0);
  });

  it('come from the hub in use, when another one is', async () => {
    hub = { url: server.place.url.slice(0, -1), keyPin: null };
    updates.feedChanged();
    for (const [name, file] of [...server.files]) server.files.set(`updates/${name}`, file);
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    expect(server.asked).toEqual([`updates/${FEED}`, `updates/${FEED}.sig`]);
  });

  it('come from whom the person named, also where that cannot be kept', async () => {
    const update = settings.update.bind(settings);
    settings.update = (change) => update(change).then(() => Promise.reject(new Error('the disk is full')));
    await expect(updates.handlers.setUpdateFeed({ url: server.place.url })).rejects.toThrow('the disk is full');
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
  });

  it('are told of when something about them is another, and then once', () => {
    hub = { url: server.place.url.slice(0, -1), keyPin: null };
    updates.feedChanged();
    updates.feedChanged();
    expect(kinds()).toEqual(['idle']);
    hub = { url: 'https://other.example', keyPin: null };
    updates.feedChanged();
    expect(kinds()).toEqual(['idle', 'idle']);
  });

  it('come from nobody but whom the policy names', async () => {
    policy = server.place.url;
    updates.feedChanged();
    expect(await updates.handlers.setUpdateFeed({ url: 'https://other.example/' })).toMatchObject({
      code: 'set-by-policy',
    });
    expect(await updates.handlers.update(null)).toMatchObject({ data: { feed: { from: 'policy', url: policy } } });
  });

  it('are not there without a key, and nobody is asked', async () => {
    updates.close();
    updates = open('no-key');
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    await updates.handlers.checkForUpdate(null);
    expect(await status()).toEqual({ kind: 'off', reason: 'no-key' });
    expect([loaded, server.asked]).toEqual([0, []]);
  });
});

describe('[UPDATE-6] during a call', () => {
  it('nobody is asked either while its page is gone', async () => {
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    updates.show(IN_ROOM);
    updates.show(null);
    await updates.handlers.checkForUpdate(null);
    expect([await status(), loaded]).toEqual([{ kind: 'idle', checked: false }, 0]);
    updates.show(FREE);
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
  });

  it('that begins while the app gets ready to end it does not end', async () => {
    const prepared: (() => void)[] = [];
    updates.close();
    updates = open(null, { prepare: () => new Promise((resolve) => prepared.push(resolve)) });
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    await updates.handlers.downloadUpdate(null);
    await becomes('ready');
    await updates.handlers.installUpdate(null);
    await expect.poll(() => prepared.length, BUSY).toBe(1);
    updates.show(IN_ROOM);
    expect(await status()).toMatchObject({ kind: 'ready' });
    prepared[0]?.();
    updates.show(FREE);
    await updates.handlers.installUpdate(null);
    await expect.poll(() => prepared.length, BUSY).toBe(2);
    expect(ended).toBe(0);
    prepared[1]?.();
    await expect.poll(() => ended, BUSY).toBe(1);
  });

  it('nobody is asked for anything, nor while one waits for an answer and is not heard', async () => {
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    for (const state of [IN_ROOM, { ...FREE, called: true }]) {
      updates.show(state);
      await updates.handlers.checkForUpdate(null);
      expect(await status()).toEqual({ kind: 'idle', checked: false });
    }
    expect([loaded, server.asked]).toEqual([0, []]);
  });

  it('a download is given up, and begins again after it', async () => {
    await updates.handlers.setUpdateFeed({ url: server.place.url });
    await updates.handlers.checkForUpdate(null);
    await becomes('available');
    server.stalls = INSTALLER;
    await updates.handlers.downloadUpdate(null);
    await expect.poll(() => told.some((one) => one.kind === 'downloading' && one.share > 0), BUSY).toBe(true);
    updates.show(IN_ROOM);
    expect(await status()).toMatchObject({ kind: 'available' });
    await expect.poll(() => server.open, BUSY).toBe(0);
    server.stalls = null;
    const before = server.asked.length;
    updates.show(IN_ROOM);
    expect(server.asked.length).toBe(before);
    updates.show(FREE);
    await becomes('ready');
  });
});

describe('looking for updates by itself', () => {
  beforeEach(() => {
    updates.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    updates = open(null);
  });
  afterEach(() => vi.useRealTimers());

  it('is some time after the start, and once a day', async () => {
    hub = { url: server.place.url.slice(0, -1), keyPin: null };
    updates.feedChanged();
    vi.advanceTimersByTime(29_000);
    expect(kinds()).not.toContain('checking');
    vi.advanceTimersByTime(1_000);
    expect(kinds().filter((kind) => kind === 'checking')).toHaveLength(1);
    vi.useRealTimers();
    await becomes('failed');
    expect(loaded).toBe(1);
  });

  it('comes with the first hub, when that comes later', () => {
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
    hub = { url: server.place.url.slice(0, -1), keyPin: null };
    updates.feedChanged();
    expect(kinds()).toContain('checking');
  });
});
