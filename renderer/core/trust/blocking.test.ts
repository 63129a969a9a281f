import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionRig, shownTo } from '../../../tests/support/session-rig.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import type { NoticeEntry } from '../model.ts';
import type { Session } from '../session-api.ts';

/** Whole engines. Anna blocks Eve, or mutes her calls. */
describe('a caller who is not wanted', () => {
  let rig: SessionRig<[string, string, string]>;
  let anna: Session;
  let bob: Session;
  let eve: Session;

  beforeEach(async () => {
    rig = new SessionRig('anna', 'bob', 'eve');
    [anna, bob, eve] = rig.sessions;
    await rig.show();
  });
  afterEach(() => rig.end());

  const idOf = (name: string) => keyOf(name).peerId;
  const person = (name: string) => ({ peerId: idOf(name), name });
  const notices = (...kinds: NoticeEntry['kind'][]) =>
    anna.notices.getState().filter((notice) => kinds.includes(notice.kind));
  const missed = () => notices('missed-call').map((notice) => notice.kind === 'missed-call' && notice.count);
  const callAnna = async (caller: Session) => {
    caller.callPerson(idOf('anna'));
    await rig.show();
    const { kind } = anna.call.getState();
    caller.leaveRoom();
    await rig.show();
    return kind;
  };

  it('[BLOCK-2] rings no more and is told of by no notice, also under another name', async () => {
    expect(await callAnna(eve)).toBe('incoming');
    anna.block(person('eve'));
    await rig.show();
    expect([anna.call.getState().kind, missed()], 'the call that rings ends').toEqual(['idle', []]);
    eve.setName('Chief');
    expect(await callAnna(eve)).toBe('idle');
    expect(missed()).toEqual([]);
    expect(await callAnna(bob)).toBe('incoming');
  });

  it('[BLOCK-2] the notice of calls before goes, and none of the hub is shown', async () => {
    anna.setAvailability('do-not-disturb');
    await callAnna(eve);
    expect(missed()).toEqual([1]);
    anna.block(person('eve'));
    expect([missed(), notices('blocked')]).toMatchObject([[], [{ who: { name: 'eve' } }]]);
    anna.unblock(idOf('eve'));
    anna.setAvailability('available');
    expect(await callAnna(eve)).toBe('incoming');
  });

  it('[BLOCK-3] a muted caller does not ring and is counted, until that is taken back', async () => {
    expect(await callAnna(eve)).toBe('incoming');
    anna.muteCaller(person('eve'));
    await rig.show();
    expect(anna.call.getState().kind).toBe('idle');
    for (let count = 1; count <= 3; count += 1) {
      expect(await callAnna(eve)).toBe('idle');
      expect(missed()).toEqual([count]);
    }
    expect(await callAnna(bob)).toBe('incoming');
    anna.declineCall();
    anna.unmuteCaller(idOf('eve'));
    expect(await callAnna(eve)).toBe('incoming');
  });

  it('[BLOCK-4] whoever was blocked before is held in a room, without a word, until the person says yes', async () => {
    anna.block(person('eve'));
    await rig.join(anna, bob, eve);
    await rig.show();
    anna.sendChat('not for Eve');
    await rig.show();
    expect(shownTo(anna, 'eve')).toMatchObject({ isHeld: true, isBlocked: true });
    expect([bob, eve].map((one) => one.chat.getState().messages.length)).toEqual([1, 0]);
    expect(notices('held', 'joined').filter((notice) => 'who' in notice && notice.who.name === 'eve')).toEqual([]);

    anna.vouchFor(person('eve'));
    await rig.show();
    expect([shownTo(anna, 'eve'), anna.blockedPeople.getState()]).toMatchObject([{ isHeld: false }, []]);
    anna.sendChat('for both');
    await rig.show();
    expect(eve.chat.getState().messages).toMatchObject([{ text: 'for both' }]);
  });

  it('[BLOCK-4] whoever is blocked in a room is held there at once; the others are not disturbed', async () => {
    await rig.join(anna, bob, eve);
    await rig.show();
    expect(shownTo(anna, 'eve')).toMatchObject({ link: 'connected', isHeld: false });
    anna.block(person('eve'));
    await rig.show();
    anna.sendChat('not for Eve');
    await rig.show();
    expect(shownTo(anna, 'eve')).toMatchObject({ isHeld: true, isBlocked: true, audioStream: null });
    expect(eve.chat.getState().messages).toEqual([]);
    expect(notices('left')).toEqual([]);
    expect([shownTo(bob, 'anna')?.link, shownTo(bob, 'eve')?.link]).toEqual(['connected', 'connected']);
    eve.sendChat('hello?');
    await rig.show();
    expect(anna.chat.getState().messages.map(({ text }) => text)).toEqual(['not for Eve']);
  });

  it('[BLOCK-4] nobody who is blocked is rung before the person says yes', async () => {
    anna.block(person('eve'));
    anna.callPerson(idOf('eve'));
    await rig.show();
    expect([anna.call.getState(), eve.call.getState()]).toMatchObject([{ phase: 'asking' }, { kind: 'idle' }]);
    anna.vouchFor(person('eve'));
    await rig.show();
    expect(eve.call.getState().kind).toBe('incoming');
  });

  it('[BLOCK-4] the yes to somebody blocked is none to the name of somebody else', async () => {
    await rig.join(anna, bob);
    await rig.show();
    for (const one of [anna, bob]) one.leaveRoom();
    eve.setName('Bob');
    await rig.show();
    const asBob = { peerId: idOf('eve'), name: 'Bob' };
    anna.block(asBob);
    anna.callPerson(idOf('eve'));
    anna.vouchFor(asBob);
    await rig.show();
    expect([anna.call.getState(), eve.call.getState()]).toMatchObject([{ phase: 'asking' }, { kind: 'idle' }]);
    expect(anna.knownPeople.getState().map(({ peerId }) => peerId)).toEqual([idOf('bob')]);
  });
});
