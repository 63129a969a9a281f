import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptVersion } from './kept-version.ts';
import { FEED, INSTALLER, ReleaseServer } from './testing/release-server.ts';
import { fileFor, openUpdater, type Updater } from './updater.ts';

const NEW = Buffer.from('version 0.2.0\n');
const never = new AbortController().signal;
const unheard = () => {};

let folder: string;
let appImage: string;
let server: ReleaseServer;
let updater: Updater;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-updater-'));
  appImage = join(folder, 'Earshot-0.1.0.AppImage');
  writeFileSync(appImage, 'old', { mode: 0o755 });
  vi.stubEnv('APPIMAGE', appImage);
  server = new ReleaseServer();
  await server.listen();
  updater = openUpdater({
    kind: 'appimage',
    appImage: { file: appImage, args: ['--data', folder] },
    key: server.publicKey,
    version: '0.1.0',
    cacheDir: folder,
    relaunch: unheard,
    onError: unheard,
  });
  server.release('0.2.0', NEW);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  server.close();
  rmSync(folder, { recursive: true });
});

const check = () => updater.check(server.place, never);
const download = () => updater.download(never, unheard);

describe('a newer version', () => {
  it('is offered and downloaded, and the old one stays meanwhile', async () => {
    expect(await check()).toEqual({ version: '0.2.0', notes: 'Faster.', size: NEW.length });
    const shares: number[] = [];
    await updater.download(never, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(readFileSync(appImage, 'utf8')).toBe('old');
  });

  it.skipIf(process.platform === 'win32')(
    'is put in the place of the old one, which is kept, and started with what that was started with (Windows starts no scripts)',
    async () => {
      const started = join(folder, 'started');
      const script = `#!/bin/sh\nprintf '%s ' "$@" > '${started}'\n`;
      server.release('0.2.0', Buffer.from(script));
      await check();
      await download();
      expect(updater.install()).toBe(true);
      expect(readFileSync(appImage, 'utf8')).toBe(script);
      expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('old');
      await expect
        .poll(() => readFileSync(started, { encoding: 'utf8', flag: 'a+' }), { timeout: 10_000 })
        .toBe(`--data ${folder} `);
    },
  );

  it('[UPDATE-4] is asked of its feed alone, and leaves nothing that could tell who asked', async () => {
    await check();
    await download();
    expect(server.asked).toEqual([FEED, `${FEED}.sig`, INSTALLER]);
    expect(readdirSync(folder).sort()).toEqual(['Earshot-0.1.0.AppImage', 'earshot-updater']);
  });

  it.each(['0.1.0', '0.0.9', '0.1.0-beta.1'])('[UPDATE-5] is none that is not newer: %s', async (version) => {
    server.release(version, NEW);
    expect(await check()).toBeNull();
  });
});

describe('[UPDATE-3] a feed is refused', () => {
  const refuses = (reason: string) => expect(check()).rejects.toMatchObject({ reason });

  it('without a signature', async () => {
    server.files.delete(`${FEED}.sig`);
    await refuses('unsigned');
    server.files.set(`${FEED}.sig`, Buffer.from('nonsense'));
    await refuses('unsigned');
  });

  it('that was changed after it was signed', async () => {
    const changed = server.files.get(FEED)?.toString().replace('0.2.0', '9.0.0') ?? '';
    server.files.set(FEED, Buffer.from(changed));
    await refuses('wrong-signature');
  });

  it('that was signed by another key', async () => {
    server.offer(server.files.get(FEED) ?? Buffer.of(), generateKeyPairSync('ed25519').privateKey);
    await refuses('wrong-signature');
  });

  it('that was signed for another system', async () => {
    server.offer(
      server.files.get(FEED) ?? Buffer.of(),
      undefined,
      FEED === 'latest-mac.yml' ? 'latest.yml' : 'latest-mac.yml',
    );
    await refuses('wrong-signature');
  });

  it('that cannot be read, or is longer than any', async () => {
    server.offer(Buffer.from('version: new'));
    await refuses('unreadable');
    server.files.set(FEED, Buffer.alloc(65 * 1024));
    await refuses('unreadable');
  });
});

describe('[UPDATE-4] a file is refused', () => {
  it('that has other bytes than the feed says, and the old version stays', async () => {
    server.files.set(INSTALLER, Buffer.from(NEW.toString().replace('0', '1')));
    await check();
    await expect(download()).rejects.toMatchObject({ reason: 'wrong-file' });
    expect(updater.install()).toBe(false);
    expect(readFileSync(appImage, 'utf8')).toBe('old');
    expect(existsSync(keptVersion(appImage))).toBe(false);
    expect(readdirSync(join(folder, 'earshot-updater', 'pending'))).toEqual([]);
  });

  it.each([NEW.subarray(1), Buffer.concat([NEW, NEW])])('that is shorter or longer', async (bytes) => {
    server.files.set(INSTALLER, bytes);
    await check();
    await expect(download()).rejects.toMatchObject({ reason: 'wrong-file' });
  });
});

describe('nothing to judge', () => {
  it('is where there is no feed, nobody, or only somebody who sends on elsewhere', async () => {
    server.files.clear();
    await expect(check()).rejects.toMatchObject({ reason: 'nothing-here' });
    const other = new ReleaseServer();
    await other.listen();
    other.release('0.2.0', NEW);
    server.redirectsTo = `${other.place.url}${FEED}`;
    await expect(check()).rejects.toMatchObject({ reason: 'unreachable' });
    expect(other.asked).toEqual([]);
    other.close();
    const { place } = server;
    server.close();
    await expect(updater.check(place, never)).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('is where a release has nothing for such an installation', async () => {
    const text = server.files.get(FEED)?.toString().replace('.AppImage', '.deb') ?? '';
    server.offer(Buffer.from(text));
    await expect(check()).rejects.toMatchObject({ reason: 'no-file' });
  });

  it('is left of a download that was given up, which can begin again', async () => {
    await check();
    server.stalls = INSTALLER;
    const job = new AbortController();
    const givenUp = updater.download(job.signal, () => job.abort());
    await expect(givenUp).rejects.toMatchObject({ reason: 'unreachable' });
    server.stalls = null;
    await download();
  });

  it('is left of a download that is too slow to be one', async () => {
    await check();
    server.stalls = INSTALLER;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = updater.download(never, () => vi.advanceTimersByTime(61_000));
    await expect(slow).rejects.toMatchObject({ reason: 'unreachable' });
    vi.useRealTimers();
  });

  it.each([FEED, `${FEED}.sig`])('[UPDATE-2] is where the server takes too long for a feed: %s', async (name) => {
    server.stalls = name;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = expect(check()).rejects.toMatchObject({ reason: 'unreachable' });
    await vi.waitFor(() => expect(server.asked).toContain(name), { timeout: 10_000 });
    // Silence ends it too, but not a server that gives a byte now and then.
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(62_000);
    await slow;
  });

  it.each([429, 503])('is where the server has too much to do: %s', async (status) => {
    await check();
    server.status = status;
    await expect(download()).rejects.toMatchObject({ reason: 'busy' });
    await expect(check()).rejects.toMatchObject({ reason: 'busy' });
  });
});

describe('of several files of a release', () => {
  const file = (url: string) => ({ url, sha512: '', size: 1 });
  const files = ['a-x64.AppImage', 'a-arm64.AppImage', 'a.deb', 'a.exe'].map(file);
  it.each([
    ['appimage', 'arm64', 'a-arm64.AppImage'],
    ['appimage', 'x64', 'a-x64.AppImage'],
    ['deb', 'x64', 'a.deb'],
    ['mac', 'x64', undefined],
  ] as const)('the one for %s on %s is %s', (kind, arch, url) => {
    expect(fileFor(files, kind, arch)?.url).toBe(url);
  });
});
