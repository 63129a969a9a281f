import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import { isIn, knocking, lock, names, roomLinkOf } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Anna is in a room of her own. */
describe('who comes to a room without its key', { timeout: 15_000 }, () => {
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;
  let others: Someone[];

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    others = [];
    anna.session.newRoom();
    await until(() => anna.code !== null);
  });
  afterEach(async () => {
    for (const someone of [anna, ben, ...others]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  async function another(name: string): Promise<Someone> {
    const someone = await Someone.online(hub.url, name);
    others.push(someone);
    return someone;
  }

  const byCode = (who: Someone) => {
    who.session.joinRoom(anna.code!);
    return until(() => who.room.kind === 'knocking');
  };

  it('[PASS-5] the link has code and key, and leads in; neither is in what the hub is told of a room', async () => {
    const key = roomLinkOf(anna).split('/').at(-1)!;
    expect(roomLinkOf(anna)).toBe(`http://192.0.2.7:27474/j/#${anna.code}/${key}`);
    const asked = vi.spyOn(ben.signaling, 'request');
    ben.session.joinRoom(roomLinkOf(anna));
    await isIn(ben, 'Anna', 'Ben');
    await isIn(anna, 'Anna', 'Ben');
    expect(JSON.stringify(asked.mock.calls)).not.toContain(key);
    expect(JSON.stringify(ben.session.flightRecords())).not.toContain(key);
  });

  it('[KNOCK-1] [KNOCK-3] asks those inside, reads that it waits, and is let in by one of them for all', async () => {
    const cara = await another('Cara');
    cara.session.joinRoom(roomLinkOf(anna));
    await isIn(cara, 'Anna', 'Cara');
    await byCode(ben);
    expect(ben.room).toEqual({ kind: 'knocking', code: anna.code, isAnybodyInside: true });
    await until(() => knocking(anna).length === 1 && knocking(cara).length === 1);
    expect([knocking(anna), names(anna)]).toEqual([['Ben'], ['Anna connected', 'Cara connected']]);
    cara.session.admit(ben.peerId);
    for (const one of [anna, ben, cara]) await isIn(one, 'Anna', 'Ben', 'Cara');
    expect([knocking(anna), knocking(cara)]).toEqual([[], []]);
    // Ben has the key from now on, so his invitations lead in.
    await until(() => ben.room.kind === 'joined' && ben.room.link === roomLinkOf(anna));
  });

  it('[KNOCK-4] whom nobody answers goes on waiting, and is not shown again; who gives up is gone', async () => {
    await byCode(ben);
    await until(() => knocking(anna).length === 1);
    anna.session.ignoreKnock(ben.peerId);
    await until(() => knocking(anna).length === 0 && ben.room.kind === 'knocking');
    await ben.signaling.request('knock', {});
    await anna.signaling.request('profile', { name: 'Anna', availability: 'available' });
    expect(knocking(anna)).toEqual([]);
    ben.session.leaveRoom();
    expect(ben.room).toEqual({ kind: 'none' });
  });

  it('[KNOCK-1] whoever gives up is asked about no more', async () => {
    await byCode(ben);
    await until(() => knocking(anna).length === 1);
    ben.session.leaveRoom();
    await until(() => knocking(anna).length === 0);
  });

  it('[LOCK-1] a locked room takes nobody by its link, and tells nothing', async () => {
    anna.session.setRoomTitle('Secret');
    await lock(anna);
    ben.session.joinRoom(roomLinkOf(anna));
    await until(() => ben.room.kind === 'knocking');
    await until(() => knocking(anna).length === 1);
    expect(names(anna)).toEqual(['Anna connected']);
    anna.session.admit(ben.peerId);
    await isIn(ben, 'Anna', 'Ben');
    await until(() => ben.title === 'Secret' && ben.room.kind === 'joined' && ben.room.locked);
  });

  it('[KNOCK-3] whoever is let in just before the room is locked asks again, rather than sit alone', async () => {
    await byCode(ben);
    await until(() => knocking(anna).length === 1);
    anna.session.admit(ben.peerId);
    anna.session.setRoomLocked(true);
    await until(() => ben.room.kind === 'knocking' && knocking(anna).length === 1);
    anna.session.admit(ben.peerId);
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
  });

  it('[LOCK-3] whoever loads the page again while another locks the room asks to come back', async () => {
    ben.session.joinRoom(roomLinkOf(anna));
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
    ben.session.close();
    await isIn(anna, 'Anna');
    await lock(anna);
    ben = await ben.reloaded(hub.url);
    await until(() => ben.room.kind === 'knocking' && knocking(anna).length === 1);
    anna.session.admit(ben.peerId);
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
  });

  it('[LOCK-2] unlocked, it lets those in who wait with its link', async () => {
    anna.session.setRoomLocked(true);
    ben.session.joinRoom(roomLinkOf(anna));
    await until(() => ben.room.kind === 'knocking');
    anna.session.setRoomLocked(false);
    await isIn(ben, 'Anna', 'Ben');
    await isIn(anna, 'Anna', 'Ben');
    expect(knocking(anna)).toEqual([]);
  });

  it('[LOCK-3] it stays locked for the last one who stays, also through a reload and at the next hub', async () => {
    await lock(anna);
    anna = await anna.reloaded(hub.url);
    await until(() => anna.room.kind === 'joined' && anna.room.locked);
    await byCode(ben);
    const { code } = anna;
    await hub.close();
    await until(() => [anna, ben].every(({ signaling }) => signaling.state.kind === 'offline'));
    hub = await serveTestHub({}, { port: hub.port });
    await until(() => [anna, ben].every(({ signaling }) => signaling.state.kind === 'online'));
    await until(() => knocking(anna).length === 1 && ben.room.kind === 'knocking' && ben.room.isAnybodyInside);
    expect([anna.room, names(anna)]).toMatchObject([{ code, locked: true }, ['Anna connected']]);
    anna.session.admit(ben.peerId);
    await isIn(ben, 'Anna', 'Ben');
  });

  it.each(['declined', 'cancelled'] as const)(
    '[KNOCK-2] whoever was rung knocks later if the call was %s',
    async (end) => {
      await lock(anna);
      await anna.knows(ben);
      anna.session.callPerson(ben.peerId);
      await until(() => ben.call === 'incoming');
      if (end === 'declined') ben.session.declineCall();
      else anna.session.cancelCall();
      await until(() => ben.call === 'idle' && anna.call === 'idle');
      await byCode(ben);
      await until(() => knocking(anna).length === 1);
      expect(names(anna)).toEqual(['Anna connected']);
    },
  );

  it('[KNOCK-3] whoever has the key is in a room with nobody who has not, also when those let it in', async () => {
    const { code } = anna;
    const key = roomLinkOf(anna).split('/').at(-1)!;
    anna.session.leaveRoom();
    const eve = await another('Eve');
    eve.session.joinRoom(code!);
    await until(() => eve.code === code);
    ben.session.joinRoom(`http://192.0.2.7:27474/j/#${code}/${key}`);
    await until(() => ben.code === code);
    expect([names(ben), knocking(eve)]).toEqual([['Ben connected'], []]);
    // She makes a key of her own, so that he asks; he goes where she is, and she is nobody there.
    eve.session.setRoomLocked(true);
    await until(() => knocking(eve).length === 1);
    eve.session.admit(ben.peerId);
    await until(() => ben.roster?.members.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(names(ben)).toEqual(['Ben connected']);
  });

  it('[DOOR-2] whoever was there first does not knock at who comes later', async () => {
    anna.session.leaveRoom();
    anna.session.joinRoom('standup');
    await until(() => anna.code === 'standup');
    anna.session.setRoomLocked(true);
    // Whether the hub hears of the lock before him or after.
    await byCode(ben);
    await until(() => knocking(anna).length === 1);
    expect(names(anna)).toEqual(['Anna connected']);
  });
});
