import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIMITS, type ListedRoom, ROOMS } from '../protocol/index.ts';
import { PATIENT, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

let hub: TestHub;
const people: Greeted[] = [];
beforeEach(async () => {
  hub = await serveTestHub();
});
afterEach(async () => {
  for (const { client } of people.splice(0)) client.socket.disconnect();
  await hub.close();
});

async function online(name: string, changes: Parameters<typeof greet>[2] = {}): Promise<Greeted> {
  const one = await greet(hub.url, name, { features: [ROOMS], ...changes });
  people.push(one);
  return one;
}

/** The list as this client has it, without ages. */
function listFor({ client }: Greeted): Omit<ListedRoom, 'id' | 'forMs'>[] {
  const rooms = new Map<string, ListedRoom>();
  for (const { upserted, removed } of client.got('rooms')) {
    for (const room of upserted) rooms.set(room.id, room);
    for (const id of removed) rooms.delete(id);
  }
  return [...rooms.values()].map(({ title, listing, people: there }) => ({ title, listing, people: there }));
}

const enter = ({ client, visit }: Greeted, code = 'secret-code') => client.ask('join', { code, visit, door: DOOR });
const tell = ({ client }: Greeted, title: string, listing: 'hidden' | 'ask' | 'open' = 'ask', forMs = 0) =>
  client.ask('list-room', { title, listing, forMs });
const DOOR = 'd'.repeat(42) + 'A';

it('[ROOMS-1] [ROOMS-3] who is in a room is told to those who know the feature, also after a hello, without its code or door', async () => {
  const [ann, bob, cat] = [await online('Ann'), await online('Bob'), await online('Cat')];
  const old = await online('Old', { features: [] });
  await enter(ann);
  await enter(bob);
  await tell(ann, 'Stand-up', 'open', 60_000);
  await tell(bob, 'Stand-up', 'open', 90_000);
  const list = [{ title: 'Stand-up', listing: 'open', people: [ann.peerId, bob.peerId] }];
  await expect.poll(() => listFor(cat), PATIENT).toEqual(list);
  const late = await online('Late');
  await expect.poll(() => listFor(late), PATIENT).toEqual(list);
  const room = late.client.got('rooms')[0]?.upserted[0];
  expect(room?.forMs).toBeGreaterThanOrEqual(60_000);
  expect(room?.forMs).toBeLessThan(90_000);
  const heard = JSON.stringify([cat.client.got('rooms'), late.client.got('rooms')]);
  expect([heard.includes('secret-code'), heard.includes(DOOR), old.client.got('rooms')]).toEqual([false, false, []]);
});

it('[ROOMS-2] the most closed word of those there counts, and the title of who came first; who says nothing shows nothing', async () => {
  const [ann, bob, cat] = [await online('Ann'), await online('Bob'), await online('Cat')];
  await enter(ann);
  await enter(bob);
  await tell(bob, 'Owned', 'open');
  await tell(ann, 'Stand-up');
  const people = [ann.peerId, bob.peerId];
  await expect.poll(() => listFor(cat), PATIENT).toEqual([{ title: 'Stand-up', listing: 'ask', people }]);
  await tell(bob, '', 'hidden');
  await expect.poll(() => listFor(cat), PATIENT).toEqual([]);
  // Whoever hid it has left.
  await bob.client.ask('leave', {});
  await expect.poll(() => listFor(cat), PATIENT).toEqual([{ title: 'Stand-up', listing: 'ask', people: [ann.peerId] }]);
  await ann.client.ask('leave', {});
  await enter(bob, 'another');
  await enter(ann, 'another');
  await expect.poll(() => listFor(cat), PATIENT).toEqual([]);
});

it('[ROOMS-2] no member alone makes a room older than this hub has seen it, nor younger', async () => {
  const [ann, eve, cat] = [await online('Ann'), await online('Eve'), await online('Cat')];
  await enter(ann);
  await enter(eve);
  const ages = () => cat.client.got('rooms').flatMap(({ upserted }) => upserted.map(({ forMs }) => forMs));
  await tell(eve, 'Old', 'ask', LIMITS.roomAgeMs);
  await expect.poll(() => listFor(cat), PATIENT).toHaveLength(1);
  await tell(ann, 'Stand-up', 'ask', 60_000);
  await expect.poll(() => listFor(cat)[0]?.title, PATIENT).toBe('Stand-up');
  await eve.client.ask('leave', {});
  await expect.poll(() => listFor(cat)[0]?.people, PATIENT).toEqual([ann.peerId]);
  const [alone = 0, together = 0, after = 0] = ages();
  expect(alone).toBeLessThan(60_000);
  for (const age of [together, after]) {
    expect(age).toBeGreaterThanOrEqual(60_000);
    expect(age).toBeLessThan(LIMITS.roomAgeMs / 2);
  }
});

it('[ROOMS-1] nobody tells of a room that they are not in, nor anything that is no title', async () => {
  const [ann, eve, cat] = [await online('Ann'), await online('Eve'), await online('Cat')];
  await expect(tell(eve, 'Owned')).rejects.toThrow('not-in-room');
  await enter(ann);
  await enter(eve, 'elsewhere');
  await tell(ann, 'Stand-up');
  for (const title of ['x'.repeat(LIMITS.roomTitleLength + 1), 'a\u202eb', 7 as unknown as string])
    await expect(tell(eve, title)).rejects.toThrow('bad-request');
  await expect(tell(eve, 'Owned', 'ask', LIMITS.roomAgeMs + 1)).rejects.toThrow('bad-request');
  const room = { code: 'secret-code', title: 'Owned', listing: 'ask', forMs: 0 };
  expect(await eve.client.send('list-room', room)).toMatchObject({ code: 'bad-request' });
  await expect.poll(() => listFor(cat), PATIENT).toEqual([{ title: 'Stand-up', listing: 'ask', people: [ann.peerId] }]);
});

it('[ROOMS-3] [GUEST-5] a guest without the list of people hears of no room', async () => {
  await hub.close();
  hub = await serveTestHub({}, { guestPolicy: 'closed' });
  const [ann, guest, cat] = [await online('Ann'), await online('Guest', { client: 'browser' }), await online('Cat')];
  await enter(ann);
  await tell(ann, 'Stand-up');
  await expect.poll(() => listFor(cat), PATIENT).toHaveLength(1);
  await guest.client.ask('leave', {}).catch(() => undefined);
  expect(guest.client.got('rooms')).toEqual([]);
});

it('[ROOMS-3] however often a member changes the title, others are told once a second, the last one at the end', async () => {
  const [eve, cat] = [await online('Eve'), await online('Cat')];
  const since = performance.now();
  await enter(eve);
  for (let count = 1; count <= 60; count += 1) await tell(eve, `Title ${count}`);
  await expect.poll(() => listFor(cat)[0]?.title, PATIENT).toBe('Title 60');
  // However slow this machine is: one at once, then one in each second that went by.
  const gaps = Math.floor((performance.now() - since) / LIMITS.listedRoomsGapMs);
  expect(cat.client.got('rooms').length).toBeLessThanOrEqual(1 + gaps);
});
