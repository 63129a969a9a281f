import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import { gather, isIn, knocking, lock, names } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Anna and Ben are in a room of Anna's. */
describe('a room that was left', { timeout: 20_000 }, () => {
  let hub: TestHub;
  let [anna, ben]: Someone[] = [];

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    [anna, ben] = await Promise.all(['Anna', 'Ben'].map((name) => Someone.online(hub.url, name)));
    await gather(anna!, ben!);
  });
  afterEach(async () => {
    for (const someone of [anna!, ben!]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  async function together(): Promise<void> {
    for (const one of [anna!, ben!]) await isIn(one, 'Anna', 'Ben');
  }
  /** Leaves, and goes back as the button does. */
  function rejoin(who: Someone): void {
    who.session.joinRoom(who.room.kind === 'left' ? who.room.code : '');
  }

  it('is told with whom one was there, and has its key: nobody has to let one in', async () => {
    ben!.session.leaveRoom();
    expect(ben!.room).toMatchObject({ kind: 'left', title: '', company: [{ name: 'Anna' }] });
    rejoin(ben!);
    await together();
  });

  it('lets one back in while it is locked', async () => {
    await lock(anna!);
    anna!.session.setRoomTitle('Secret');
    await until(() => ben!.title === 'Secret' && ben!.room.kind === 'joined' && ben!.room.locked);
    ben!.session.leaveRoom();
    expect(ben!.room).toMatchObject({ title: 'Secret' });
    rejoin(ben!);
    await together();
    expect(ben!.room).toMatchObject({ locked: true, title: 'Secret' });
  });

  it('is as it was when the other ended the call, and oneself was the last', async () => {
    await lock(anna!);
    await until(() => ben!.room.kind === 'joined' && ben!.room.locked);
    anna!.session.leaveRoom();
    await isIn(ben!, 'Ben');
    expect(ben!.room).toMatchObject({ company: [{ name: 'Anna' }] });
    ben!.session.leaveRoom();
    expect(ben!.room).toMatchObject({ kind: 'left', company: [{ name: 'Anna' }] });
    for (const one of [anna!, ben!]) rejoin(one);
    await together();
    expect([anna!, ben!].map(({ room }) => room.kind === 'joined' && room.locked)).toEqual([true, true]);
  });

  it('is asked for by whoever left it last, too, when it was locked meanwhile', async () => {
    ben!.session.leaveRoom();
    await isIn(anna!, 'Anna');
    anna!.session.leaveRoom();
    rejoin(ben!);
    await isIn(ben!, 'Ben');
    await lock(ben!);
    rejoin(anna!);
    await until(() => knocking(ben!).length === 1);
  });

  it('is there again at the next hub, also when that comes only later', async () => {
    await lock(anna!);
    await until(() => ben!.room.kind === 'joined' && ben!.room.locked);
    for (const one of [anna!, ben!]) one.session.leaveRoom();
    await hub.close();
    await until(() => anna!.signaling.state.kind === 'offline' && ben!.signaling.state.kind === 'offline');
    rejoin(ben!);
    expect(names(ben!)).toBe('joining');
    hub = await serveTestHub({}, { port: hub.port });
    rejoin(anna!);
    await together();
  });

  it('is forgotten when the person says so, and when they are in another', async () => {
    ben!.session.leaveRoom();
    ben!.session.forgetRoom();
    expect(ben!.room).toEqual({ kind: 'none' });
    anna!.session.leaveRoom();
    anna!.session.joinRoom('elsewhere');
    await until(() => anna!.code === 'elsewhere');
    anna!.session.leaveRoom();
    expect(anna!.room).toMatchObject({ kind: 'left', code: 'elsewhere', company: [] });
  });

  it('is none that was only made for a call that nobody took', async () => {
    for (const one of [anna!, ben!]) one.session.leaveRoom();
    // Before the hub has heard that he left he cannot be rung.
    await until(() => anna!.session.people.getState().some(({ activity }) => activity === 'available'));
    anna!.session.callPerson(ben!.peerId);
    await until(() => ben!.call === 'incoming' && anna!.code !== null);
    anna!.session.leaveRoom();
    await until(() => ben!.call === 'idle');
    expect(anna!.room.kind).toBe('none');
  });
});
