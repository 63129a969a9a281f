import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from './settings.ts';

const LISTS = {
  keyPins: [],
  knownHubs: [],
  knownPeople: [],
  blockedPeople: [],
  recentCalls: [],
  notes: [],
  keptRooms: [],
  iceServers: [],
};
const DEFAULTS = {
  ...LISTS,
  hub: null,
  keepRunning: true,
  toldOfClosing: false,
  startHidden: false,
  showAway: true,
  followQuiet: true,
  controlMayBeAsked: false,
  globalKeys: {},
  updateFeed: null,
  theme: 'system',
  window: null,
  mini: null,
  popout: null,
};
const BOB = { peerId: 'b'.repeat(22), names: ['Bob'], firstMetAt: 1, lastMetAt: 2, verifiedAt: null };
const EVE = { peerId: 'e'.repeat(22), name: 'Eve', blockedAt: 3 };
const CALL = {
  id: 'recent-call0',
  peerId: BOB.peerId,
  name: 'Bob',
  at: 4,
  count: 2,
  durationMs: null,
  seen: false,
  direction: 'incoming',
  outcome: 'missed',
};
const ROOM = { code: 'coffee', key: null, settings: null, ownName: 'Coffee', keptAt: 1 };
const NOTE = {
  id: 'notenotenote',
  peerId: BOB.peerId,
  name: 'Bob',
  text: 'Call me',
  at: 5,
  fromNew: false,
  seen: false,
};
const PIN = { address: 'https://10.0.0.5:1', keyPin: `${'A'.repeat(43)}=` };

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
    expect((await openSettings(file)).get().hub).toBe('https://10.0.0.19:1');
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('however often something changes, what waits is written once', async () => {
    const store = await openSettings(file);
    const first = store.update({ hub: 'https://10.0.0.1:1' });
    await Promise.resolve();
    await Promise.resolve();
    const later = Array.from({ length: 1_000 }, (_, n) => store.update({ hub: `https://10.0.1.1:${n + 1}` }));
    expect(new Set([first, ...later]).size).toBeLessThanOrEqual(2);
    await later.at(-1);
    expect((await openSettings(file)).get().hub).toBe('https://10.0.1.1:1000');
  });

  it('keeps what another process has changed meanwhile', async () => {
    const [one, two] = [await openSettings(file), await openSettings(file)];
    const iceServers = [{ urls: ['stun:192.0.2.1'] }];
    await one.update({ hub: 'https://10.0.0.5:27474' });
    await two.update({ iceServers });
    expect((await openSettings(file)).get()).toEqual({ ...DEFAULTS, hub: 'https://10.0.0.5:27474', iceServers });
  });

  it.each([
    ['is gone', () => rm(file)],
    ['was damaged', () => writeFile(file, '{"hub": "what')],
  ])('writes all of it where the file %s meanwhile', async (_case, happens) => {
    const kept = { hub: 'https://10.0.0.5:1', keyPins: [PIN], tomorrow: { more: [1] } };
    await writeFile(file, JSON.stringify(kept));
    const store = await openSettings(file);
    await happens();
    await store.update({ hub: null });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...DEFAULTS, ...kept, hub: null });
  });

  it('leaves one whole file when two processes write at once', async () => {
    const stores = await Promise.all([openSettings(file), openSettings(file)]);
    await Promise.all(stores.map((store, n) => store.update({ hub: `https://10.0.0.${n}:1` })));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      hub: expect.stringMatching(/^https:/) as unknown,
    });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it.each(['{"hub": "what', '[]', 'null', '7'])(
    'sets a corrupt file aside and starts with defaults: %s',
    async (text) => {
      await writeFile(file, text);
      expect((await openSettings(file)).get()).toEqual(DEFAULTS);
      expect(await readFile(`${file}.corrupt`, 'utf8')).toBe(text);
    },
  );

  it('reads a folder that cannot be written, and keeps changes for this process alone', async () => {
    const kept = { hub: 'https://10.0.0.5:1', keyPins: [PIN] };
    await writeFile(file, JSON.stringify(kept));
    const store = await openSettings(file, false);
    expect(store.get()).toEqual({ ...DEFAULTS, ...kept });
    await store.update({ hub: null });
    expect(store.get()).toEqual({ ...DEFAULTS, ...kept, hub: null });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(kept);
  });

  it('leaves a corrupt file of such a folder where it is', async () => {
    await writeFile(file, '[]');
    expect((await openSettings(file, false)).get()).toEqual(DEFAULTS);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('starts with defaults where a file is in the way of the folder', async () => {
    await writeFile(file, '');
    const store = await openSettings(join(file, 'settings.json'), false);
    await store.update({ hub: 'https://10.0.0.5:1' });
    expect(store.get()).toEqual({ ...DEFAULTS, hub: 'https://10.0.0.5:1' });
  });

  it.each(['{}', '{"hub":null,"keyPins":[],"iceServers":[],"window":null}'])(
    'reads what an older version wrote: %s',
    async (text) => {
      await writeFile(file, text);
      expect((await openSettings(file)).get()).toEqual(DEFAULTS);
    },
  );

  it('keeps what another version wrote, and writes it back', async () => {
    await writeFile(file, JSON.stringify({ hub: 'https://10.0.0.5:1', tomorrow: { more: [1] } }));
    const store = await openSettings(file);
    expect(store.get()).toEqual({ ...DEFAULTS, hub: 'https://10.0.0.5:1' });
    await store.update({ hub: null });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ hub: null, tomorrow: { more: [1] } });
  });

  it.each([
    ['hub', 7],
    ['keyPins', {}],
    ['knownHubs', 'none'],
    ['knownPeople', { bob: BOB }],
    ['blockedPeople', 'eve'],
    ['recentCalls', { call: CALL }],
    ['notes', { note: NOTE }],
    ['keptRooms', { room: ROOM }],
    ['iceServers', [{ urls: ['http://192.0.2.1'] }]],
    ['keepRunning', 'yes'],
    ['toldOfClosing', 1],
    ['startHidden', null],
    ['showAway', 'sometimes'],
    ['followQuiet', 0],
    ['controlMayBeAsked', 'yes'],
    ['globalKeys', 'F8'],
    ['updateFeed', 'not an address'],
    ['theme', 'grey'],
    ['window', { bounds: null }],
    ['mini', { x: 0, y: 0, width: 'all', height: 1 }],
    ['popout', []],
  ])('a broken %s costs none of the others', async (field, broken) => {
    const whole = {
      hub: 'https://10.0.0.5:1',
      keyPins: [PIN],
      knownHubs: [{ url: 'https://10.0.0.6:1', keyPin: PIN.keyPin }],
      knownPeople: [BOB],
      blockedPeople: [EVE],
      recentCalls: [CALL],
      notes: [NOTE],
      keptRooms: [ROOM],
      iceServers: [{ urls: ['stun:192.0.2.1'] }],
      keepRunning: false,
      toldOfClosing: true,
      startHidden: true,
      showAway: false,
      followQuiet: false,
      controlMayBeAsked: true,
      globalKeys: { mute: 'F8', leave: null },
      updateFeed: 'https://updates.example/',
      theme: 'dark',
      window: { bounds: { x: 0, y: 0, width: 800, height: 600 }, maximized: false },
      mini: { x: 0, y: 0, width: 320, height: 220 },
      popout: { x: 9, y: 9, width: 960, height: 600 },
    };
    await writeFile(file, JSON.stringify({ ...whole, [field]: broken }));
    const expected = { ...whole, [field]: DEFAULTS[field as keyof typeof DEFAULTS] };
    expect((await openSettings(file)).get()).toEqual(expected);
  });

  it('one broken key costs none of the others', async () => {
    await writeFile(
      file,
      JSON.stringify({ keyPins: [PIN, { address: 'x' }, { ...PIN, address: 'https://10.0.0.6:1' }] }),
    );
    const { keyPins } = (await openSettings(file)).get();
    expect(keyPins.map(({ address }) => address)).toEqual([PIN.address, 'https://10.0.0.6:1']);
  });

  it('[TRUST-1] one broken known person costs none of the others', async () => {
    await writeFile(file, JSON.stringify({ knownPeople: [{ ...BOB, names: [] }, BOB, null] }));
    expect((await openSettings(file)).get().knownPeople).toEqual([BOB]);
  });

  it('[RECENT-1] one broken call costs none of the others', async () => {
    await writeFile(file, JSON.stringify({ recentCalls: [{ ...CALL, outcome: 'busy' }, CALL, { ...CALL, name: '' }] }));
    expect((await openSettings(file)).get().recentCalls).toEqual([CALL]);
  });
});
