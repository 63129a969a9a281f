import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type Roster } from '../protocol/index.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

const DOOR = `${'D'.repeat(42)}A`;
const OTHER = `${'E'.repeat(42)}A`;

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;
let cat: Greeted;

beforeEach(async () => {
  hub = await serveTestHub({ emptyRoomMs: 50, resumeGraceMs: 50 });
  [ann, bob, cat] = await Promise.all([greet(hub.url, 'Ann'), greet(hub.url, 'Bob'), greet(hub.url, 'Cat')]);
});
afterEach(() => hub.close());

const join = (who: Greeted, door?: string, code = 'team') =>
  who.client.send('join', { code, visit: who.visit, ...(door !== undefined && { door }) });
const roster = ({ client }: Greeted): Roster | undefined => client.got('roster').at(-1);
const seenBy = (who: Greeted) => roster(who)?.members.map(({ name }) => name);
const knocksAt = ({ client }: Greeted) => client.got('knock').map(({ from }) => from.name);
/** What was sent to this client before this has arrived. */
const settled = ({ client }: Greeted) => client.send('cancel', { callId: 'nocallnocall' });

describe('doors', { timeout: 15_000 }, () => {
  it('[DOOR-1] people of one code who name other doors are in other rooms', async () => {
    await join(ann, DOOR);
    await join(bob, OTHER);
    await join(cat);
    expect(await bob.client.send('signal', signalTo(ann))).toMatchObject({ code: 'peer-not-found' });
    await Promise.all([ann, bob, cat].map(settled));
    expect([seenBy(ann), seenBy(bob), seenBy(cat)]).toEqual([['Ann'], ['Bob'], ['Cat']]);
    expect(await join(cat, DOOR)).toMatchObject({ ok: true });
    await ann.client.until(() => seenBy(ann)?.length === 2);
  });

  it('[DOOR-1] the same visit moves to another door, and the others of the room follow when they do', async () => {
    await join(ann, DOOR);
    await join(bob, DOOR);
    await join(ann, OTHER);
    await bob.client.until(() => seenBy(bob)?.length === 1);
    await join(bob, OTHER);
    await ann.client.until(() => seenBy(ann)?.length === 2);
    expect(roster(ann)?.members.map(({ visit }) => visit)).toEqual([ann.visit, bob.visit]);
  });

  it('[DOOR-1] of the doors of a code that nobody is behind any more one is kept at most, for its code', async () => {
    await hub.close();
    hub = await serveTestHub();
    ann = await greet(hub.url, 'Ann');
    for (const door of [DOOR, OTHER, undefined, DOOR]) await join(ann, door);
    expect(hub.hub.counts().rooms).toBe(1);
    await ann.client.ask('leave', {});
    expect(hub.hub.counts().rooms).toBe(1);
    await join(ann, OTHER);
    await ann.client.ask('leave', {});
    expect(hub.hub.counts().rooms).toBe(1);
    expect(await join(ann, DOOR)).toMatchObject({ data: { roster: { members: [{ name: 'Ann' }] } } });
  });

  it('[DOOR-2] tells those who came later that others are behind another door, and not those who came first', async () => {
    expect(await join(ann, DOOR)).toMatchObject({ data: { roster: { elsewhere: false } } });
    expect(await join(bob, OTHER)).toMatchObject({ data: { roster: { elsewhere: true } } });
    await settled(ann);
    expect(roster(ann)?.elsewhere).toBe(false);
    await ann.client.ask('leave', {});
    await bob.client.until(() => roster(bob)?.elsewhere === false);
    await join(ann, DOOR);
    await settled(ann);
    expect([roster(ann)?.elsewhere, roster(bob)?.elsewhere]).toEqual([true, false]);
  });

  it('[DOOR-2] whoever has a key has nobody to ask who has none, and whoever knocks nobody who came after those it shares a door with', async () => {
    await join(ann);
    expect(await join(bob, DOOR)).toMatchObject({ data: { roster: { elsewhere: false } } });
    expect(await join(cat, OTHER)).toMatchObject({ data: { roster: { elsewhere: true } } });
    await cat.client.ask('knock', {});
    await bob.client.until(() => knocksAt(bob).length === 1);
    expect([knocksAt(ann), roster(cat)?.elsewhere]).toEqual([[], true]);
    await join(bob, OTHER);
    await cat.client.until(() => seenBy(cat)?.includes('Bob') === true);
    expect(roster(cat)?.elsewhere).toBe(false);
  });

  it.each([
    ['a short door', { door: 'abc' }],
    ['a door that is none', { door: null }],
    ['settings, which are for members alone', { charter: { title: null, lock: null } }],
  ])('[DOOR-1] %s is refused', async (_, more) => {
    const answer = await ann.client.send('join', { code: 'team', visit: ann.visit, ...more });
    expect(answer).toMatchObject({ code: 'bad-request' });
  });

  it('[KNOCK-2] whoever is called enters the caller’s room, wherever its door is by then', async () => {
    const rung = await ann.client.ask('ring', { to: bob.peerId, visit: ann.visit, door: DOOR });
    const { code } = rung['roster'] as Roster;
    await bob.client.ask('ringing', { callId: String(rung['callId']), visit: bob.visit });
    await ann.client.until(() => seenBy(ann)?.length === 2);
    await join(ann, OTHER, code);
    await bob.client.ask('accept', { callId: String(rung['callId']) });
    await ann.client.until(() => seenBy(ann)?.length === 2);
    await ann.client.ask('ring', { to: cat.peerId, visit: ann.visit });
    await join(cat, undefined, code);
    await ann.client.until(() => seenBy(ann)?.length === 3);
  });
});

describe('knocking', { timeout: 15_000 }, () => {
  beforeEach(async () => {
    await join(ann, DOOR);
    await join(bob);
  });

  it('[KNOCK-1] is heard by those who are behind other doors of the code, and shows nobody', async () => {
    await join(cat, OTHER);
    expect(await bob.client.send('knock', {})).toEqual({ ok: true, data: {} });
    await ann.client.until(() => knocksAt(ann).length === 1);
    await cat.client.until(() => knocksAt(cat).length === 1);
    expect([knocksAt(ann), knocksAt(bob)]).toEqual([['Bob'], []]);
    const dan = await greet(hub.url, 'Dan');
    expect(await join(dan)).toMatchObject({ data: { roster: { members: [{ name: 'Dan' }], elsewhere: true } } });
  });

  it.each([
    ['leaves', () => bob.client.ask('leave', {})],
    ['comes in', () => join(bob, DOOR)],
    ['is gone', () => Promise.resolve(bob.client.socket.disconnect())],
  ])('[KNOCK-1] those who were asked hear that who knocks %s, once', async (_, ends) => {
    await join(cat);
    for (let times = 1; times <= 2; times += 1) await bob.client.ask('knock', {});
    await ends();
    await ann.client.until(() => ann.client.got('knock-ended').length === 1);
    bob.client.socket.disconnect();
    for (const one of [ann, cat]) await settled(one);
    expect([ann, cat].map(({ client }) => client.got('knock-ended'))).toEqual([[{ peerId: bob.peerId }], []]);
  });

  it('[KNOCK-3] a member lets in who knocks: they are told the door, and come in by it', async () => {
    expect(await ann.client.send('admit', { to: bob.peerId })).toMatchObject({ code: 'peer-not-found' });
    await bob.client.ask('knock', {});
    expect(await bob.client.send('admit', { to: ann.peerId })).toMatchObject({ code: 'not-in-room' });
    await ann.client.ask('admit', { to: bob.peerId });
    await bob.client.until(({ events }) => events.some(({ name }) => name === 'let-in'));
    expect(bob.client.got('let-in')).toEqual([{ code: 'team', door: DOOR, by: ann.peerId }]);
    await join(bob, DOOR);
    await ann.client.until(() => seenBy(ann)?.includes('Bob') === true);
  });

  it('[KNOCK-3] nobody lets somebody in of another room, or who is in none', async () => {
    await join(cat, undefined, 'another');
    await bob.client.ask('knock', {});
    expect(await cat.client.send('admit', { to: bob.peerId })).toMatchObject({ code: 'peer-not-found' });
    await bob.client.ask('leave', {});
    expect(await ann.client.send('admit', { to: bob.peerId })).toMatchObject({ code: 'peer-not-found' });
    expect(await bob.client.send('knock', {})).toMatchObject({ code: 'not-in-room' });
  });

  it('[KNOCK-5] who knocks takes no place of the room', async () => {
    const waiting = await Promise.all(Array.from({ length: LIMITS.roomCapacity }, (_, at) => greet(hub.url, `W${at}`)));
    for (const who of waiting) {
      await join(who);
      await who.client.ask('knock', {});
    }
    await bob.client.ask('leave', {});
    expect(await join(bob)).toMatchObject({ ok: true });
    expect(await join(ann)).toMatchObject({ data: { roster: { members: [{ name: 'Bob' }, { name: 'Ann' }] } } });
  });
});

const signalTo = (to: Greeted) => ({
  to: to.peerId,
  signal: { visit: bob.visit, toVisit: to.visit, epoch: 0, body: { kind: 'rebuild' } },
});
