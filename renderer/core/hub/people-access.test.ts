import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import { FakePlatform } from '../../../tests/support/fake-platform.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { LocalHub, type LocalSignaling } from '../../../tests/support/local-hub.ts';
import { createSession } from '../engine.ts';
import type { Session } from '../session-api.ts';

let signaling: LocalSignaling;
let gina: Session;

beforeEach(async () => {
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
  new FakeMedia([]).install();
  const key = keyOf('gina');
  signaling = new LocalHub().connect(key.peerId);
  gina = createSession(new FakePlatform(signaling, key));
  await settle();
});
afterEach(() => {
  gina.close();
  vi.unstubAllGlobals();
});

it('[GUEST-6] what the hub says of the list of people is shown, and forgotten with the connection', async () => {
  signaling.emit('people-access', { access: 'open' });
  expect(gina.hub.getState()).toEqual({ kind: 'idle' });
  gina.setName('Gina');
  await settle();
  signaling.emit('people-access', { access: 'refused' });
  expect(gina.hub.getState()).toMatchObject({ kind: 'online', peopleAccess: 'refused' });
  signaling.lose();
  expect(gina.hub.getState()).toMatchObject({ kind: 'offline' });
});

it('[GUEST-6] a question that the hub did not take is told', async () => {
  expect(await gina.askForPeople()).toBe('failed');
});

it('[PEOPLE-4] whoever left while away and comes back is not away', async () => {
  gina.setName('Gina');
  await settle();
  const hal = { peerId: keyOf('hal').peerId, name: 'Hal', guest: false, activity: 'available' as const };
  signaling.emit('people', { upserted: [hal], removed: [] });
  signaling.emit('people-away', { away: [hal.peerId], back: [] });
  expect(gina.people.getState()).toEqual([{ ...hal, activity: 'away' }]);
  signaling.emit('people', { upserted: [], removed: [hal.peerId] });
  signaling.emit('people', { upserted: [hal], removed: [] });
  expect(gina.people.getState()).toEqual([hal]);
});
