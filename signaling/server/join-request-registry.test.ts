import { afterEach, describe, expect, it, vi } from 'vitest';
import { ASK_TO_JOIN, JOIN_PROOF, LIMITS, SECOND_CALL } from '../protocol/index.ts';
import type { HubLimits } from './config.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;

/** Bob is in a room, and Ann in none. */
async function start(limits: Partial<HubLimits> = {}, more: readonly string[] = []): Promise<void> {
  hub = await serveTestHub(limits);
  const today = { features: [ASK_TO_JOIN, JOIN_PROOF, ...more] };
  [ann, bob] = await Promise.all([greet(hub.url, 'Ann', today), greet(hub.url, 'Bob', today)]);
  await bob.client.ask('join', { code: 'standup', visit: bob.visit });
}
afterEach(() => hub.close());

const ask = (to: Greeted = bob) => ann.client.send('ask-to-join', { to: to.peerId });
const call = (to: Greeted = bob) => ann.client.send('call-in-room', { to: to.peerId });
const take = () => bob.client.send('take-call', { from: ann.peerId });
const ring = () => bob.client.send('ring', { to: ann.peerId, visit: bob.visit });

describe('asking to join somebody', { timeout: 15_000 }, () => {
  it('[ASK-1] tells the one who is asked, and who asks nothing of the room', async () => {
    await start();
    expect(await ask()).toEqual({ ok: true, data: {} });
    expect(await bob.client.next('join-request')).toEqual({
      from: { peerId: ann.peerId, name: 'Ann' },
      guest: false,
    });
    expect(JSON.stringify(ann.client.events)).not.toContain('standup');
  });

  it('[ASK-2] whoever cannot be asked is told of in words, and hears nothing', async () => {
    await start();
    const [old, free, quiet] = await Promise.all([
      greet(hub.url, 'Old'),
      greet(hub.url, 'Free', { features: [ASK_TO_JOIN] }),
      greet(hub.url, 'Quiet', { features: [ASK_TO_JOIN], availability: 'do-not-disturb' }),
    ]);
    for (const { client, visit } of [old, quiet]) await client.ask('join', { code: 'standup', visit });
    expect(await ask(ann)).toMatchObject({ code: 'peer-not-found' });
    expect(await ask({ ...bob, peerId: 'x'.repeat(22) })).toMatchObject({ code: 'peer-not-found' });
    expect(await ask(old)).toMatchObject({ code: 'peer-busy' });
    expect(await ask(free)).toMatchObject({ code: 'not-in-room' });
    expect(await ask(quiet)).toMatchObject({ code: 'do-not-disturb' });
    for (const { client } of [old, free, quiet]) expect(client.got('join-request')).toEqual([]);
    await ann.client.ask('join', { code: 'elsewhere', visit: ann.visit });
    expect(await ask()).toMatchObject({ code: 'already-in-room' });
  });

  it('[ASK-3] a yes is a ring, which comes also to who does not want to be disturbed', async () => {
    await start();
    await ann.client.ask('profile', { name: 'Ann', availability: 'do-not-disturb' });
    expect(await ring()).toMatchObject({ code: 'do-not-disturb' });
    await ask();
    expect(await ring()).toMatchObject({ ok: true });
    expect(await ann.client.next('incoming-call')).toMatchObject({ from: { peerId: bob.peerId } });
    expect(ann.client.got('join-refused')).toEqual([]);
  });

  const CHALLENGE = 'c'.repeat(43);
  const PROOF = { key: 'A'.repeat(43), signature: 'A'.repeat(86) };
  const demand = () => bob.client.send('challenge-asker', { to: ann.peerId, challenge: CHALLENGE });
  const prove = (to = bob) => ann.client.send('prove-asking', { to: to.peerId, ...PROOF });

  it('[ASK-6] passes a challenge and its answer on between who asks and who is asked, for as long as that is so', async () => {
    await start();
    expect([await demand(), await prove()]).toMatchObject([{ code: 'peer-not-found' }, { code: 'peer-not-found' }]);
    await ask();
    expect([await demand(), await prove()]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ann.client.next('join-challenge')).toEqual({ by: bob.peerId, challenge: CHALLENGE });
    expect(await bob.client.next('join-proof')).toEqual({ from: ann.peerId, ...PROOF });
    const cat = await greet(hub.url, 'Cat', { features: [ASK_TO_JOIN, JOIN_PROOF] });
    const asCat = await cat.client.send('challenge-asker', { to: ann.peerId, challenge: CHALLENGE });
    expect([asCat, await prove(cat)]).toMatchObject([{ code: 'peer-not-found' }, { code: 'peer-not-found' }]);
    await ann.client.ask('stop-asking', {});
    expect([await demand(), await prove()]).toMatchObject([{ code: 'peer-not-found' }, { code: 'peer-not-found' }]);
    expect([ann.client.got('join-challenge').length, bob.client.got('join-proof').length]).toEqual([1, 1]);
  });

  it('[ASK-6] takes neither that is larger than it is to be', async () => {
    await start();
    await ask();
    const huge = { to: ann.peerId, challenge: CHALLENGE.repeat(99) };
    expect(await bob.client.send('challenge-asker', huge)).toMatchObject({ code: 'bad-request' });
    for (const change of [{ key: 'A'.repeat(44) }, { signature: 'A'.repeat(9_000) }, { more: '' }]) {
      const answer = await ann.client.send('prove-asking', { to: bob.peerId, ...PROOF, ...change });
      expect(answer).toMatchObject({ code: 'bad-request' });
    }
    expect([ann.client.got('join-challenge'), bob.client.got('join-proof')]).toEqual([[], []]);
  });

  it('[ASK-6] says of a client without the feature that it proves nothing', async () => {
    await start();
    ann = await greet(hub.url, 'Ann', { secret: ann.secret, features: [ASK_TO_JOIN] });
    await ask();
    expect(await demand()).toMatchObject({ code: 'peer-busy' });
    expect(ann.client.got('join-challenge')).toEqual([]);
  });

  it('[ASK-5] no is told to who asked, and is taken from nobody but who was asked', async () => {
    await start();
    await ask();
    const cat = await greet(hub.url, 'Cat');
    await cat.client.ask('refuse-to-join', { to: ann.peerId });
    await cat.client.ask('join', { code: 'standup', visit: cat.visit });
    expect(ann.client.got('join-refused')).toEqual([]);
    await bob.client.ask('refuse-to-join', { to: ann.peerId });
    expect(await ann.client.next('join-refused')).toEqual({ by: bob.peerId, reason: 'declined' });
  });

  it('[ASK-5] who leaves the room is gone for who asked', async () => {
    await start();
    await ask();
    await bob.client.ask('leave', {});
    expect(await ann.client.next('join-refused')).toEqual({ by: bob.peerId, reason: 'gone' });
  });

  it('[ASK-5] a yes that the hub refuses ends it too', async () => {
    await start();
    await ask();
    const others = await Promise.all(
      Array.from({ length: LIMITS.roomCapacity - 1 }, (_, at) => greet(hub.url, `O${at}`)),
    );
    for (const { client, visit } of others) await client.ask('join', { code: 'standup', visit });
    expect(await ring()).toMatchObject({ code: 'room-full' });
    expect(await ann.client.next('join-refused')).toEqual({ by: bob.peerId, reason: 'declined' });
    expect(await bob.client.next('join-request-ended')).toEqual({ peerId: ann.peerId });
  });

  it('[ASK-5] without an answer both sides hear of the end', async () => {
    await start({ joinRequestMs: 50 });
    await ask();
    expect(await ann.client.next('join-refused')).toEqual({ by: bob.peerId, reason: 'no-answer' });
    expect(await bob.client.next('join-request-ended')).toEqual({ peerId: ann.peerId });
  });

  it.each([
    ['takes it back', () => ann.client.ask('stop-asking', {})],
    ['leaves the hub', () => Promise.resolve(ann.client.socket.disconnect())],
    ['is back on a new connection', () => greet(hub.url, 'Ann', { secret: ann.secret, features: [ASK_TO_JOIN] })],
    ['is in a room', () => ann.client.ask('join', { code: 'elsewhere', visit: ann.visit })],
  ])('[ASK-5] it ends for who is asked when who asked %s', async (_, end) => {
    await start();
    await ask();
    await bob.client.next('join-request');
    await end();
    expect(await bob.client.next('join-request-ended')).toEqual({ peerId: ann.peerId });
  });

  it('[ASK-5] whoever is back on a new connection is told again', async () => {
    await start();
    await ask();
    await bob.client.next('join-request');
    bob.client.cut();
    const again = await greet(hub.url, 'Bob', { secret: bob.secret, features: [ASK_TO_JOIN] });
    expect(await again.client.next('join-request')).toMatchObject({ from: { name: 'Ann' } });
  });

  it('[SECOND-1] calls somebody in a full room; one who cannot be shown it is told that they missed it', async () => {
    await start({}, [SECOND_CALL]);
    expect(await call()).toEqual({ ok: true, data: {} });
    expect(await bob.client.next('second-call')).toEqual({ from: { peerId: ann.peerId, name: 'Ann' }, guest: false });
    expect(bob.client.got('join-request')).toEqual([]);
    const old = await greet(hub.url, 'Old');
    await old.client.ask('join', { code: 'standup', visit: old.visit });
    expect(await call(old)).toMatchObject({ code: 'peer-busy' });
    expect(await old.client.next('missed-call')).toEqual({ from: { peerId: ann.peerId, name: 'Ann' } });
  });

  it('[SECOND-3] taken, it outlasts the stay in the room, and a ring ends it; not taken, leaving does', async () => {
    await start({}, [SECOND_CALL]);
    expect(await take()).toMatchObject({ code: 'call-not-found' });
    await ask();
    expect(await take()).toMatchObject({ code: 'call-not-found' });
    await call();
    expect(await take()).toEqual({ ok: true, data: {} });
    await bob.client.ask('leave', {});
    expect(ann.client.got('join-refused')).toEqual([]);
    await bob.client.ask('join', { code: 'other', visit: bob.visit });
    expect(await ring()).toMatchObject({ ok: true });
    expect(await ann.client.next('incoming-call')).toMatchObject({ from: { peerId: bob.peerId } });
    expect(await take()).toMatchObject({ code: 'call-not-found' });
  });

  it('[SECOND-3] taking it again keeps the caller waiting no longer', async () => {
    await start({}, [SECOND_CALL]);
    await call();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await take();
      vi.advanceTimersByTime(LIMITS.takenCallMs - 1);
      expect(await take()).toEqual({ ok: true, data: {} });
      vi.advanceTimersByTime(1);
    } finally {
      vi.useRealTimers();
    }
    expect(await ann.client.next('join-refused')).toEqual({ by: bob.peerId, reason: 'no-answer' });
  });
});
