import { afterEach, beforeEach, expect, it } from 'vitest';
import { STATUS_TEXT } from '../protocol/index.ts';
import { statusList, toPeerStatus } from './status-list.ts';
import { PATIENT, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted, type RawClient } from './testing/raw-client.ts';

const LUNCH = { emoji: '🍽️', text: 'Lunch', leftMs: 3_600_000 };
const HOME = { emoji: null, text: 'Working from home', leftMs: null };

let hub: TestHub;
beforeEach(async () => {
  hub = await serveTestHub({}, { guestPolicy: 'closed' });
});
afterEach(() => hub.close());

const greeted = (name: string, changes: Parameters<typeof greet>[2] = {}): Promise<Greeted> =>
  greet(hub.url, name, { features: [STATUS_TEXT], ...changes });

/** What was told, without how long it still holds. */
function toldOf(client: RawClient): unknown[] {
  return client.got('people-status').map(({ told, cleared }) => ({
    told: told.map(({ peerId, status: { emoji, text } }) => ({ peerId, emoji, text })),
    cleared,
  }));
}

it('[PEOPLE-5] whoever knows the feature is told what others say of themselves, also after a hello, and when it is taken back', async () => {
  const bob = await greeted('Bob');
  const ann = await greeted('Ann');
  await ann.client.ask('status-text', { status: LUNCH });
  const isAtLunch = { told: [{ peerId: ann.peerId, emoji: '🍽️', text: 'Lunch' }], cleared: [] };
  await expect.poll(() => toldOf(bob.client), PATIENT).toEqual([isAtLunch]);
  const late = await greeted('Cat');
  await expect.poll(() => toldOf(late.client), PATIENT).toEqual([isAtLunch]);

  // Her place is kept through a lost connection, and so is this.
  ann.client.socket.io.engine.close();
  const again = await greeted('Ann', { secret: ann.secret });
  await again.client.ask('status-text', { status: null });
  await expect.poll(() => toldOf(bob.client), PATIENT).toEqual([isAtLunch, { told: [], cleared: [ann.peerId] }]);
  expect([...toldOf(ann.client), ...toldOf(again.client)]).toEqual([]);
  expect(JSON.stringify(hub.log)).not.toContain('Lunch');
});

it('[PEOPLE-5] [VER-2] [GUEST-5] who does not know the feature, and guests without the list, are told nothing of it', async () => {
  const old = await greeted('Bob', { features: [] });
  const guest = await greeted('Gil', { client: 'browser' });
  const ann = await greeted('Ann');
  await ann.client.ask('status-text', { status: HOME });
  const late = await greeted('Cat');
  await expect.poll(() => toldOf(late.client), PATIENT).toHaveLength(1);
  const lateGuest = await greeted('Hal', { client: 'browser' });
  await old.client.until(({ events }) => JSON.stringify(events).includes('Hal'));
  expect([old, guest, lateGuest].flatMap(({ client }) => toldOf(client))).toEqual([]);
});

it('[PEOPLE-6] nobody is told that somebody who said nothing says nothing', async () => {
  const bob = await greeted('Bob');
  const ann = await greeted('Ann');
  await bob.client.until(({ events }) => JSON.stringify(events).includes('Ann'));
  const before = bob.client.events.length;
  await ann.client.ask('status-text', { status: null });
  await greeted('Cat');
  await bob.client.until(({ events }) => JSON.stringify(events).includes('Cat'));
  expect(JSON.stringify(bob.client.events.slice(before))).not.toContain('Ann');
});

it('[PEOPLE-5] a text that is none is refused, and nobody is told', async () => {
  const ann = await greeted('Ann');
  for (const status of [
    { ...LUNCH, text: 'a\u202Eb' },
    { ...LUNCH, emoji: 'lol' },
    { ...LUNCH, leftMs: 1e12 },
  ])
    expect(await ann.client.send('status-text', { status })).toMatchObject({ ok: false, code: 'bad-request' });
});

it('[PEOPLE-5] one that has ended is told as taken back, and to nobody new', () => {
  const list = statusList();
  const ann = { peerId: 'ann', status: toPeerStatus(LUNCH, 0) };
  expect(list.take([ann], [], 600_000).told).toEqual([
    { peerId: 'ann', status: { ...LUNCH, leftMs: LUNCH.leftMs - 600_000 } },
  ]);
  expect(list.take([ann], [], 600_001)).toEqual({ told: [], cleared: [] });
  const ended = { peerId: 'ann', status: toPeerStatus(LUNCH, 0) };
  expect(list.take([ended], [], LUNCH.leftMs)).toEqual({ told: [], cleared: ['ann'] });
});
