import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import { FakePlatform } from '../../../tests/support/fake-platform.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { LocalHub, type LocalSignaling } from '../../../tests/support/local-hub.ts';
import { createSession } from '../engine.ts';
import type { Session } from '../session-api.ts';

describe('a call that is taken with voice only', () => {
  let media: FakeMedia;
  let signaling: LocalSignaling;
  let ben: Session;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    media = new FakeMedia([
      { kind: 'videoinput', deviceId: 'camera', label: 'Camera' },
      { kind: 'audioinput', deviceId: 'microphone', label: 'Microphone' },
    ]).install();
    const key = keyOf('ben');
    signaling = new LocalHub().connect(key.peerId);
    ben = createSession(new FakePlatform(signaling, key));
    ben.setName('Ben');
    await settle();
    signaling.emit('incoming-call', {
      callId: 'c'.repeat(12),
      from: { peerId: keyOf('anna').peerId, name: 'Anna' },
      guest: false,
    });
    await settle();
  });
  afterEach(() => {
    ben.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const live = () => new Set(media.liveTracks.map(({ kind }) => kind));

  it('[CONSENT-7] closes the camera that was open for the ringing before the hub is told, and opens none', async () => {
    expect(live()).toEqual(new Set(['video', 'audio']));
    const asked = media.asked.length;
    const request = vi.spyOn(signaling, 'request').mockImplementation((name) => {
      if (name === 'accept') expect(live()).toEqual(new Set(['audio']));
      return new Promise(() => {});
    });
    ben.acceptWithVoice();
    await settle();
    expect(request.mock.calls.map(([name]) => name)).toEqual(['accept']);
    expect(ben.call.getState()).toMatchObject({ kind: 'incoming', phase: 'accepting' });
    expect(live()).toEqual(new Set(['audio']));
    expect(media.asked.slice(asked).filter((asks) => asks.includes('camera'))).toEqual([]);
  });

  it('does nothing to the camera once there is no such call any more', async () => {
    ben.declineCall();
    ben.acceptWithVoice();
    await settle();
    expect(ben.media.getState().cameraOff).toBe(false);
    expect(ben.call.getState().kind).toBe('idle');
  });
});
