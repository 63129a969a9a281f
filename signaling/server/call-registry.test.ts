import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubLimits } from './config.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;

async function start(limits: Partial<HubLimits> = {}): Promise<void> {
  hub = await serveTestHub(limits);
  [ann, bob] = await Promise.all([greet(hub.url, 'Ann'), greet(hub.url, 'Bob')]);
}

beforeEach(() => start());
afterEach(() => hub.close());

const ring = (from: Greeted, to: Greeted) => from.client.send('ring', { to: to.peerId, visit: from.visit });

/** Ann rings Bob and his client says that it rings. */
async function ringBob(): Promise<string> {
  const callId = String((await ann.client.ask('ring', { to: bob.peerId, visit: ann.visit })).callId);
  await bob.client.next('incoming-call');
  await bob.client.ask('ringing', { callId, visit: bob.visit });
  return callId;
}

const states = ({ client }: Greeted) => client.got('call-state').map(({ state }) => state);
const roster = ({ client }: Greeted) =>
  client
    .got('roster')
    .at(-1)
    ?.members.map(({ name, state }) => `${name} ${state}`);

describe('ringing', { timeout: 15_000 }, () => {
  it('[RING-1] makes a room for the caller and tells the callee who rings', async () => {
    const answer = await ring(ann, bob);
    expect(answer).toMatchObject({ ok: true, data: { state: 'calling', roster: { members: [{ name: 'Ann' }] } } });
    expect(await bob.client.next('incoming-call')).toMatchObject({ from: { peerId: ann.peerId, name: 'Ann' } });
  });

  it('[RING-2] oneself and strangers are peer-not-found, and no room is made', async () => {
    expect(await ring(ann, ann)).toMatchObject({ code: 'peer-not-found' });
    expect(await ring(ann, { ...bob, peerId: 'x'.repeat(22) })).toMatchObject({ code: 'peer-not-found' });
    expect(hub.hub.counts()).toMatchObject({ rooms: 0, calls: 0 });
  });

  it('[RING-2] somebody in a room is busy and learns of the missed call', async () => {
    await bob.client.ask('join', { code: 'elsewhere', visit: bob.visit });
    expect(await ring(ann, bob)).toMatchObject({ code: 'peer-busy' });
    expect(await bob.client.next('missed-call')).toEqual({ from: { peerId: ann.peerId, name: 'Ann' } });
    expect(hub.hub.counts().rooms).toBe(1);
  });

  it('[RING-2] somebody being rung is busy for a third', async () => {
    await ring(ann, bob);
    const cat = await greet(hub.url, 'Cat');
    expect(await ring(cat, bob)).toMatchObject({ code: 'peer-busy' });
  });

  it('[RING-2] do not disturb does not ring', async () => {
    await bob.client.ask('profile', { name: 'Bob', availability: 'do-not-disturb' });
    expect(await ring(ann, bob)).toMatchObject({ code: 'do-not-disturb' });
    expect(await bob.client.next('missed-call')).toEqual({ from: { peerId: ann.peerId, name: 'Ann' } });
    expect(bob.client.got('incoming-call')).toEqual([]);
  });

  it('[RING-3] the callee who rings is in the roster, and the caller hears of it', async () => {
    await ringBob();
    await ann.client.until(() => states(ann).includes('ringing'));
    expect(roster(ann)).toEqual(['Ann present', 'Bob ringing']);
    expect(roster(bob)).toEqual(['Ann present', 'Bob ringing']);
  });

  it('[RING-4] accepting makes the callee present', async () => {
    const callId = await ringBob();
    await bob.client.ask('accept', { callId });
    await ann.client.until(() => states(ann).includes('accepted'));
    expect(roster(ann)).toEqual(['Ann present', 'Bob present']);
    expect(states(bob)).toEqual([]);
  });

  it('[RING-4] accepting before `ringing` is refused', async () => {
    await ring(ann, bob);
    const { callId } = await bob.client.next('incoming-call');
    expect(await bob.client.send('accept', { callId })).toMatchObject({ code: 'bad-request' });
  });

  it('[RING-4] joining the room by its code accepts', async () => {
    await ringBob();
    const { code } = await bob.client.next('roster');
    await bob.client.ask('join', { code, visit: bob.visit });
    await ann.client.until(() => states(ann).includes('accepted'));
    expect(roster(ann)).toEqual(['Ann present', 'Bob present']);
  });

  it('[RING-5] declining takes the callee out again', async () => {
    const callId = await ringBob();
    await bob.client.ask('decline', { callId });
    await ann.client.until(() => states(ann).includes('declined') && roster(ann)?.length === 1);
    expect(states(bob)).toEqual([]);
  });

  it('[RING-5] joining another room is no answer, and nobody is said to have declined', async () => {
    await ringBob();
    await bob.client.ask('join', { code: 'elsewhere', visit: bob.visit });
    await ann.client.until(() => states(ann).includes('no-answer'));
    expect(roster(bob)).toEqual(['Bob present']);
  });

  it('[RING-5] the caller can cancel', async () => {
    const callId = await ringBob();
    await ann.client.ask('cancel', { callId });
    await bob.client.until(() => states(bob).includes('cancelled'));
    await ann.client.until(() => roster(ann)?.length === 1);
    expect(await bob.client.send('accept', { callId })).toMatchObject({ code: 'call-not-found' });
  });

  it('[RING-5] a caller that leaves its room cancels', async () => {
    await ringBob();
    await ann.client.ask('leave', {});
    await bob.client.until(() => states(bob).includes('cancelled'));
  });

  it('[RING-5] a call that nobody answers ends for both', async () => {
    await hub.close();
    await start({ ringMs: 500 });
    await ringBob();
    await Promise.all([ann, bob].map((peer) => peer.client.until(() => states(peer).includes('no-answer'))));
    await ann.client.until(() => roster(ann)?.length === 1);
  });

  it('[RING-5] the other side of one who goes for good hears gone', async () => {
    await ringBob();
    bob.client.socket.disconnect();
    await ann.client.until(() => states(ann).includes('gone'));
  });

  it('[RING-6] nobody but the callee answers and nobody but the caller cancels', async () => {
    const callId = await ringBob();
    expect(await ann.client.send('accept', { callId })).toMatchObject({ code: 'call-not-found' });
    expect(await ann.client.send('decline', { callId })).toMatchObject({ code: 'call-not-found' });
    expect(await bob.client.send('cancel', { callId })).toMatchObject({ code: 'call-not-found' });
  });

  it('[RING-7] two who ring each other are in one call', async () => {
    const [first, second] = await Promise.all([ring(ann, bob), ring(bob, ann)]);
    expect([first, second].map((answer) => answer.ok && answer.data.state).sort()).toEqual(['accepted', 'calling']);
    await Promise.all([ann, bob].map((peer) => peer.client.until(() => roster(peer)?.length === 2)));
    expect(hub.hub.counts()).toMatchObject({ rooms: 1, calls: 0 });
  });

  it('[RING-7] ringing the same person again is the same call', async () => {
    const first = await ring(ann, bob);
    const second = await ring(ann, bob);
    expect(second).toMatchObject({ ok: true, data: { callId: first.ok && first.data.callId, state: 'calling' } });
  });

  it('[RING-8] a callee back on a new connection is told again', async () => {
    await ringBob();
    const again = await greet(hub.url, 'Bob', { secret: bob.secret });
    expect(await again.client.next('incoming-call')).toMatchObject({ from: { name: 'Ann' } });
    expect(await bob.client.next('closing')).toEqual({ reason: 'replaced' });
  });

  it('[RING-9] a full room takes no further guest', async () => {
    const others = await Promise.all(Array.from({ length: 7 }, (_, index) => greet(hub.url, `Guest ${index}`)));
    for (const { client, visit } of [ann, ...others]) await client.ask('join', { code: 'full-house', visit });
    expect(await ring(ann, bob)).toMatchObject({ code: 'room-full' });
    expect(bob.client.got('incoming-call')).toEqual([]);
  });

  it('[RING-9] a room that filled up while it rang ends the call', async () => {
    await ann.client.ask('join', { code: 'full-house', visit: ann.visit });
    await ring(ann, bob);
    const { callId } = await bob.client.next('incoming-call');
    const others = await Promise.all(Array.from({ length: 7 }, (_, index) => greet(hub.url, `Guest ${index}`)));
    for (const { client, visit } of others) await client.ask('join', { code: 'full-house', visit });
    expect(await bob.client.send('ringing', { callId, visit: bob.visit })).toMatchObject({ code: 'room-full' });
    await ann.client.until(() => states(ann).includes('gone'));
  });
});
