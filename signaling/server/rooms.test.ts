import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Roster } from '../protocol/index.ts';
import type { HubLimits } from './config.ts';
import { PATIENT, randomVisit, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

let hub: TestHub;
let ann: Greeted;
let bob: Greeted;

async function start(limits: Partial<HubLimits>): Promise<void> {
  hub = await serveTestHub(limits);
  [ann, bob] = await Promise.all([greet(hub.url, 'Ann'), greet(hub.url, 'Bob')]);
}

beforeEach(() => start({ emptyRoomMs: 50 }));
afterEach(() => hub.close());

const join = (who: Greeted, code: string, visit = who.visit) => who.client.send('join', { code, visit });
const roster = ({ client }: Greeted) => client.got('roster').at(-1);
const seenBy = (who: Greeted) => roster(who)?.members.map(({ name, state }) => `${name} ${state}`);
const signal = (from: Greeted, to: Greeted, more = {}) => ({
  to: to.peerId,
  signal: { visit: from.visit, toVisit: to.visit, epoch: 0, body: { kind: 'rebuild' } },
  ...more,
});

describe('rooms', { timeout: 15_000 }, () => {
  it('[JOIN-1] opens a room that is not there, and answers its roster', async () => {
    const answer = await join(ann, 'Team-Room');
    expect(answer).toMatchObject({
      ok: true,
      data: { roster: { code: 'team-room', members: [{ name: 'Ann', state: 'present' }] } },
    });
  });

  it('[ROOM-2] every change reaches every member, in order of arrival and with a higher revision', async () => {
    await join(ann, 'team');
    await join(bob, 'team');
    await ann.client.until(() => seenBy(ann)?.length === 2);
    await bob.client.ask('profile', { name: 'Robert', availability: 'available' });
    await ann.client.until(() => seenBy(ann)?.includes('Robert present'));
    expect(seenBy(ann)).toEqual(['Ann present', 'Robert present']);
    const revisions = ann.client.got('roster').map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  it('[ROOM-2] a profile that is told again as it is changes nothing', async () => {
    await join(ann, 'team');
    await join(bob, 'team');
    await ann.client.until(() => seenBy(ann)?.length === 2);
    const rostersBefore = ann.client.got('roster').length;
    await bob.client.ask('profile', { name: 'Bob', availability: 'available' });
    await bob.client.ask('profile', { name: 'Robert', availability: 'available' });
    await ann.client.until(() => seenBy(ann)?.includes('Robert present'));
    expect(ann.client.got('roster')).toHaveLength(rostersBefore + 1);
  });

  it('[ROOM-2] a room that was forgotten and opened again does not count backwards', async () => {
    const first = await ann.client.ask('join', { code: 'team', visit: ann.visit });
    await ann.client.ask('leave', {});
    await expect.poll(() => hub.hub.counts().rooms, PATIENT).toBe(0);
    const second = await ann.client.ask('join', { code: 'team', visit: ann.visit });
    expect((second.roster as Roster).revision).toBeGreaterThan((first.roster as Roster).revision);
  });

  it('[JOIN-2] the same visit again changes nothing', async () => {
    const first = await join(ann, 'team');
    expect(await join(ann, 'team')).toEqual(first);
    expect(ann.client.got('roster')).toHaveLength(1);
  });

  it('[JOIN-2] another visit in the same room takes the place of the first', async () => {
    await join(ann, 'team');
    await join(bob, 'team');
    const visit = randomVisit();
    await join(ann, 'team', visit);
    await bob.client.until(() => roster(bob)?.members[0]?.visit === visit);
    expect(seenBy(bob)).toEqual(['Ann present', 'Bob present']);
  });

  it('[JOIN-3] a full room answers room-full and stays as it is', async () => {
    const guests = await Promise.all(Array.from({ length: 8 }, (_, index) => greet(hub.url, `Guest ${index}`)));
    for (const guest of guests) expect(await join(guest, 'full')).toMatchObject({ ok: true });
    expect(await join(ann, 'full')).toMatchObject({ code: 'room-full' });
    expect(await join(ann, 'other')).toMatchObject({ ok: true });
    expect(roster(guests[0]!)?.members).toHaveLength(8);
  });

  it('[JOIN-5] one room at a time', async () => {
    await join(ann, 'team');
    expect(await join(ann, 'other')).toMatchObject({ code: 'already-in-room' });
  });

  it('[ROOM-3] leaving is seen at once, and leaving twice is not-in-room', async () => {
    await join(ann, 'team');
    await join(bob, 'team');
    expect(await bob.client.send('leave', {})).toEqual({ ok: true, data: {} });
    await ann.client.until(() => seenBy(ann)?.length === 1);
    expect(await bob.client.send('leave', {})).toMatchObject({ code: 'not-in-room' });
  });

  it('[ID-2] [JOIN-4] [ROOM-4] a cut connection keeps its place as away, and a new hello is back in it', async () => {
    await join(ann, 'team');
    await join(bob, 'team');
    bob.client.cut();
    await ann.client.until(() => seenBy(ann)?.includes('Bob away'));
    const again = await greet(hub.url, 'Bob', { secret: bob.secret });
    await ann.client.until(() => seenBy(ann)?.includes('Bob present'));
    expect(await again.client.send('join', { code: 'team', visit: bob.visit })).toMatchObject({ ok: true });
    expect(again.peerId).toBe(bob.peerId);
  });

  it('[ID-4] whoever does not come back within the grace time leaves', async () => {
    await hub.close();
    await start({ resumeGraceMs: 50 });
    await join(ann, 'team');
    await join(bob, 'team');
    bob.client.cut();
    await ann.client.until(() => seenBy(ann)?.length === 1);
    expect(hub.log).toContainEqual({ event: 'departed', peerId: bob.peerId });
  });

  it('[ID-4] a goodbye leaves at once', async () => {
    await join(ann, 'team');
    await join(bob, 'team');
    bob.client.socket.disconnect();
    await ann.client.until(() => seenBy(ann)?.length === 1);
    expect(ann.client.got('roster').some(({ members }) => members.some(({ state }) => state === 'away'))).toBe(false);
  });
});

describe('signals', { timeout: 15_000 }, () => {
  beforeEach(async () => {
    await join(ann, 'team');
    await join(bob, 'team');
  });

  it('[SIG-1] reach the member they are for, stamped with the sender', async () => {
    expect(await ann.client.send('signal', signal(ann, bob))).toEqual({ ok: true, data: {} });
    expect(await bob.client.next('signal')).toEqual({ from: ann.peerId, signal: signal(ann, bob).signal });
  });

  it('[SIG-1] a forged sender is refused', async () => {
    expect(await ann.client.send('signal', signal(ann, bob, { from: bob.peerId }))).toMatchObject({
      code: 'bad-request',
    });
  });

  it('[SIG-2] do not pass to oneself, to nobody, to another room or outside of one', async () => {
    const cat = await greet(hub.url, 'Cat');
    expect(await cat.client.send('signal', signal(cat, ann))).toMatchObject({ code: 'not-in-room' });
    await join(cat, 'other');
    for (const [from, to] of [
      [ann, ann],
      [cat, ann],
      [ann, cat],
      [ann, { ...bob, peerId: 'x'.repeat(22) }],
    ] as const) {
      expect(await from.client.send('signal', signal(from, to))).toMatchObject({ code: 'peer-not-found' });
    }
    expect(ann.client.got('signal')).toEqual([]);
  });

  it('[SIG-3] do not pass for another visit, nor to one who is away', async () => {
    expect(await ann.client.send('signal', signal(ann, { ...bob, visit: randomVisit() }))).toMatchObject({
      code: 'peer-not-found',
    });
    expect(await ann.client.send('signal', signal({ ...ann, visit: randomVisit() }, bob))).toMatchObject({
      code: 'peer-not-found',
    });
    bob.client.cut();
    await ann.client.until(() => seenBy(ann)?.includes('Bob away'));
    expect(await ann.client.send('signal', signal(ann, bob))).toMatchObject({ code: 'peer-not-found' });
  });
});

describe('people', { timeout: 15_000 }, () => {
  it('[PEOPLE-1] hello answers everybody else, and changes follow', async () => {
    const cat = await greet(hub.url, 'Cat');
    await ann.client.until(({ events }) => events.some(({ payload }) => JSON.stringify(payload).includes('Cat')));
    cat.client.socket.disconnect();
    await ann.client.until((client) => client.got('people').some(({ removed }) => removed.includes(cat.peerId)));
    const told = ann.client.got('people').flatMap(({ upserted }) => upserted.map(({ peerId }) => peerId));
    expect(told).not.toContain(ann.peerId);
  });

  it('[PEOPLE-2] activity follows from what a person does', async () => {
    const activity = () =>
      ann.client
        .got('people')
        .flatMap(({ upserted }) => upserted)
        .filter(({ peerId }) => peerId === bob.peerId)
        .at(-1)?.activity;
    await join(bob, 'team');
    await ann.client.until(() => activity() === 'in-call');
    await bob.client.ask('leave', {});
    await ann.client.until(() => activity() === 'available');
    await bob.client.ask('profile', { name: 'Bob', availability: 'do-not-disturb' });
    await ann.client.until(() => activity() === 'do-not-disturb');
  });
});
