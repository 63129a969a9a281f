import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { type EventPayload, fail, LIMITS, ok, PORTRAIT } from '../../../signaling/protocol/index.ts';
import { fakeStorage } from '../../../tests/support/fake-storage.ts';
import { JPEG, jpegBase64, jpegBytes, toBase64 } from '../../../tests/support/jpeg.ts';
import type { HubConnectionState, HubLine } from '../hub/hub-line.ts';
import { TELL_AGAIN_MS } from '../hub/keep-told.ts';
import { PreferenceStore } from '../preferences.ts';
import { exchangePortraits } from './portraits.ts';

beforeAll(() => import('./portrait-loader.ts'));

const ONLINE: HubConnectionState = { kind: 'online', hubId: 'hub', peerId: 'me' };
const hashOf = (byte = 0): string => createHash('sha256').update(jpegBytes(byte)).digest('base64url');
const BOMB = toBase64([...JPEG.start, ...JPEG.frame(65_535), ...JPEG.scan, ...JPEG.end]);

/** Somebody at a hub that answers requests for pictures with `serves`. */
function open(serves: (of: readonly string[]) => string[] = () => []) {
  const asked: (readonly string[])[] = [];
  const told: unknown[] = [];
  const hub = { knows: true, refuses: false };
  const blocked = new Set<string>();
  const changes = new Listeners<HubConnectionState>();
  const people = new Listeners<EventPayload<'people'>>();
  const portraits = new Listeners<EventPayload<'people-portrait'>>();
  const events = { people, 'people-portrait': portraits };
  const line = {
    changes,
    knows: (feature: string) => hub.knows && feature === PORTRAIT,
    on: (name: keyof typeof events, listener: () => void) => events[name].add(listener),
    request(name: string, input: { of: readonly string[]; portrait: string | null }) {
      if (name === 'portrait') {
        told.push(input.portrait);
        return Promise.resolve(hub.refuses ? fail('rate-limited', '') : ok({}));
      }
      asked.push(input.of);
      return Promise.resolve(ok({ portraits: serves(input.of) }));
    },
  };
  const preferences = new PreferenceStore(fakeStorage(new Map()));
  const scope = new Scope();
  const session = exchangePortraits(
    { hub: line as unknown as HubLine, preferences, blockedPeople: { has: (peerId) => blocked.has(peerId) } },
    scope,
  );
  return {
    ...session,
    asked,
    told,
    hub,
    blocked,
    scope,
    changes,
    tell: (...of: [peerId: string, hash: string][]) =>
      portraits.emit({ told: of.map(([peerId, hash]) => ({ peerId, hash })), cleared: [] }),
    leave: (peerId: string) => people.emit({ upserted: [], removed: [peerId] }),
    loaded: () => Object.fromEntries(session.loadedPortraits.getState()),
    settled: () => vi.waitFor(() => expect(asked.length).toBeGreaterThan(0)),
  };
}

describe('[PORTRAIT-3] the pictures of others', () => {
  it('are asked for when they are to be seen, together and once, also where two people have the same', async () => {
    const me = open(() => [jpegBase64(1), jpegBase64(2)]);
    me.tell(['ann', hashOf(1)], ['bob', hashOf(2)], ['cat', hashOf(2)], ['dan', hashOf(3)]);
    await Promise.all([me.wantPortrait('ann'), me.wantPortrait('bob'), me.wantPortrait('cat'), me.wantPortrait('eve')]);
    await vi.waitFor(() => expect(me.loaded()).toEqual({ [hashOf(1)]: jpegBase64(1), [hashOf(2)]: jpegBase64(2) }));
    await me.wantPortrait('ann');
    expect(me.asked).toEqual([['ann', 'cat']]);
  });

  it.each([
    ['another picture than was told', jpegBase64(9)],
    ['an SVG', btoa('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/> ')],
    ['a page', btoa('<!doctype html><script>alert(1)</script>  ')],
    ['one that fills the memory', BOMB],
    ['one that is too long', toBase64(new Uint8Array(LIMITS.portraitBytes + 3))],
  ])('are not shown if what comes is %s', async (_, base64) => {
    const told = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64url');
    const me = open(() => [base64, jpegBase64(1)]);
    me.tell(['ann', base64 === jpegBase64(9) ? hashOf(1) : told], ['bob', hashOf(1)]);
    await me.wantPortrait('ann');
    await vi.waitFor(() => expect(me.loaded()).toEqual({ [hashOf(1)]: jpegBase64(1) }));
  });

  it('are asked for a few at a time, and no more often than a hub takes', async () => {
    vi.useFakeTimers();
    const me = open();
    const crowd = Array.from({ length: 900 }, (_, i): [string, string] => [`p${i}`, `h${i}`]);
    me.tell(...crowd);
    for (const [peerId] of crowd) void me.wantPortrait(peerId);
    await vi.advanceTimersByTimeAsync(1);
    expect(Math.max(...me.asked.map(({ length }) => length))).toBe(LIMITS.portraitsAtOnce);
    expect(me.asked.length).toBeLessThan(LIMITS.portraitAsks);
    const first = me.asked.length;
    expect(first * LIMITS.portraitsAtOnce).toBeLessThan(crowd.length);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(me.asked.flat()).toHaveLength(crowd.length);
    me.scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('are not asked for of people who are blocked, nor at a hub that has none', async () => {
    const me = open(() => [jpegBase64(1)]);
    me.tell(['ann', hashOf(1)]);
    me.blocked.add('ann');
    await me.wantPortrait('ann');
    me.blocked.clear();
    me.hub.knows = false;
    await me.wantPortrait('ann');
    me.hub.knows = true;
    await me.wantPortrait('ann');
    await me.settled();
    expect(me.asked).toEqual([['ann']]);
  });

  it('are kept while somebody has them, also without a hub and through a new one', async () => {
    const me = open(() => [jpegBase64(1)]);
    me.tell(['ann', hashOf(1)], ['bob', hashOf(2)]);
    await me.wantPortrait('ann');
    await vi.waitFor(() => expect(me.loaded()).not.toEqual({}));
    me.changes.emit({ kind: 'lost' });
    expect(me.portraits.getState().get('ann')).toBe(hashOf(1));
    me.changes.emit(ONLINE);
    expect(me.portraits.getState().size).toBe(0);
    me.tell(['ann', hashOf(1)], ['bob', hashOf(2)]);
    expect(me.loaded()).toEqual({ [hashOf(1)]: jpegBase64(1) });
    me.leave('ann');
    expect(me.loaded()).toEqual({});
  });
});

describe('the own picture', () => {
  it('[PORTRAIT-2] is told to each hub, and taken back', async () => {
    const me = open();
    me.setPortrait(jpegBase64());
    me.changes.emit(ONLINE);
    me.setPortrait(null);
    await Promise.resolve();
    expect(me.told).toEqual([jpegBase64(), jpegBase64(), null]);
  });

  it('[PORTRAIT-4] is told again when the hub was told too often, the last one', async () => {
    vi.useFakeTimers();
    const me = open();
    me.hub.refuses = true;
    me.setPortrait(jpegBase64(1));
    me.setPortrait(jpegBase64(2));
    await vi.advanceTimersByTimeAsync(TELL_AGAIN_MS - 1);
    me.hub.refuses = false;
    await vi.advanceTimersByTimeAsync(1);
    expect(me.told).toEqual([jpegBase64(1), jpegBase64(2), jpegBase64(2)]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
