import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CAMERA_1, FakeMedia, MICROPHONE_1, settle } from '../../tests/support/fake-media.ts';
import { FakeNetwork } from '../../tests/support/fake-network.ts';
import { FakePlatform } from '../../tests/support/fake-platform.ts';
import { keyOf, stubPromptCrypto } from '../../tests/support/keys-of-names.ts';
import { LocalHub, type LocalSignaling } from '../../tests/support/local-hub.ts';
import { createSession } from './engine.ts';
import type { Session } from './session-api.ts';

interface Person {
  session: Session;
  platform: FakePlatform;
  signaling: LocalSignaling;
}

const TIMES = 50;
/** A link's goodbye is given a moment to arrive. */
const FAREWELL_MS = 1_000;
/** What changes in a room is shown within a frame. */
const FRAME_MS = 16;
/** Somebody may be rung as often as this by one person, [RING-13]. */
const BETWEEN_RINGS_MS = 20_000;

describe('what the engine takes it gives back', { timeout: 30_000 }, () => {
  let media: FakeMedia;
  let network: FakeNetwork;
  let hub: LocalHub;

  // What is loaded late is compiled here, where time is real: else it comes after what is held was counted.
  beforeAll(() =>
    Promise.all([
      import('./on-hold/holding.ts'),
      import('./quality/call-quality.ts'),
      import('./notes/late.ts'),
      import('./kept-rooms/room-keeper.ts'),
    ]),
  );

  beforeEach(() => {
    vi.useFakeTimers();
    stubPromptCrypto();
    media = new FakeMedia([CAMERA_1, MICROPHONE_1]).install();
    network = new FakeNetwork();
    hub = new LocalHub();
    vi.stubGlobal('RTCPeerConnection', network.PeerConnection);
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function open(name: string): Promise<Person> {
    const key = keyOf(name);
    const signaling = hub.connect(key.peerId);
    const platform = new FakePlatform(signaling, key);
    const session = createSession(platform);
    session.setName(name);
    await settle();
    return { session, platform, signaling };
  }

  /** Whatever somebody must end. */
  function held(...people: Person[]) {
    return {
      timers: vi.getTimerCount(),
      tracks: media.liveTracks.length,
      contexts: media.openContexts,
      connections: people.reduce((sum, { signaling }) => sum + network.openConnections(signaling.peerId), 0),
      mediaListeners: media.listenersInAll,
      hubListeners: people.reduce((sum, { signaling }) => sum + signaling.listeners, 0),
      platformListeners: people.reduce((sum, { platform }) => sum + platform.listeners, 0),
    };
  }

  async function callAndShare(anna: Person, ben: Person): Promise<void> {
    anna.session.callPerson(ben.signaling.peerId);
    await settle();
    ben.session.acceptCall();
    await vi.advanceTimersByTimeAsync(FRAME_MS);
    expect(connectionTo(ben, anna)).toBe('connected');
    anna.session.startShare({});
    await settle();
    expect(anna.session.share.getState().kind).toBe('sharing');
    anna.session.stopShare();
    ben.session.leaveRoom();
    anna.session.leaveRoom();
    await vi.advanceTimersByTimeAsync(FAREWELL_MS);
  }

  function connectionTo(of: Person, other: Person): string | undefined {
    const room = of.session.room.getState();
    const participants = room.kind === 'joined' ? room.participants : [];
    return participants.find(({ peerId }) => peerId === other.signaling.peerId)?.link;
  }

  it(`a call and a share, ${TIMES} times in one session`, async () => {
    const anna = await open('anna');
    const ben = await open('ben');
    anna.session.setName('Anna');
    await vi.advanceTimersByTimeAsync(2 * FRAME_MS);
    // What is loaded late at the first call stays.
    await callAndShare(anna, ben);
    await vi.advanceTimersByTimeAsync(BETWEEN_RINGS_MS);
    const before = held(anna, ben);
    for (let count = 0; count < TIMES; count += 1) {
      await callAndShare(anna, ben);
      await vi.advanceTimersByTimeAsync(BETWEEN_RINGS_MS);
    }
    expect(held(anna, ben)).toEqual(before);
    anna.session.close();
    ben.session.close();
  });

  it(`a session with a call and a share, ${TIMES} times`, async () => {
    for (let count = 0; count < TIMES; count += 1) {
      const anna = await open('anna');
      const ben = await open('ben');
      anna.session.callPerson(ben.signaling.peerId);
      await settle();
      ben.session.acceptCall();
      await vi.advanceTimersByTimeAsync(FRAME_MS);
      expect(connectionTo(anna, ben)).toBe('connected');
      anna.session.startShare({});
      anna.platform.changeNetwork();
      network.cut(anna.signaling.peerId, ben.signaling.peerId);
      expect(anna.session.sendChat('waits for its confirmation')).toBe(true);
      await settle();
      anna.session.close();
      ben.session.close();
      await vi.advanceTimersByTimeAsync(FAREWELL_MS);
      network.heal(anna.signaling.peerId, ben.signaling.peerId);
      expect(held(anna, ben)).toEqual({
        timers: 0,
        tracks: 0,
        contexts: 0,
        connections: 0,
        mediaListeners: 0,
        hubListeners: 0,
        platformListeners: 0,
      });
    }
  });
});
