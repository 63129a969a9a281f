import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings, parseSettings } from './settings.ts';

const DEFAULTS = { hub: null, keyPins: [], knownHubs: [], iceServers: [], window: null };

describe('openSettings', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-settings-'));
    file = join(folder, 'settings.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('starts with defaults and writes nothing', async () => {
    expect((await openSettings(file)).get()).toEqual(DEFAULTS);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps what was changed, in a file for its owner only', async () => {
    const first = await openSettings(file);
    await first.update({ hub: 'https://10.0.0.5:27474' });
    expect((await openSettings(file)).get()).toEqual(first.get());
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('writes changes in order', async () => {
    const store = await openSettings(file);
    const addresses = Array.from({ length: 20 }, (_, n) => `https://10.0.0.${n}:1`);
    await Promise.all(addresses.map((address) => store.update({ hub: address })));
    expect(parseSettings(await readFile(file, 'utf8'))?.hub).toBe('https://10.0.0.19:1');
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('keeps what another process has changed meanwhile', async () => {
    const [one, two] = [await openSettings(file), await openSettings(file)];
    const iceServers = [{ urls: ['stun:192.0.2.1'] }];
    await one.update({ hub: 'https://10.0.0.5:27474' });
    await two.update({ iceServers });
    expect((await openSettings(file)).get()).toEqual({ ...DEFAULTS, hub: 'https://10.0.0.5:27474', iceServers });
  });

  it('leaves one whole file when two processes write at once', async () => {
    const stores = await Promise.all([openSettings(file), openSettings(file)]);
    await Promise.all(stores.map((store, n) => store.update({ hub: `https://10.0.0.${n}:1` })));
    expect(parseSettings(await readFile(file, 'utf8'))).not.toBeNull();
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('sets a corrupt file aside and starts with defaults', async () => {
    await writeFile(file, '{"hub": "what');
    expect((await openSettings(file)).get()).toEqual(DEFAULTS);
    expect(await readFile(`${file}.corrupt`, 'utf8')).toBe('{"hub": "what');
  });
});

describe('parseSettings', () => {
  it('reads a file of before there were known hubs', () => {
    expect(parseSettings('{"hub":null,"keyPins":[],"iceServers":[],"window":null}')).toEqual(DEFAULTS);
  });

  it.each(['', '[]', 'null', '{}', '{"hub":null,"keyPins":[],"iceServers":[],"window":null,"more":1}'])(
    'refuses %j',
    (text) => {
      expect(parseSettings(text)).toBeNull();
    },
  );
});
