import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, SEEK } from '../protocol/index.ts';
import type { HubLimits } from './config.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;

async function start(limits: Partial<HubLimits> = {}): Promise<void> {
  hub = await serveTestHub(limits, { guestPolicy: 'closed' });
  [ann, bob] = await Promise.all([open('Ann'), open('Bob')]);
}

const open = (name: string) => greet(hub.url, name, { features: [SEEK], client: 'browser' });
const seek = (one: Greeted) => one.client.send('seek', {});
const take = (one: Greeted, other: Greeted) => one.client.send('take-pair', { with: other.peerId });
const introduced = async (one: Greeted, other: Greeted, name: string) =>
  expect(await one.client.next('pair')).toEqual({ with: { peerId: other.peerId, name }, guest: true });

describe('who looks for anybody to talk to', { timeout: 15_000 }, () => {
  beforeEach(() => start());
  afterEach(() => hub.close());

  it('[SEEK-1] [SEEK-3] both take it, and one rings the other, also of guests without the list', async () => {
    expect(await seek(ann)).toEqual({ ok: true, data: { waiting: 1 } });
    expect(await seek(bob)).toEqual({ ok: true, data: { waiting: 2 } });
    await Promise.all([introduced(ann, bob, 'Bob'), introduced(bob, ann, 'Ann')]);
    await Promise.all([take(ann, bob), take(bob, ann)]);
    const [ofAnn, ofBob] = await Promise.all([ann.client.next('paired'), bob.client.next('paired')]);
    expect([ofAnn.with, ofBob.with, ofAnn.calls !== ofBob.calls]).toEqual([bob.peerId, ann.peerId, true]);
    expect(await take(ann, bob)).toMatchObject({ ok: true });
    expect(ann.client.got('paired')).toHaveLength(1);
    const [caller, called] = ofAnn.calls ? [ann, bob] : [bob, ann];
    const visit = 'visitvisit-1';
    expect(await called.client.send('ring', { to: caller.peerId, visit })).toMatchObject({ code: 'peer-not-found' });
    expect(await caller.client.send('ring', { to: called.peerId, visit })).toMatchObject({ ok: true });
    expect(await called.client.next('incoming-call')).toMatchObject({ from: { peerId: caller.peerId } });
  });

  it('[SEEK-2] [SEEK-4] whoever does not want that one waits again, and so does the other, but never for each other', async () => {
    await hub.close();
    await start({ meetAgainMs: 1 });
    await Promise.all([seek(ann), seek(bob)]);
    await Promise.all([ann.client.next('pair'), bob.client.next('pair')]);
    await take(bob, ann);
    await seek(ann);
    expect(await bob.client.next('seeking')).toEqual({ waiting: 2 });
    expect(await take(bob, ann)).toMatchObject({ code: 'peer-not-found' });
    const cleo = await open('Cleo');
    await seek(cleo);
    const { with: found } = await cleo.client.next('pair');
    expect(['Ann', 'Bob']).toContain(found.name);
  });

  it('[SEEK-2] two who have only each other are introduced again after a while, by no further request', async () => {
    await hub.close();
    await start({ meetAgainMs: 2_000 });
    await Promise.all([seek(ann), seek(bob)]);
    await Promise.all([ann.client.next('pair'), bob.client.next('pair')]);
    for (const one of [ann, bob]) await one.client.send('stop-seeking', {});
    await Promise.all([seek(ann), seek(bob)]);
    for (const { client } of [ann, bob]) await client.until(() => client.got('pair').length === 2);
  });

  it('[SEEK-1] whoever stops, is in a room or is gone is introduced to nobody', async () => {
    await seek(ann);
    await ann.client.send('stop-seeking', {});
    await seek(bob);
    expect(await bob.client.next('seeking')).toEqual({ waiting: 1 });
    await ann.client.send('join', { code: 'standup', visit: 'visitvisit-1' });
    expect(await seek(ann)).toMatchObject({ code: 'already-in-room' });
    await bob.client.send('join', { code: 'standup', visit: 'visitvisit-2' });
    const cleo = await open('Cleo');
    expect(await seek(cleo)).toEqual({ ok: true, data: { waiting: 1 } });
  });

  it('[SEEK-1] [MOVED-1] a hub that moved away and serves again introduces people as before', async () => {
    await seek(ann);
    hub.moveTo('https://192.0.2.7:27474');
    for (const { client } of [ann, bob]) await client.until(({ closedBy }) => closedBy);
    hub.moveTo(null);
    [ann, bob] = await Promise.all([open('Ann'), open('Bob')]);
    await Promise.all([seek(ann), seek(bob)]);
    await Promise.all([introduced(ann, bob, 'Bob'), introduced(bob, ann, 'Ann')]);
  });

  it('[SEEK-1] nobody who does not want to be disturbed', async () => {
    await ann.client.send('profile', { name: 'Ann', availability: 'do-not-disturb' });
    expect(await seek(ann)).toMatchObject({ code: 'do-not-disturb' });
  });
});

it('[LIM-16] limits how often one looks', async () => {
  // With a further name the hub may be behind a proxy: loopback is an address as any other.
  hub = await serveTestHub({}, { hostNames: ['hub.test'] });
  ann = await open('Ann');
  for (let sent = 0; sent < LIMITS.seeksPerMinute; sent += 1) expect(await seek(ann)).toMatchObject({ ok: true });
  expect(await seek(ann)).toMatchObject({ code: 'rate-limited' });
  await hub.close();
});
