import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { installComputers, Someone, until } from '../../../tests/support/someone.ts';
import { applyRooms } from './nearby-rooms.ts';

describe('rooms that others see', () => {
  let hub: TestHub;
  let [anna, ben, cara]: Someone[] = [];

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    [anna, ben, cara] = [
      await Someone.online(hub.url, 'Anna'),
      await Someone.online(hub.url, 'Ben'),
      await Someone.online(hub.url, 'Cara'),
    ];
    await Promise.all([anna.knows(ben), ben.knows(anna), cara.knows(ben), ben.knows(cara)]);
    anna.session.callPerson(ben.peerId);
    await until(() => ben!.call === 'incoming');
  });
  afterEach(async () => {
    for (const someone of [anna, ben, cara]) someone?.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const seen = () =>
    cara!.session.rooms
      .getState()
      .map(({ title, listing, people }) => ({ title, listing, people: [...people].sort() }));
  const both = () => [anna!.peerId, ben!.peerId].sort();
  async function inCall(): Promise<void> {
    ben!.session.acceptCall();
    await until(() => anna!.others === 1 && ben!.others === 1 && seen().length === 1);
  }

  it('[ROOMS-1] two in a call are seen by the third once it was taken, and not by themselves', async () => {
    expect(seen()).toEqual([]);
    await inCall();
    await until(() => seen()[0]?.people.length === 2);
    expect(seen()).toEqual([{ title: '', listing: 'ask', people: both() }]);
    expect([anna!.session.rooms.getState(), ben!.session.rooms.getState()]).toEqual([[], []]);
  });

  it('[SETTINGS-8] [ROOMS-1] its title is told, and whoever is in it hides it for all and shows it again', async () => {
    await inCall();
    ben!.session.setRoomTitle('Stand-up');
    await until(() => seen()[0]?.title === 'Stand-up');
    anna!.session.setRoomListing('hidden');
    await until(() => seen().length === 0);
    await until(() => ben!.room.kind === 'joined' && ben!.room.listing === 'hidden');
    ben!.session.setRoomListing('ask');
    await until(() => seen()[0]?.people.length === 2);
    expect(seen()).toEqual([{ title: 'Stand-up', listing: 'ask', people: both() }]);
  }, 20_000);

  it('[ROOMS-5] into an open room whoever asks is let in without a question; not while it is locked, nor somebody who is muted', async () => {
    await inCall();
    ben!.session.setRoomListing('open');
    ben!.session.muteCaller({ peerId: cara!.peerId, name: 'Cara' });
    await until(() => seen()[0]?.listing === 'open');
    const heard = vi.fn();
    ben!.signaling.on('join-request', heard);
    cara!.session.askToJoin(ben!.peerId);
    await until(() => heard.mock.calls.length > 0);
    cara!.session.cancelCall();
    expect([ben!.session.ringing.getState(), cara!.code]).toEqual([[], null]);
    anna!.session.setRoomLocked(true);
    await until(() => ben!.room.kind === 'joined' && ben!.room.locked);
    ben!.session.unmuteCaller(cara!.peerId);
    cara!.session.askToJoin(ben!.peerId);
    await until(() => ben!.session.joinRequests.getState().length === 1);
    cara!.session.cancelCall();
    await until(() => ben!.session.joinRequests.getState().length === 0);
    expect(cara!.code).toBeNull();
    anna!.session.setRoomLocked(false);
    await until(() => ben!.room.kind === 'joined' && !ben!.room.locked);
    ben!.session.setRoomListing('open');
    await until(() => seen()[0]?.listing === 'open');
    cara!.session.askToJoin(ben!.peerId);
    await until(() => cara!.code === ben!.code && cara!.others >= 1);
    expect(ben!.session.joinRequests.getState()).toEqual([]);
    // He has called nobody.
    expect(ben!.session.recents.getState().map(({ name }) => name)).toEqual(['Anna']);
  }, 20_000);
});

describe('[ROOMS-4] what a hub tells of rooms', () => {
  const room = (id: string, forMs: number, people = ['ben']) => ({
    id,
    title: '',
    listing: 'ask' as const,
    people,
    forMs,
  });

  it('is kept by the clock of who hears it, the oldest first, and without the own room', () => {
    const rooms = applyRooms(
      [],
      { upserted: [room('b', 10), room('a', 60), room('own', 5, ['me'])], removed: [] },
      'me',
      100,
    );
    expect(rooms.map(({ id, since }) => [id, since])).toEqual([
      ['a', 40],
      ['b', 90],
    ]);
    expect(applyRooms(rooms, { upserted: [], removed: ['a'] }, 'me', 200).map(({ id }) => id)).toEqual(['b']);
    expect(applyRooms(rooms, { upserted: [room('a', 1, ['ben', 'me'])], removed: [] }, 'me', 200)).toHaveLength(1);
  });

  it('has nobody twice, in whatever order they were told', () => {
    const [only] = applyRooms([], { upserted: [room('a', 1, ['ben', 'ann', 'ben'])], removed: [] }, 'me', 100);
    expect(only?.people).toEqual(['ben', 'ann']);
  });

  it('fills no more than the limit', () => {
    const many = Array.from({ length: 250 }, (_, index) => room(`one-${index}`, index));
    const more = Array.from({ length: 250 }, (_, index) => room(`two-${index}`, index));
    const rooms = applyRooms([], { upserted: many, removed: [] }, 'me', 1_000);
    expect(applyRooms(rooms, { upserted: more, removed: [] }, 'me', 1_000)).toHaveLength(256);
  });
});
