import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeysOf, GlobalCommand } from '../../signaling/protocol/index.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { Settings } from '../settings.ts';
import { GlobalKeys } from './global-keys.ts';

const RING = {
  callId: 'c'.repeat(12),
  name: 'Ben',
  portrait: null,
  guest: false,
  mark: null,
  instead: null,
  voiceOnly: true,
  canReply: true,
  theme: 'system',
  language: 'system',
} as const;

function page(change: Partial<PageState>): PageState {
  const state = {
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
  } as const;
  return { ...state, ...change };
}

/** Keys on a desktop where `taken` are another program's. */
function setUp(kept: KeysOf<GlobalCommand>, taken: readonly string[] = [], available = true) {
  const registered = new Map<string, () => void>();
  let globalKeys = kept;
  const did: string[] = [];
  const keys = new GlobalKeys({
    shortcuts: {
      register(accelerator, callback) {
        if (taken.includes(accelerator) || registered.has(accelerator)) return false;
        registered.set(accelerator, callback);
        return true;
      },
      unregister: (accelerator) => void registered.delete(accelerator),
    },
    settings: {
      get: () => ({ globalKeys }) as Settings,
      update(change) {
        globalKeys = change.globalKeys ?? globalKeys;
        return Promise.resolve();
      },
    },
    available,
    onAnswer: (callId) => void did.push(`answer ${callId}`),
    onPressed: (command) => void did.push(command),
  });
  return { keys, did, registered: () => [...registered.keys()], press: (one: string) => registered.get(one)?.() };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('are the system’s outside of calls, and the app’s in one', () => {
  const { keys, did, registered, press } = setUp({ mute: 'F8' });
  keys.show(page({}));
  expect(registered()).toEqual([]);
  keys.show(page({ inRoom: true }));
  press('F8');
  expect(did).toEqual(['mute']);
  keys.show(page({}));
  expect(registered()).toEqual([]);
});

it('are given back when the page is gone, and in the end', () => {
  const { keys, registered } = setUp({ mute: 'F8' });
  keys.show(page({ inRoom: true }));
  keys.show(null);
  expect(registered()).toEqual([]);
  keys.show(page({ inRoom: true }));
  keys.close();
  expect(registered()).toEqual([]);
});

it('[CONSENT-8] answer the call that rings, from 600 ms on, and none whose caller is asked about', () => {
  const { keys, did, registered, press } = setUp({ answer: 'CommandOrControl+Shift+F8' });
  keys.show(page({ ringing: true }));
  vi.advanceTimersByTime(1_000);
  expect(registered(), 'it is asked who calls').toEqual([]);
  keys.show(page({ ringing: true, ring: RING }));
  vi.advanceTimersByTime(599);
  expect(registered()).toEqual([]);
  vi.advanceTimersByTime(1);
  press('CommandOrControl+Shift+F8');
  expect(did).toEqual([`answer ${RING.callId}`]);
  keys.show(page({ ringing: true, ring: { ...RING, callId: 'd'.repeat(12) } }));
  expect(registered(), 'another call').toEqual([]);
  keys.close();
  expect(vi.getTimerCount()).toBe(0);
});

it('that another program has are told, and no more once others are chosen', async () => {
  const { keys, registered } = setUp({}, ['F8']);
  expect(await keys.handlers.setGlobalKeys({ mute: 'F8' })).toMatchObject({ data: { refused: ['mute'] } });
  expect(await keys.handlers.setGlobalKeys({ mute: 'F9' })).toMatchObject({
    data: { keys: { mute: 'F9' }, refused: [] },
  });
  expect(registered(), 'only tried out').toEqual([]);
});

it('act once while they are held, however often the system presses them', () => {
  const { keys, did, press } = setUp({ mute: 'F8' });
  keys.show(page({ inRoom: true }));
  for (let ms = 0; ms < 3_000; ms += 30) {
    if (ms === 0 || ms > 500) press('F8');
    vi.advanceTimersByTime(30);
  }
  expect(did).toEqual(['mute']);
  vi.advanceTimersByTime(700);
  press('F8');
  expect(did).toEqual(['mute', 'mute']);
});

it('swap in a call', async () => {
  const { keys, did, press } = setUp({ mute: 'F8', talk: 'F9' });
  keys.show(page({ inRoom: true }));
  await keys.handlers.setGlobalKeys({ mute: 'F9', talk: 'F8' });
  press('F8');
  press('F9');
  expect(did).toEqual(['talk', 'mute']);
});

it('do nothing while a person presses what is to be one', () => {
  const { keys, registered } = setUp({ mute: 'F8' });
  keys.show(page({ inRoom: true }));
  void keys.handlers.recordGlobalKeys({ recording: true });
  expect(registered()).toEqual([]);
  void keys.handlers.recordGlobalKeys({ recording: false });
  expect(registered()).toEqual(['F8']);
});

it('are kept and not asked for where the system has none', async () => {
  const { keys, registered } = setUp({}, [], false);
  keys.show(page({ inRoom: true }));
  expect(await keys.handlers.setGlobalKeys({ mute: 'F8' })).toMatchObject({ data: { available: false, refused: [] } });
  expect(registered()).toEqual([]);
});
