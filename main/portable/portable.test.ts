import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, ok } from '../../signaling/protocol/index.ts';
import { openSettings, type Settings, type SettingsStore } from '../settings.ts';
import { portableHandlers } from './handlers.ts';
import { exportedText, MOST_TEXT, parseExported } from './portable.ts';

const ANN = { peerId: 'a'.repeat(22), names: ['Ann'], firstMetAt: 1, lastMetAt: 2, verifiedAt: 3 };
const BOB = { peerId: 'b'.repeat(22), names: ['Bob'], firstMetAt: 1, lastMetAt: 2, verifiedAt: 3 };
const EVE = { peerId: 'e'.repeat(22), name: 'Eve', blockedAt: 3 };
const TURN = { urls: ['turn:10.0.0.5'], username: 'ann', credential: 'pass-word-of-ann' };
const ROOM_KEY = 'R'.repeat(42) + 'A';
const NO_PEOPLE = { withPeople: false, locked: [] };

describe('settings in a file', () => {
  let folder: string;
  let store: SettingsStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-portable-'));
    store = await openSettings(join(folder, 'settings.json'));
  });
  afterEach(async () => {
    await store.flush();
    await rm(folder, { recursive: true });
  });

  async function filled(): Promise<Settings> {
    await store.update({
      hub: 'https://10.0.0.5:27474',
      keepRunning: false,
      globalKeys: { mute: 'F8' },
      iceServers: [{ urls: ['stun:10.0.0.5'] }, TURN],
      keyPins: [{ address: 'https://10.0.0.5:27474', keyPin: `${'K'.repeat(43)}=` }],
      knownPeople: [ANN],
      blockedPeople: [EVE],
      keptRooms: [{ code: 'coffee', key: ROOM_KEY, settings: null, ownName: '', keptAt: 1 }],
    });
    return store.get();
  }

  it('[KEPT-1] brings back what was changed, with nothing of one computer alone and no secret', async () => {
    const text = exportedText(await filled(), { preferences: { theme: 'dark' }, withPeople: false });
    for (const secret of [
      'KKKK',
      TURN.credential,
      'Ann',
      'Eve',
      'knownHubs',
      'notes',
      'recentCalls',
      ROOM_KEY,
      'keptRooms',
    ])
      expect(text).not.toContain(secret);
    await store.update({ hub: null, keepRunning: true, globalKeys: {}, iceServers: [] });
    expect(parseExported(text, store.get(), NO_PEOPLE)).toEqual({
      change: {
        hub: 'https://10.0.0.5:27474',
        keepRunning: false,
        startHidden: false,
        showAway: true,
        followQuiet: true,
        globalKeys: { mute: 'F8' },
        iceServers: [{ urls: ['stun:10.0.0.5'] }],
      },
      taken: 7,
      notUnderstood: 0,
      preferences: { theme: 'dark' },
    });
  });

  it.each([5, null, [], { answer: 'A' }, { mute: 'F9', leave: 'F10' }, { mute: 'F9', dance: null }])(
    '[CONSENT-8] takes no keys from a file in which some are none, and leaves those that are there: %j',
    async (globalKeys) => {
      const text = JSON.stringify({ earshot: 1, settings: { globalKeys } });
      expect(parseExported(text, await filled(), NO_PEOPLE)).toEqual({
        change: {},
        taken: 0,
        notUnderstood: 1,
        preferences: {},
      });
    },
  );

  it.each([
    ['http://10.6.6.6:1', 'https://10.6.6.6:1'],
    ['10.0.0.5', 'https://10.0.0.5:27474'],
    ['https://hub.example/j/team', 'https://hub.example'],
    [null, null],
  ])('takes %j for the hub at %j, as if a person had typed it', (hub, origin) => {
    const text = JSON.stringify({ earshot: 1, settings: { hub } });
    expect(parseExported(text, store.get(), NO_PEOPLE)?.change).toStrictEqual({ hub: origin });
  });

  it.each(['mailto:x', 'ftp://x', 'http://a:b@10.0.0.5', '', 7])('knows no hub at %j', (hub) => {
    const text = JSON.stringify({ earshot: 1, settings: { hub } });
    expect(parseExported(text, store.get(), NO_PEOPLE)).toEqual({
      change: {},
      taken: 0,
      notUnderstood: 1,
      preferences: {},
    });
  });

  it('loses no server that has a password: the file has none of them', async () => {
    const text = exportedText(await filled(), { preferences: {}, withPeople: false });
    const back = parseExported(text, store.get(), NO_PEOPLE)?.change.iceServers;
    expect(back).toEqual([TURN, { urls: ['stun:10.0.0.5'] }]);
    const given = Array.from({ length: LIMITS.iceServers }, (_, n) => ({ urls: [`stun:10.0.0.${n}`] }));
    const full = JSON.stringify({ earshot: 1, settings: { iceServers: [TURN, ...given.slice(1)] } });
    expect(parseExported(full, store.get(), NO_PEOPLE)?.change.iceServers).toEqual([TURN, ...given.slice(1)]);
    const other = JSON.stringify({ earshot: 1, settings: { iceServers: given } });
    expect(parseExported(other, store.get(), NO_PEOPLE)?.change.iceServers).toEqual([TURN, ...given.slice(0, -1)]);
  });

  it('takes people along only when that is wanted at both ends; nobody is verified by a file, and nobody is lost', async () => {
    const text = exportedText(await filled(), { preferences: {}, withPeople: true });
    await store.update({ knownPeople: [BOB], blockedPeople: [] });
    expect(parseExported(text, store.get(), NO_PEOPLE)?.change).not.toHaveProperty('knownPeople');
    const change: Partial<Settings> = parseExported(text, store.get(), { withPeople: true, locked: [] })?.change ?? {};
    expect(change.knownPeople).toEqual(expect.arrayContaining([BOB, { ...ANN, verifiedAt: null }]));
    expect(change.blockedPeople).toEqual([EVE]);
  });

  it('takes of people what the app itself would keep of them', () => {
    const people = {
      known: [
        { ...BOB, names: [' Bob '], colour: 'red' },
        { ...ANN, names: [] },
      ],
      blocked: [7],
    };
    const text = JSON.stringify({ earshot: 1, people });
    const change = parseExported(text, store.get(), { withPeople: true, locked: [] })?.change;
    expect(change).toEqual({ knownPeople: [{ ...BOB, verifiedAt: null }], blockedPeople: [] });
  });

  it('takes each setting by itself, leaves what is locked, and knows no others', () => {
    const settings = { hub: 7, showAway: false, keepRunning: 'no', window: {}, keyPins: [], startHidden: true };
    const text = JSON.stringify({ earshot: 1, settings, people: 7, preferences: [] });
    expect(parseExported(text, store.get(), { withPeople: true, locked: ['startHidden'] })).toEqual({
      change: { showAway: false },
      taken: 1,
      notUnderstood: 4,
      preferences: {},
    });
  });

  it.each(['', '{', '7', '[]', '{}', '{"earshot": 2}', `{"earshot": 1, "x": "${'x'.repeat(MOST_TEXT)}"}`])(
    'is no file with settings: %.20s',
    (text) => {
      expect(parseExported(text, store.get(), NO_PEOPLE)).toBeNull();
    },
  );

  describe('as the page asks for it', () => {
    const setGlobalKeys = vi.fn();
    const handlers = (opened: string | null) =>
      portableHandlers({
        settings: store,
        files: { save: () => Promise.resolve(ok({ kind: 'saved' })), open: () => Promise.resolve(ok(opened)) },
        locked: [],
        others: { setGlobalKeys },
      });

    it('what is imported counts, what has to do with it is told, and all of it can be undone, once', async () => {
      const before = await filled();
      const settings = { keepRunning: true, globalKeys: {}, hub: null };
      const { importSettings, undoImport } = handlers(JSON.stringify({ earshot: 1, settings }));
      const told = { kind: 'imported', taken: 3, notUnderstood: 0, preferences: {}, needsRestart: true };
      expect(await importSettings({ text: null, withPeople: false })).toEqual(ok(told));
      expect(store.get()).toMatchObject(settings);
      expect(setGlobalKeys).toHaveBeenCalledWith({});
      expect(await undoImport(null)).toMatchObject({ ok: true });
      expect(store.get()).toEqual(before);
      expect(await undoImport(null)).toMatchObject({ ok: false, code: 'nothing' });
    });

    it('changes nothing where no file was chosen, or one that is none', async () => {
      const before = await filled();
      expect(await handlers(null).importSettings({ text: '{}', withPeople: false })).toEqual(ok({ kind: 'cancelled' }));
      expect(await handlers('{}').importSettings({ text: null, withPeople: false })).toMatchObject({
        ok: false,
        code: 'not-settings',
      });
      expect(store.get()).toEqual(before);
    });
  });
});
