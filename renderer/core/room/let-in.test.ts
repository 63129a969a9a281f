import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { gather, isIn, knocking, lock, names, roomLinkOf } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Anna and Cara are in a room of Anna's, and all computers are in one place of the network. */
describe('who is let in', { timeout: 20_000 }, () => {
  let hub: TestHub;
  let network: FakeNetwork;
  let [anna, ben, cara]: Someone[] = [];

  beforeEach(async () => {
    network = installComputers();
    hub = await serveTestHub();
    [anna, ben, cara] = await Promise.all(['Anna', 'Ben', 'Cara'].map((name) => Someone.online(hub.url, name)));
    await gather(anna!, cara!);
  });
  afterEach(async () => {
    for (const someone of [anna!, ben!, cara!]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const knock = async () => {
    ben!.session.joinRoom(anna!.code!);
    await until(() => knocking(anna!).length === 1 && knocking(cara!).length === 1);
  };
  /** Whoever is blocked is shown too, and held. */
  const meets = (who: Someone, other: string) => until(() => names(who).includes(`${other} connected`));
  const cut = () => network.cut('', '');
  const heal = () => network.heal('', '');

  it('[PASS-6] is so by the others too: whoever did it may be gone before the key was told', async () => {
    await knock();
    cut();
    anna!.session.admit(ben!.peerId);
    await until(() => ben!.room.kind === 'joined');
    anna!.session.leaveRoom();
    heal();
    for (const one of [ben!, cara!]) await isIn(one, 'Ben', 'Cara');
    await until(
      () => ben!.room.kind === 'joined' && cara!.room.kind === 'joined' && ben!.room.link === cara!.room.link,
    );
  });

  it('[PASS-6] whoever was called in, and whose caller is gone, is in no room until they choose to ask the others', async () => {
    await anna!.knows(ben!);
    anna!.session.callPerson(ben!.peerId);
    await until(() => ben!.call === 'incoming');
    cut();
    ben!.session.acceptCall();
    await until(() => anna!.call === 'idle' && ben!.code !== null);
    const { code } = anna!;
    anna!.session.leaveRoom();
    heal();
    await until(() => ben!.room.kind === 'left');
    ben!.session.joinRoom(code!);
    // Anna has told that she let them in.
    for (const one of [ben!, cara!]) await isIn(one, 'Ben', 'Cara');
  });

  it('[PASS-6] and nobody is left there: is with whoever comes next by the code', async () => {
    cara!.session.leaveRoom();
    await isIn(anna!, 'Anna');
    ben!.session.joinRoom(anna!.code!);
    await until(() => knocking(anna!).length === 1);
    cut();
    anna!.session.admit(ben!.peerId);
    await until(() => ben!.room.kind === 'joined');
    const { code } = anna!;
    anna!.session.leaveRoom();
    heal();
    // She has the code alone.
    cara!.session.forgetRoom();
    cara!.session.joinRoom(code!);
    for (const one of [ben!, cara!]) await isIn(one, 'Ben', 'Cara');
  });

  it('[BLOCK-6] by somebody they have blocked is let in by the others', async () => {
    ben!.session.block({ peerId: cara!.peerId, name: 'Cara' });
    await knock();
    cara!.session.admit(ben!.peerId);
    await meets(ben!, 'Anna');
    await meets(anna!, 'Ben');
  });

  it('[BLOCK-6] and blocks who did it before the key was told asks the others', async () => {
    await knock();
    cut();
    cara!.session.admit(ben!.peerId);
    await until(() => ben!.room.kind === 'joined');
    ben!.session.block({ peerId: cara!.peerId, name: 'Cara' });
    heal();
    await meets(ben!, 'Anna');
  });

  it('[BLOCK-6] by somebody they have blocked goes on waiting where nobody else is', async () => {
    ben!.session.block({ peerId: cara!.peerId, name: 'Cara' });
    await knock();
    anna!.session.leaveRoom();
    const asked = vi.spyOn(ben!.signaling, 'request');
    cara!.session.admit(ben!.peerId);
    await cara!.signaling.request('profile', { name: 'Cara', availability: 'available' });
    await delay(300);
    expect([ben!.room.kind, asked.mock.calls]).toEqual(['knocking', []]);
  });

  it('[KNOCK-1] [LOCK-2] comes in after they came by its link while it was locked and unlocked', async () => {
    // Their hub is told of a change 3 s after the one before, so Ben meets them behind the door of the link.
    await lock(anna!);
    anna!.session.setRoomLocked(false);
    await delay(3_200);
    await lock(anna!);
    ben!.session.joinRoom(roomLinkOf(anna!));
    await until(() => ben!.roster?.members.length === 3);
    await until(() => ben!.room.kind === 'knocking');
    anna!.session.setRoomLocked(false);
    for (const one of [anna!, ben!, cara!]) await isIn(one, 'Anna', 'Ben', 'Cara');
  });

  it('[DOOR-2] [LOCK-3] nobody asks an outsider who comes first to a new hub while all who are in load the page again', async () => {
    await lock(anna!);
    await until(() => cara!.room.kind === 'joined' && cara!.room.locked);
    const code = anna!.code!;
    for (const one of [anna!, cara!]) one.session.close();
    await hub.close();
    hub = await serveTestHub({}, { port: hub.port });
    await until(() => ben!.signaling.state.kind === 'online');
    ben!.session.joinRoom(code);
    await until(() => ben!.code === code);
    await lock(ben!);
    [anna, cara] = [await anna!.reloaded(hub.url), await cara!.reloaded(hub.url)];
    for (const one of [anna, cara]) await isIn(one, 'Anna', 'Cara');
    expect(knocking(ben!)).toEqual([]);
  });

  it.each(['at once', 'one after the other'])(
    '[DOOR-2] by their own asking, each of two who come by its link to a locked room %s',
    async (when) => {
      await lock(anna!);
      const dan = await Someone.online(hub.url, 'Dan');
      ben!.session.joinRoom(roomLinkOf(anna!));
      if (when !== 'at once') await until(() => knocking(anna!).length === 1);
      dan.session.joinRoom(roomLinkOf(anna!));
      await until(() => String(knocking(anna!).sort()) === 'Ben,Dan');
      expect([ben!, dan].map(({ room }) => room.kind)).toEqual(['knocking', 'knocking']);
      for (const one of [ben!, dan]) anna!.session.admit(one.peerId);
      for (const one of [anna!, ben!, cara!, dan]) await isIn(one, 'Anna', 'Ben', 'Cara', 'Dan');
      dan.session.close();
    },
  );

  it('[BLOCK-6] by one whom another member has blocked, is seen by that one once they prove the key', async () => {
    anna!.session.block({ peerId: cara!.peerId, name: 'Cara' });
    await knock();
    cara!.session.admit(ben!.peerId);
    await isIn(ben!, 'Anna', 'Ben', 'Cara');
    await meets(anna!, 'Ben');
    expect(knocking(anna!)).toEqual([]);
  });
});
