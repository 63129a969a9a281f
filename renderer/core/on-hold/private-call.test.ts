import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { othersOf, together } from '../../../tests/support/on-hold.ts';
import { gather, isIn } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Ann, Ben and Cleo are in a room of Ann's. */
describe('a call in private', { timeout: 20_000 }, () => {
  let hub: TestHub;
  let [ann, ben, cleo]: Someone[] = [];

  // What is loaded late is compiled here, which takes longer than loading it elsewhere.
  beforeAll(() => import('./holding.ts'));

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    [ann, ben, cleo] = await Promise.all(['Ann', 'Ben', 'Cleo'].map((name) => Someone.online(hub.url, name)));
    await ann!.knows(ben!);
    await gather(ann!, ben!, cleo!);
    ann!.session.holdAndCall(ben!.peerId);
    await until(() => ben!.session.secondCalls.getState().length === 1);
  });
  afterEach(async () => {
    for (const someone of [ann!, ben!, cleo!]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  it('[HOLD-6] is in a room of its own, and both come back', async () => {
    const { code } = cleo!;
    await until(() => othersOf(ben!).includes('hold:Ann'));
    ben!.session.takeSecondCall(ann!.peerId);
    await until(() => together(ann!, ben!) && ann!.code !== code);
    await until(() => othersOf(cleo!).toSorted().join() === 'hold:Ann,hold:Ben');
    ben!.session.leaveRoom();
    for (const one of [ann!, ben!, cleo!]) await isIn(one, 'Ann', 'Ben', 'Cleo');
    expect(ann!.code).toBe(code);
  });

  it.each([
    ['refused', () => ben!.session.declineSecondCall(ann!.peerId)],
    ['given up', () => ann!.session.cancelCall()],
  ])('[HOLD-6] %s, its caller is back', async (_, end) => {
    const { code } = cleo!;
    expect(ann!.room.kind).not.toBe('joined');
    end();
    for (const one of [ann!, ben!, cleo!]) await isIn(one, 'Ann', 'Ben', 'Cleo');
    expect([ann!.code, ann!.session.onHold.getState()]).toEqual([code, null]);
  });
});
