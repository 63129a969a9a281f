import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, NOTE, type SignedNote } from '../protocol/index.ts';
import type { GuestPolicy } from './config.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;

async function start(guestPolicy: GuestPolicy = 'open', address?: string): Promise<void> {
  hub = await serveTestHub({}, { guestPolicy, ...(address && { hostNames: [address] }) });
  const today = { features: [NOTE] };
  [ann, bob] = await Promise.all([
    greet(hub.url, 'Ann', { ...today, client: guestPolicy === 'open' ? 'app' : 'browser' }),
    greet(hub.url, 'Bob', today),
  ]);
}
afterEach(() => hub.close());

const NOTED: SignedNote = {
  id: 'notenotenote',
  text: 'In five minutes',
  madeAt: 1_790_000_000_000,
  key: 'A'.repeat(43),
  signature: 'A'.repeat(86),
};
const send = (note: object = NOTED, to: Greeted = bob) => ann.client.send('note', { to: to.peerId, note });

describe('notes at a hub', { timeout: 15_000 }, () => {
  it('[NOTE-1] passes a note on as it is, and says who sent it', async () => {
    await start();
    expect(await send()).toEqual({ ok: true, data: {} });
    expect(await bob.client.next('note')).toEqual({
      from: { peerId: ann.peerId, name: 'Ann' },
      guest: false,
      note: NOTED,
    });
  });

  it('[NOTE-3] says who cannot be reached, and keeps nothing for them', async () => {
    await start();
    const old = await greet(hub.url, 'Old');
    expect(await send(NOTED, ann)).toMatchObject({ code: 'peer-not-found' });
    expect(await send(NOTED, { ...bob, peerId: 'x'.repeat(22) })).toMatchObject({ code: 'peer-not-found' });
    expect(await send(NOTED, old)).toMatchObject({ code: 'peer-busy' });
    expect(old.client.got('note')).toEqual([]);
  });

  it.each([
    ['direction', 'In \u202Efive'],
    ['a control character', 'In\u0007five'],
    ['nothing', ' '],
    ['too much', 'x'.repeat(LIMITS.noteLength + 1)],
  ])('[NOTE-2] refuses a text of %s', async (_, text) => {
    await start();
    expect(await send({ ...NOTED, text })).toMatchObject({ code: 'bad-request' });
    expect(bob.client.got('note')).toEqual([]);
  });

  it('[GUEST-5] [NOTE-3] a guest without the list answers who rings it, and writes to nobody else', async () => {
    await start('on-request');
    expect(await send()).toMatchObject({ code: 'peer-not-found' });
    await bob.client.ask('ring', { to: ann.peerId, visit: bob.visit });
    expect(await send()).toMatchObject({ ok: true });
    expect(await bob.client.next('note')).toMatchObject({ guest: true });
  });

  it('[LIM-15] limits notes of one to one', async () => {
    // With a further name the hub may be behind a proxy: loopback is an address as any other.
    await start('open', 'hub.test');
    for (let sent = 0; sent < LIMITS.notesPerMinute; sent += 1) expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ code: 'rate-limited' });
    expect(await ann.client.send('note', { to: ann.peerId, note: NOTED })).toMatchObject({ code: 'peer-not-found' });
  });
});
