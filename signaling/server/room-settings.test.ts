import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomSettings } from '../protocol/index.ts';
import { PATIENT, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

const LOCK = 'lock12345678';

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;
let cat: Greeted;

beforeEach(async () => {
  hub = await serveTestHub({ emptyRoomMs: 50, resumeGraceMs: 50 });
  [ann, bob, cat] = await Promise.all([greet(hub.url, 'Ann'), greet(hub.url, 'Bob'), greet(hub.url, 'Cat')]);
});
afterEach(() => hub.close());

const settingsBy = (by: Greeted, more: Partial<RoomSettings> = {}): RoomSettings => ({
  revision: 1,
  by: by.peerId,
  title: '',
  lock: null,
  ...more,
});
const join = (who: Greeted, settings?: RoomSettings) =>
  who.client.send('join', { code: 'team', visit: who.visit, ...(settings && { charter: settings }) });
const set = (who: Greeted, settings: unknown) => who.client.send('charter', { charter: settings });
const seenBy = ({ client }: Greeted) => client.got('roster').at(-1)?.charter;

describe('a room’s settings', { timeout: 15_000 }, () => {
  it('[SETTINGS-1] are null until a member brings some, and then in every roster', async () => {
    expect(await join(ann)).toMatchObject({ data: { roster: { charter: null } } });
    const settings = settingsBy(bob, { title: 'Stand-up' });
    expect(await join(bob, settings)).toMatchObject({ data: { roster: { charter: settings } } });
    await ann.client.until(() => seenBy(ann) !== null);
    expect(seenBy(ann)).toEqual(settings);
  });

  it('[SETTINGS-1] come with a rejoin too, where nothing else changes', async () => {
    await join(ann);
    await join(bob);
    await join(bob, settingsBy(bob, { title: 'Stand-up' }));
    await ann.client.until(() => seenBy(ann)?.title === 'Stand-up');
  });

  it('[SETTINGS-1] end when the last member leaves, so that nobody is locked out of an empty room', async () => {
    await join(ann, settingsBy(ann, { lock: LOCK }));
    await join(bob, settingsBy(ann, { lock: LOCK }));
    await ann.client.ask('leave', {});
    expect(await join(cat)).toMatchObject({ code: 'room-locked' });
    await bob.client.ask('leave', {});
    expect(await join(cat)).toMatchObject({ data: { roster: { charter: null } } });
  });

  it('[SETTINGS-6] are kept from whoever is only being rung: who declined does not get in with their lock', async () => {
    const settings = settingsBy(ann, { title: 'Stand-up', lock: LOCK });
    await join(ann, settings);
    const ring = async () => {
      const callId = String((await ann.client.ask('ring', { to: cat.peerId, visit: ann.visit }))['callId']);
      await cat.client.until((client) => client.got('incoming-call').some((call) => call.callId === callId));
      const ringing = await cat.client.send('ringing', { callId, visit: cat.visit });
      expect(ringing).toMatchObject({ data: { roster: { charter: null } } });
      return callId;
    };
    const first = await ring();
    await set(ann, { ...settings, revision: 2 });
    await ann.client.until(() => seenBy(ann)?.revision === 2);
    await cat.client.ask('decline', { callId: first });
    expect(JSON.stringify(cat.client.events)).not.toContain(LOCK);
    expect(await join(cat)).toMatchObject({ code: 'room-locked' });

    const { roster } = await cat.client.ask('accept', { callId: await ring() });
    expect(roster).toMatchObject({ charter: { lock: LOCK, revision: 2 } });
  });

  it('[SETTINGS-2] the higher revision counts, then the higher peer id; older ones change nothing', async () => {
    await join(ann);
    await join(bob);
    const [low, high] = ann.peerId < bob.peerId ? [ann, bob] : [bob, ann];
    await set(low, settingsBy(low, { title: 'low', revision: 2 }));
    await set(high, settingsBy(high, { title: 'high', revision: 2 }));
    const told = ann.client.got('roster').length;
    for (const stale of [settingsBy(low, { revision: 2 }), settingsBy(high, { revision: 1, title: 'old' })])
      expect(await set(low, stale)).toEqual({ ok: true, data: {} });
    await ann.client.until(() => seenBy(ann)?.title === 'high');
    expect(ann.client.got('roster')).toHaveLength(told);
  });

  it('[SETTINGS-7] take no revision that nobody can have reached by hand, and none that an outsider brings along', async () => {
    await join(ann, settingsBy(ann, { title: 'Stand-up' }));
    await join(bob);
    await set(bob, settingsBy(bob, { title: 'Owned', revision: 1_000_000_000 }));
    expect(await join(cat, settingsBy(cat, { title: 'Owned', revision: 2 }))).toMatchObject({ ok: true });
    await set(ann, settingsBy(ann, { title: 'Retro', revision: 2 }));
    await bob.client.until(() => seenBy(bob)?.title === 'Retro');
    expect(JSON.stringify(bob.client.events)).not.toContain('Owned');
  });

  it('[SETTINGS-3] are changed by members only', async () => {
    expect(await set(ann, settingsBy(ann))).toMatchObject({ code: 'not-in-room' });
    const { callId } = await ann.client.ask('ring', { to: bob.peerId, visit: ann.visit });
    await bob.client.ask('ringing', { callId: String(callId), visit: bob.visit });
    expect(await set(bob, settingsBy(bob))).toMatchObject({ code: 'not-in-room' });
  });

  it.each([
    ['a control character', { title: 'a\u0000b' }],
    ['a right-to-left override', { title: 'a\u202Eb' }],
    ['a long title', { title: 'x'.repeat(65) }],
    ['a short lock', { lock: 'abc' }],
    ['revision 0', { revision: 0 }],
    ['a revision that is none', { revision: 1e300 }],
    ['a wrong author', { by: '../..' }],
    ['a further field', { extra: 1 }],
  ])('[SETTINGS-1] %s is refused, in `charter` and in `join`', async (_, more) => {
    await join(ann);
    const wrong = { ...settingsBy(ann), ...more };
    expect(await set(ann, wrong)).toMatchObject({ code: 'bad-request' });
    expect(await join(bob, wrong)).toMatchObject({ code: 'bad-request' });
    expect(seenBy(ann)).toBeNull();
  });

  it('is trimmed as names are', async () => {
    await join(ann);
    await set(ann, settingsBy(ann, { title: '  Zoe\u0308s   room ' }));
    expect(seenBy(ann)?.title).toBe('Zoës room');
  });
});

describe('a locked room', { timeout: 15_000 }, () => {
  const locked = () => settingsBy(ann, { revision: 2, lock: LOCK });
  beforeEach(async () => {
    await join(ann, locked());
  });

  it('[SETTINGS-4] keeps out who has not its lock, whatever settings they bring', async () => {
    for (const settings of [
      undefined,
      settingsBy(bob),
      settingsBy(bob, { revision: 9 }),
      settingsBy(bob, { revision: 9, lock: 'other1234567' }),
    ])
      expect(await join(bob, settings)).toMatchObject({ code: 'room-locked' });
    expect(seenBy(ann)).toEqual(locked());
  });

  it('[SETTINGS-4] lets in who brings its lock, also at an older revision', async () => {
    expect(await join(bob, settingsBy(ann, { lock: LOCK }))).toMatchObject({ data: { roster: { charter: locked() } } });
  });

  it('[SETTINGS-4] lets members in again, as after a reload', async () => {
    const visit = 'visit1234567';
    expect(await ann.client.send('join', { code: 'team', visit })).toMatchObject({ ok: true });
  });

  it('[SETTINGS-4] lets in who is called, by accepting or by its code', async () => {
    const { callId } = await ann.client.ask('ring', { to: bob.peerId, visit: ann.visit });
    await bob.client.ask('ringing', { callId: String(callId), visit: bob.visit });
    expect(await bob.client.send('accept', { callId })).toMatchObject({ data: { roster: { charter: locked() } } });
    await ann.client.ask('ring', { to: cat.peerId, visit: ann.visit });
    expect(await join(cat)).toMatchObject({ ok: true });
  });

  it('[SETTINGS-4] keeps out who was called once and did not come', async () => {
    const { callId } = await ann.client.ask('ring', { to: bob.peerId, visit: ann.visit });
    await bob.client.ask('decline', { callId: String(callId) });
    expect(await join(bob)).toMatchObject({ code: 'room-locked' });
  });

  it('[SETTINGS-4] is open to all once a member unlocked it', async () => {
    await set(ann, settingsBy(ann, { revision: 3 }));
    expect(await join(bob)).toMatchObject({ ok: true });
  });

  it('[SETTINGS-1] whose members were lost forgets its settings with its code', async () => {
    ann.client.cut();
    expect(await join(bob)).toMatchObject({ code: 'room-locked' });
    await expect.poll(() => hub.hub.counts().rooms, PATIENT).toBe(0);
    expect(await join(bob)).toMatchObject({ data: { roster: { charter: null } } });
  });
});
