import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { SessionRig } from '../../../tests/support/session-rig.ts';
import { RemoteBinding } from '../link/remote-binding.ts';
import type { Session } from '../session-api.ts';

/** Two real engines in a room. */
describe('comparing codes in a call', () => {
  let rig: SessionRig<['Ann', 'Ben']>;
  beforeEach(async () => {
    rig = new SessionRig('Ann', 'Ben');
    await rig.join(...rig.sessions);
  });
  afterEach(() => {
    rig.end();
    vi.restoreAllMocks();
  });
  const other = (session: Session) => {
    const room = session.room.getState();
    const participant = room.kind === 'joined' ? room.participants.find(({ self }) => !self) : undefined;
    if (!participant) throw new Error('nobody else is there');
    return participant;
  };
  const shown = (session: Session) => other(session).verification;
  const code = (session: Session) => {
    const verification = shown(session);
    return verification?.kind === 'comparing' ? verification.code : null;
  };
  const ask = async (session: Session) => {
    session.verify(other(session).peerId);
    await rig.show();
  };
  const judge = async (session: Session, match: boolean) => {
    session.judgeCodes(other(session).peerId, match);
    await rig.show();
  };

  it('[VERIFY-1] both see the same code, and a match once both say so', async () => {
    const [ann, ben] = rig.sessions;
    expect([shown(ann), shown(ben)]).toEqual([{ kind: 'idle' }, { kind: 'idle' }]);
    await ask(ann);
    expect([shown(ann), shown(ben)]).toEqual([
      { kind: 'asked', by: 'me' },
      { kind: 'asked', by: 'them' },
    ]);
    await ask(ben);
    expect(code(ann)?.emoji).toHaveLength(7);
    expect(code(ann)).toEqual(code(ben));
    await judge(ann, true);
    expect(shown(ben)).toMatchObject({ kind: 'comparing', confirmedBy: 'them' });
    await judge(ben, true);
    expect([shown(ann), shown(ben)]).toEqual([{ kind: 'matched' }, { kind: 'matched' }]);
  });

  it('[VERIFY-3] whoever has another key in between makes the codes differ, also by passing all on', async () => {
    vi.spyOn(RemoteBinding.prototype, 'key', 'get').mockReturnValue(keyOf('Eve').signer.publicKey);
    const [ann, ben] = rig.sessions;
    await ask(ann);
    await ask(ben);
    expect(shown(ben)).toEqual({ kind: 'failed', cause: 'bad-reveal' });
    expect([code(ann), code(ben)]).toEqual([null, null]);
  });

  it('[VERIFY-4] a mismatch stays until one leaves the room', async () => {
    const [ann, ben] = rig.sessions;
    await ask(ann);
    await ask(ben);
    await judge(ben, false);
    expect(shown(ann)).toEqual({ kind: 'mismatched', saidBy: 'them' });
    ann.closeVerification(other(ann).peerId);
    await ask(ann);
    expect(shown(ann)).toEqual({ kind: 'mismatched', saidBy: 'them' });
    ann.leaveRoom();
    await rig.join(ann);
    expect(shown(ann)).toEqual({ kind: 'idle' });
  });
});
