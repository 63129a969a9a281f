import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS, ok, STATUS_TEXT } from '../../../signaling/protocol/index.ts';
import { fakeStorage } from '../../../tests/support/fake-storage.ts';
import type { HubConnectionState, HubLine } from '../hub/hub-line.ts';
import { PreferenceStore } from '../preferences.ts';
import { keepOwnStatus } from './own-status.ts';
import { Value } from '../value.ts';

const ONLINE: HubConnectionState = { kind: 'online', hubId: 'hub', peerId: 'ann' };
const NOON = Date.UTC(2030, 0, 1, 12);
const MINUTE = 60_000;
const TAKEN_BACK = ['status-text', { status: null }];
const LUNCH = { emoji: '🍽️', text: 'Lunch', until: NOON + 30 * MINUTE };

/** Somebody on a computer whose clock goes on while its timers do not. */
function open(kept = new Map<string, string | null>()) {
  const told: unknown[] = [];
  const hub = { isOnline: false };
  const changes = new Listeners<HubConnectionState>();
  const wakings = new Listeners<void>();
  const line = {
    changes,
    knows: (feature: string) => hub.isOnline && feature === STATUS_TEXT,
    request: (name: string, input: unknown) => {
      told.push([name, input]);
      return Promise.resolve(ok({}));
    },
  };
  const preferences = new PreferenceStore(fakeStorage(kept));
  const scope = new Scope();
  const network = {
    onChange: (listener: () => void) => wakings.add(listener),
    offline: new Value(false).store,
  };
  const { setStatus } = keepOwnStatus({ hub: line as unknown as HubLine, preferences, network }, scope);
  function connect(): void {
    hub.isOnline = true;
    changes.emit(ONLINE);
  }
  const status = () => preferences.value.get().status;
  return { setStatus, status, told, kept, scope, connect, wake: () => wakings.emit() };
}

describe('the own status text', () => {
  beforeEach(() => vi.useFakeTimers({ now: NOON }));
  afterEach(() => vi.useRealTimers());

  it('[PEOPLE-5] is told to the hub, to the next one too, and that it is taken back', async () => {
    const ann = open();
    expect(ann.setStatus(LUNCH)).toBe(true);
    ann.connect();
    vi.advanceTimersByTime(10 * MINUTE);
    ann.connect();
    ann.setStatus(null);
    await Promise.resolve();
    ann.connect();
    const said = { emoji: '🍽️', text: 'Lunch' };
    expect(ann.told).toEqual([
      ['status-text', { status: { ...said, leftMs: 30 * MINUTE } }],
      ['status-text', { status: { ...said, leftMs: 20 * MINUTE } }],
      TAKEN_BACK,
    ]);
  });

  it('[PEOPLE-6] ends by itself, and the hub is told', () => {
    const ann = open();
    ann.connect();
    ann.setStatus(LUNCH);
    vi.advanceTimersByTime(30 * MINUTE - 1);
    expect(ann.status()).toEqual(LUNCH);
    vi.advanceTimersByTime(1);
    expect(ann.status()).toBeNull();
    expect(ann.told.at(-1)).toEqual(TAKEN_BACK);
    ann.scope.end();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[PEOPLE-6] has ended after a restart, and after the computer slept', () => {
    const before = open();
    before.setStatus(LUNCH);
    expect(open(before.kept).status()).toEqual(LUNCH);
    vi.setSystemTime(LUNCH.until);
    expect(open(new Map(before.kept)).status()).toBeNull();
    before.wake();
    expect(before.status()).toBeNull();
  });

  it('[PEOPLE-6] ends soon after the computer slept, also where nobody says that it woke up', () => {
    const ann = open();
    ann.setStatus(LUNCH);
    vi.setSystemTime(LUNCH.until + MINUTE);
    vi.advanceTimersByTime(MINUTE);
    expect(ann.status()).toBeNull();
  });

  it('[PEOPLE-6] is not told to a hub that is found after it has ended', () => {
    const ann = open();
    ann.setStatus(LUNCH);
    vi.setSystemTime(LUNCH.until);
    ann.connect();
    expect(ann.told).toEqual([TAKEN_BACK]);
  });

  it('[PEOPLE-6] is taken back at a hub that may keep what was told before a reload, once', async () => {
    const before = open();
    before.setStatus(LUNCH);
    const after = open(before.kept);
    after.setStatus(null);
    after.connect();
    await Promise.resolve();
    after.connect();
    expect(after.told).toEqual([TAKEN_BACK]);
  });

  it('[PEOPLE-5] stays as it is when another one cannot be told', () => {
    const ann = open();
    ann.setStatus(LUNCH);
    for (const change of [
      { text: ' ' },
      { text: 'a\u202Eb' },
      { emoji: 'x' },
      { until: NOON },
      { until: NOON + LIMITS.statusMs + 1 },
    ])
      expect(ann.setStatus({ ...LUNCH, ...change })).toBe(false);
    expect(ann.status()).toEqual(LUNCH);
    expect(ann.setStatus({ emoji: null, text: ' Home  office ', until: null })).toBe(true);
    expect(ann.status()?.text).toBe('Home office');
  });

  it('what is kept and cannot be understood is none', () => {
    const kept = new Map([
      ['earshot.preferences', JSON.stringify({ name: 'Ann', status: { text: '<b>', emoji: 7, until: 1 } })],
    ]);
    expect(open(kept).status()).toBeNull();
  });
});
