import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeMedia, settle } from '../../tests/support/fake-media.ts';
import { FakePlatform } from '../../tests/support/fake-platform.ts';
import { keyOf } from '../../tests/support/keys-of-names.ts';
import { LocalHub } from '../../tests/support/local-hub.ts';
import { createSession } from './engine.ts';

beforeEach(() => {
  new FakeMedia([]).install();
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
});
afterEach(() => vi.unstubAllGlobals());

it('[VER-2] a newer hub is on record by the number of its events that were ignored, however many they are', async () => {
  const key = keyOf('anna');
  const signaling = new LocalHub().connect(key.peerId);
  const session = createSession(new FakePlatform(signaling, key));
  session.setName('Anna');
  await settle();
  for (let time = 0; time < 2_000; time += 1) signaling.sendUnknown();
  const recorded = session.flightRecords().filter(({ kind }) => kind === 'unknown-events');
  expect(recorded).toMatchObject([{ count: 1 }, { count: 10 }, { count: 100 }, { count: 1_000 }]);
  session.close();
});
