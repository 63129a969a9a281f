import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from '../../../tests/support/fake-media.ts';
import { SessionRig, shownTo } from '../../../tests/support/session-rig.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import type { NoticeEntry } from '../model.ts';
import type { Session } from '../session-api.ts';

/** Whole engines. Anna knows Bob; Eve is somebody else who takes his name. */
describe('who is met', () => {
  let rig: SessionRig<[string, string, string]>;
  let anna: Session;
  let bob: Session;
  let eve: Session;

  beforeEach(async () => {
    rig = new SessionRig('anna', 'bob', 'eve');
    [anna, bob, eve] = rig.sessions;
    await rig.join(anna, bob);
    await rig.show();
  });
  afterEach(() => rig.end());

  const idOf = (name: string) => keyOf(name).peerId;
  /** What Anna's screen shows of somebody in the room. */
  const shown = (name: string) => shownTo(anna, name);
  const notices = (kind: NoticeEntry['kind']) => anna.notices.getState().filter((notice) => notice.kind === kind);
  const leave = async (...sessions: Session[]) => {
    for (const session of sessions) session.leaveRoom();
    await rig.show();
  };

  it('[TRUST-1] is new, and from the second meeting on no more', async () => {
    expect(shown('bob')).toMatchObject({ link: 'connected', isNew: true, isHeld: false });
    expect(anna.knownPeople.getState()).toMatchObject([{ peerId: idOf('bob'), names: ['bob'], verifiedAt: null }]);
    await leave(anna, bob);
    await rig.join(anna, bob);
    await rig.show();
    expect(shown('bob')).toMatchObject({ link: 'connected', isNew: false, isHeld: false });
  });

  it('[TRUST-1] is known once connected, also who has left before the room is drawn', async () => {
    const drawn = vi.fn();
    anna.room.subscribe(drawn);
    eve.joinRoom('standup');
    await settle();
    eve.leaveRoom();
    await settle();
    expect(drawn).not.toHaveBeenCalled();
    await rig.show();
    expect(anna.knownPeople.getState().map(({ peerId }) => peerId)).toContain(idOf('eve'));
  });

  it('[TRUST-1] nobody is known by being in the list, or by ringing', async () => {
    await leave(anna, bob);
    eve.callPerson(idOf('anna'));
    await rig.show();
    expect(anna.knownPeople.getState().map(({ peerId }) => peerId)).toEqual([idOf('bob')]);
  });

  it('[TRUST-6] a change of name in a room is told, once for several, and remembered', async () => {
    bob.setName('Robert');
    await rig.show();
    bob.setName('Bert');
    await rig.show();
    expect(notices('renamed')).toMatchObject([{ who: { name: 'Bert' }, formerName: 'bob' }]);
    expect(anna.knownPeople.getState()).toMatchObject([{ names: ['Bert', 'Robert', 'bob'] }]);
    expect(shown('bob')).toMatchObject({ name: 'Bert' });
  });

  it('[TRUST-4] somebody else of the name is held in the room until the person says who they are', async () => {
    eve.setName('Bob');
    await rig.join(eve);
    await rig.show();
    anna.sendChat('for Bob');
    await rig.show();
    expect(shown('eve')).toMatchObject({ name: 'Bob', isHeld: true });
    expect(notices('held')).toMatchObject([{ who: { peerId: idOf('eve') } }]);
    expect(bob.chat.getState().messages).toHaveLength(1);
    expect(eve.chat.getState().messages).toEqual([]);

    anna.vouchFor({ peerId: idOf('eve'), name: 'Bob' });
    await rig.show();
    expect(shown('eve')).toMatchObject({ name: 'Bob', isHeld: false });
    anna.sendChat('for both');
    await rig.show();
    expect(eve.chat.getState().messages).toMatchObject([{ text: 'for both' }]);
    await leave(anna, eve);
    await rig.join(anna, eve);
    await rig.show();
    expect(shown('eve')).toMatchObject({ isHeld: false });
  });

  it.each(['anna', 'bob'])(
    '[TRUST-4] and is so while the codes of whom they pass for are said to differ, by %s',
    async (by) => {
      eve.setName('Bob');
      await rig.join(eve);
      for (const [one, other] of [[anna, 'bob'] as const, [bob, 'anna'] as const]) {
        await rig.show();
        one.verify(idOf(other));
      }
      await rig.show();
      if (by === 'anna') anna.judgeCodes(idOf('bob'), false);
      else bob.judgeCodes(idOf('anna'), false);
      await rig.show();
      anna.sendChat('for Bob');
      await rig.show();
      expect([shown('bob')?.verification?.kind, shown('eve')?.isHeld]).toEqual(['mismatched', true]);
      expect(eve.chat.getState().messages).toEqual([]);
    },
  );

  it('[TRUST-6] whoever joins by one name and then takes a known one gets it on no tile', async () => {
    await rig.join(eve);
    await rig.show();
    eve.setName('Bob');
    await rig.show();
    expect(shown('eve')).toMatchObject({ name: 'eve', isHeld: false });
    eve.sendChat('pay this invoice today');
    await rig.show();
    expect(anna.chat.getState().messages, 'nor under a message').toMatchObject([{ from: { name: 'eve' } }]);
    await leave(eve);
    await rig.join(eve);
    await rig.show();
    expect(shown('eve')).toMatchObject({ name: 'Bob', isHeld: true });
  });

  it('[TRUST-4] a call of somebody else of the name asks before it rings, either way', async () => {
    await leave(anna, bob);
    eve.setName('Bob');
    await rig.show();
    eve.callPerson(idOf('anna'));
    await rig.show();
    expect(anna.call.getState()).toMatchObject({ kind: 'incoming', phase: 'asking' });
    expect(eve.call.getState()).toMatchObject({ kind: 'outgoing', phase: 'calling' });
    anna.acceptCall();
    await rig.show();
    expect(anna.call.getState()).toMatchObject({ phase: 'asking' });
    anna.declineCall();
    await rig.show();
    expect(anna.call.getState().kind).toBe('idle');
    eve.cancelCall();
    await rig.show();

    anna.callPerson(idOf('eve'));
    await rig.show();
    expect(anna.call.getState()).toMatchObject({ kind: 'outgoing', phase: 'asking' });
    expect(eve.call.getState()).toEqual({ kind: 'idle' });
    anna.vouchFor({ peerId: idOf('eve'), name: 'Bob' });
    await rig.show();
    expect(eve.call.getState()).toMatchObject({ kind: 'incoming', phase: 'ringing' });
  });

  it('[TRUST-4] the answer yes takes the call', async () => {
    await leave(anna, bob);
    eve.setName('Bob');
    await rig.show();
    eve.callPerson(idOf('anna'));
    await rig.show();
    anna.vouchFor({ peerId: idOf('eve'), name: 'Bob' });
    await rig.show();
    await rig.show();
    expect(shown('eve')).toMatchObject({ link: 'connected', isHeld: false });
  });
});
