import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import { FakePlatform } from '../../../tests/support/fake-platform.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { LocalHub, type LocalSignaling } from '../../../tests/support/local-hub.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { createSession } from '../engine.ts';
import type { Session } from '../session-api.ts';

/** Ben's whole engine; the hub says whatever it likes. */
describe('a hub that rings as it likes', () => {
  let signaling: LocalSignaling;
  let ben: Session;
  let calls = 0;
  /** Who rang at any time, in order. */
  let rang: string[];

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    new FakeMedia([]).install();
    const key = keyOf('ben');
    signaling = new LocalHub().connect(key.peerId);
    ben = createSession(new FakePlatform(signaling, key));
    ben.setName('Ben');
    rang = [];
    ben.call.subscribe((call, before) => {
      if (call.kind === 'incoming' && before.kind === 'idle') rang.push(call.from.name);
    });
    await settle();
  });
  afterEach(() => {
    ben.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function ring(name: string, callId = String((calls += 1)).padStart(12, '0')): Promise<string> {
    signaling.emit('incoming-call', {
      callId,
      from: { peerId: name.padEnd(22, '0'), name },
      guest: false,
    });
    await settle();
    return callId;
  }
  /** Who rings. */
  const rings = () => {
    const call = ben.call.getState();
    return call.kind === 'incoming' ? call.from.name : null;
  };
  const missed = () =>
    ben.notices.getState().map((notice) => notice.kind === 'missed-call' && `${notice.from.name} ${notice.count}`);

  it('[RING-11] nothing rings under do not disturb, for as long as it goes on', async () => {
    ben.setAvailability('do-not-disturb');
    const request = vi.spyOn(signaling, 'request');
    for (let seconds = 0; seconds < 60; seconds += 5) {
      await ring('Eve');
      expect(rings()).toBeNull();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(missed()).toEqual(['Eve 12']);
    expect(new Set(request.mock.calls.map(([name]) => name))).toEqual(new Set(['decline']));
  });

  it('[RING-11] one call rings at a time, and nothing rings in a room', async () => {
    await ring('Anna');
    await ring('Eve');
    expect([rings(), ...missed()]).toEqual(['Anna', 'Eve 1']);
    ben.declineCall();
    ben.joinRoom('standup');
    await settle();
    await ring('Anna');
    expect([...rang, ...missed()]).toEqual(['Anna', 'Eve 1', 'Anna 1']);
  });

  it('[RING-11] nothing rings while a room is being joined, and a person who gets into one is not rung any more', async () => {
    ben.joinRoom('standup');
    await ring('Eve');
    expect([...rang, ...missed()]).toEqual(['Eve 1']);
    ben.leaveRoom();
    await ring('Anna');
    expect(rings()).toBe('Anna');
    ben.joinRoom('standup');
    await settle();
    expect([rings(), ...missed()]).toEqual([null, 'Eve 1', 'Anna 1']);
  });

  it('[RING-12] the ringing ends by itself, however often the call is sent, and that call rings no more', async () => {
    const callId = await ring('Eve');
    for (let seconds = 0; seconds < 45; seconds += 9) {
      await vi.advanceTimersByTimeAsync(9_000);
      await ring('Eve', callId);
      expect(rings()).toBe('Eve');
    }
    await vi.advanceTimersByTimeAsync(LIMITS.ringGraceMs + 100);
    expect([rings(), ...missed()]).toEqual([null, 'Eve 1']);
    await ring('Eve', callId);
    expect([rings(), ...missed()]).toEqual([null, 'Eve 1']);
  });

  it('[RING-13] one caller rings three times a minute, and leaves one notice with the number of calls', async () => {
    for (let count = 0; count < 20; count += 1) {
      const callId = await ring('Eve');
      expect(rings()).toBe(count < 3 ? 'Eve' : null);
      signaling.emit('call-state', { callId, state: 'cancelled' });
      await settle();
    }
    expect(missed()).toEqual(['Eve 20']);
    await ring('Anna');
    expect(rings()).toBe('Anna');
    ben.declineCall();
    await vi.advanceTimersByTimeAsync(20_100);
    await ring('Eve');
    expect(rings()).toBe('Eve');
  });

  it('[BLOCK-2] somebody blocked neither rings nor is told of, however often, and costs nobody else their ring', async () => {
    const from = { peerId: 'Eve'.padEnd(22, '0'), name: 'Eve' };
    ben.block(from);
    const request = vi.spyOn(signaling, 'request');
    for (let count = 0; count < 30; count += 1) {
      await ring('Eve');
      signaling.emit('missed-call', { from });
    }
    expect([...rang, ...missed().filter(Boolean)]).toEqual([]);
    expect(request.mock.calls.map(([name]) => name)).toEqual(Array.from({ length: 30 }, () => 'decline'));
    await ring('Anna');
    expect(rings()).toBe('Anna');
  });

  it('[BLOCK-5] somebody blocked does not knock on the screen either, before or after, and is admitted by nobody here', async () => {
    const knock = async (name: string) => {
      const from = { peerId: name.padEnd(22, '0'), name };
      signaling.emit('knock', { from, guest: false });
      await vi.advanceTimersByTimeAsync(50);
      return from;
    };
    const knocking = () => {
      const room = ben.room.getState();
      return room.kind === 'joined' ? room.knocking.map(({ name }) => name) : room.kind;
    };
    ben.newRoom();
    await vi.waitUntil(() => ben.room.getState().kind === 'joined');
    const eve = await knock('Eve');
    await knock('Anna');
    expect(knocking()).toEqual(['Eve', 'Anna']);
    ben.block(eve);
    await vi.advanceTimersByTimeAsync(50);
    expect(knocking()).toEqual(['Anna']);
    const request = vi.spyOn(signaling, 'request');
    await knock('Eve');
    expect([knocking(), request.mock.calls]).toEqual([['Anna'], []]);
    ben.unblock(eve.peerId);
    await knock('Eve');
    expect(knocking()).toEqual(['Anna', 'Eve']);
  });

  it('[RING-13] all callers together ring ten times a minute, however many they are', async () => {
    const shown: boolean[] = [];
    for (let count = 0; count < 30; count += 1) {
      await ring(`Eve ${count}`);
      shown.push(rings() !== null);
      ben.declineCall();
    }
    expect(shown.filter(Boolean)).toHaveLength(10);
  });
});
