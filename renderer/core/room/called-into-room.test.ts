import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import { isIn, lock, roomLinkOf } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. */
describe('who is called into a room', { timeout: 15_000 }, () => {
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
  });
  afterEach(async () => {
    for (const someone of [anna, ben]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  it('[KNOCK-2] whoever is rung comes in, and has the key', async () => {
    anna.session.newRoom();
    await until(() => anna.code !== null);
    await lock(anna);
    await anna.knows(ben);
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming');
    ben.session.acceptCall();
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
    await until(() => ben.room.kind === 'joined' && ben.room.locked);
    ben = await ben.crashed(hub.url);
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
  });

  it('[PASS-1] the room that a call makes has a key, which both have', async () => {
    await anna.knows(ben);
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming');
    ben.session.acceptCall();
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
    await until(() => ben.room.kind === 'joined' && ben.room.link === roomLinkOf(anna));
    expect(roomLinkOf(anna)).toMatch(/\/j\/#[a-z0-9-]+\/[\w-]{43}$/);
    const cara = await Someone.online(hub.url, 'Cara');
    cara.session.joinRoom(anna.code!);
    await until(() => cara.room.kind === 'knocking');
    cara.session.leaveRoom();
    cara.session.joinRoom(roomLinkOf(anna));
    for (const one of [anna, ben, cara]) await isIn(one, 'Anna', 'Ben', 'Cara');
    cara.session.close();
  });
});
