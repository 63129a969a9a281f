import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import { openSettings, type Settings, type SettingsStore } from '../settings.ts';
import { portableHandlers } from './handlers.ts';
import { exportedText, MOST_TEXT, parseExported } from './portable.ts';

const ANN = { peerId: 'a'.repeat(22), names: ['Ann'], firstMetAt: 1, lastMetAt: 2, verifiedAt: 3 };
const BOB = { peerId: 'b'.repeat(22), names: ['Bob'], firstMetAt: 1, lastMetAt: 2, verifiedAt: 3 };
const EVE = { peerId: 'e'.repeat(22), name: 'Eve', blockedAt: 3 };
const TURN = { urls: ['turn:10.0.0.5'], username: 'ann', credential: 'pass-word-of-ann' };
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
    });
    return store.get();
  }

  it('brings back what was changed, with nothing of one computer alone and no secret', async () => {
    const text = exportedText(await filled(), { preferences: { theme: 'dark' }, withPeople: false });
    for (const secret of ['KKKK', TURN.credential, 'Ann', 'Eve', 'knownHubs', 'notes', 'recentCalls'])
      expect(text).not.toContain(secret);
    await store.update({ hub: null, keepRunning: true, globalKeys: {}, iceServers: [] });
    expect(parseExported(text, store.get(), NO_PEOPLE)).toEqual({
      change: {
        hub: 'https://10.0.0.5:27474',
        keepRunning: false,
        startHidden: false,
        showAway: true,
        globalKeys: { mute: 'F8' },
        iceServers: [{ urls: ['stun:10.0.0.5'] }],
      },
      taken: 6,
      notUnderstood: 0,
      preferences: { theme: 'dark' },
    });
  });

  it('takes people along only when that is wanted at both ends; nobody is verified by a file, and nobody is lost', async () => {
    const text = exportedText(await filled(), { preferences: {}, withPeople: true });
    await store.update({ knownPeople: [BOB], blockedPeople: [] });
    expect(parseExported(text, store.get(), NO_PEOPLE)?.change).not.toHaveProperty('knownPeople');
    const change: Partial<Settings> = parseExported(text, store.get(), { withPeople: true, locked: [] })?.change ?? {};
    expect(change.knownPeople).toEqual(expect.arrayContaining([BOB, { ...ANN, verifiedAt: null }]));
    expect(change.blockedPeople).toEqual([EVE]);
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
