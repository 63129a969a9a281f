import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { othersOf, together } from '../../../tests/support/on-hold.ts';
import { PeopleAtHub } from '../../../tests/support/people-at-hub.ts';
import { gather, isIn } from '../../../tests/support/room-of-someone.ts';
import { type Someone, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Ann is in a room with Ben, and Cleo in another one with Dora. */
describe('a call out of a room, to somebody in another one', { timeout: 20_000 }, () => {
  let rig: PeopleAtHub<['Ann', 'Ben', 'Cleo', 'Dora']>;
  let [ann, ben, cleo, dora]: Someone[] = [];

  // What is loaded late is compiled here, which takes longer than loading it elsewhere.
  beforeAll(() => import('./holding.ts'));

  beforeEach(async () => {
    rig = await PeopleAtHub.open('Ann', 'Ben', 'Cleo', 'Dora');
    [ann, ben, cleo, dora] = rig.people;
    await Promise.all([ann.knows(cleo), cleo.knows(ann)]);
    await Promise.all([gather(ann, ben), gather(cleo, dora)]);
  });
  afterEach(() => rig.end());

  async function annCallsCleo(): Promise<void> {
    ann!.session.holdAndCall(cleo!.peerId);
    await until(() => cleo!.session.secondCalls.getState().length === 1);
  }

  it('[HOLD-6] is taken with both rooms on hold, and both come back to theirs', async () => {
    const codes = [ann!.code, cleo!.code];
    await annCallsCleo();
    cleo!.session.takeSecondCall(ann!.peerId);
    await until(() => together(ann!, cleo!));
    await until(() => String(othersOf(ben!)) === 'hold:Ann' && String(othersOf(dora!)) === 'hold:Cleo');
    cleo!.session.leaveRoom();
    for (const one of [ann!, ben!]) await isIn(one, 'Ann', 'Ben');
    for (const one of [cleo!, dora!]) await isIn(one, 'Cleo', 'Dora');
    expect([ann!.code, cleo!.code]).toEqual(codes);
  });

  it('[HOLD-6] refused, its caller is back, and the other one has left nothing', async () => {
    const { code } = ann!;
    await annCallsCleo();
    cleo!.session.declineSecondCall(ann!.peerId);
    for (const one of [ann!, ben!]) await isIn(one, 'Ann', 'Ben');
    expect([ann!.code, String(othersOf(cleo!))]).toEqual([code, 'Dora']);
    expect(ann!.notices.find(({ kind }) => kind === 'call-failed')).toMatchObject({ reason: 'declined' });
  });

  it('[HOLD-6] [TRUST-4] leaves no room for the question who somebody is', () => {
    ann!.session.block({ peerId: cleo!.peerId, name: 'Cleo' });
    ann!.session.holdAndCall(cleo!.peerId);
    expect([ann!.call, ann!.session.onHold.getState(), String(othersOf(ann!))]).toEqual(['idle', null, 'Ben']);
  });
});
