import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { othersOf, together } from '../../../tests/support/on-hold.ts';
import { PeopleAtHub } from '../../../tests/support/people-at-hub.ts';
import { gather, isIn } from '../../../tests/support/room-of-someone.ts';
import { type Someone, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Ann, Ben and Cleo are in a room of Ann's. */
describe('a call in private', { timeout: 20_000 }, () => {
  let rig: PeopleAtHub<['Ann', 'Ben', 'Cleo']>;
  let [ann, ben, cleo]: Someone[] = [];

  // What is loaded late is compiled here, which takes longer than loading it elsewhere.
  beforeAll(() => import('./holding.ts'));

  beforeEach(async () => {
    rig = await PeopleAtHub.open('Ann', 'Ben', 'Cleo');
    [ann, ben, cleo] = rig.people;
    await ann.knows(ben);
    await gather(ann, ben, cleo);
    ann.session.holdAndCall(ben.peerId);
    await until(() => ben!.session.secondCalls.getState().length === 1);
  });
  afterEach(() => rig.end());

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
