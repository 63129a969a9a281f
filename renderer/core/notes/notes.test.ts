import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type SignedNote } from '../../../signaling/protocol/index.ts';
import { signerOf } from '../../../signaling/server/identity.ts';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { greet } from '../../../signaling/server/testing/raw-client.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';
import { shortId } from '../random-id.ts';

describe('notes between two people', () => {
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;
  /** What came to Ben's client, whatever became of it. */
  let arrived: SignedNote[];

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    await Promise.all([anna.knows(ben), ben.knows(anna)]);
    arrived = [];
    ben.signaling.on('note', ({ note }) => arrived.push(note));
  });
  afterEach(async () => {
    for (const someone of [anna, ben]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const leave = (text: string, from = anna, to = ben) =>
    from.session.leaveNote({ peerId: to.peerId, name: 'whoever' }, text);
  const read = (of = ben) => of.session.notes.getState().map(({ name, text, seen }) => [name, text, seen]);
  const pass = (note: SignedNote, from = anna) => from.signaling.request('note', { to: ben.peerId, note });

  /** Whatever came before this was taken or dropped once it is there. */
  async function settled(text: string): Promise<void> {
    expect(await leave(text)).toBe('sent');
    await until(() => ben.session.notes.getState().some((note) => note.text === text));
  }

  it('whoever writes back has seen what that one wrote', async () => {
    await settled('Coffee?');
    await leave('In five minutes', ben, anna).then(() => until(() => read()[0]?.[2] === true));
  });

  it('[NOTE-1] [NOTE-5] a note comes to who is there, and stays until it is removed', async () => {
    expect(await leave('  Call me \n when you can ')).toBe('sent');
    await until(() => read().length === 1);
    expect(read()).toEqual([['Anna', 'Call me when you can', false]]);
    expect(ben.notices).toEqual([
      { kind: 'note', from: { peerId: anna.peerId, name: 'Anna' }, text: 'Call me when you can' },
    ]);
    ben.session.seeRecents();
    await until(() => ben.session.notes.getState()[0]?.seen === true);
    ben = await ben.reloaded(hub.url);
    await until(() => read().length === 1);
    expect(read()).toEqual([['Anna', 'Call me when you can', true]]);
    const kept = ben.session.notes.getState();
    ben.session.removeNotes(kept.map(({ id }) => id));
    await until(() => read().length === 0);
    ben.session.restoreNotes(kept);
    await until(() => read().length === 1);
  });

  it('[NOTE-3] says truthfully why a note did not leave', async () => {
    expect(await leave(' \u202E ')).toBe('unreadable');
    expect(await leave('x'.repeat(LIMITS.noteLength + 1))).toBe('unreadable');
    ben.session.close();
    await until(() => anna.session.people.getState().length === 0);
    expect(await leave('Hello')).toBe('gone');
    await hub.close();
    await until(() => anna.signaling.state.kind === 'offline');
    expect(await leave('Hello')).toBe('offline');
  });

  it('[NOTE-4] nothing counts that its sender has not written to this person', async () => {
    await settled('Mine');
    const [mine] = arrived as [SignedNote];
    const fresh = { ...mine, id: 'another-id--' };
    for (const forged of [
      { ...fresh, id: mine.id, text: 'Not mine' },
      fresh,
      { ...mine, id: 'another-id-2', madeAt: mine.madeAt + 1 },
      { ...fresh, signature: 'A'.repeat(86) },
      { ...fresh, key: 'A'.repeat(43) },
    ])
      expect(await pass(forged)).toMatchObject({ ok: true });
    await settled('The end');
    expect(read().map(([, text]) => text)).toEqual(['The end', 'Mine']);
  });

  it('[NOTE-4] a note is of who sends it and for who gets it: passed on to somebody else it is nothing', async () => {
    const eve = await Someone.online(hub.url, 'Eve');
    await Promise.all([eve.knows(ben), anna.knows(eve)]);
    let caught: SignedNote | undefined;
    eve.signaling.on('note', ({ note }) => (caught = note));
    await leave('To Eve alone', anna, eve);
    await until(() => caught !== undefined);
    // As a hub that hands it on, under either name.
    await pass(caught!, eve);
    await pass(caught!, anna);
    await settled('The end');
    expect(read().map(([, text]) => text)).toEqual(['The end']);
    eve.session.close();
  });

  it('[NOTE-4] the same note counts once, also after it was removed and after a restart', async () => {
    await settled('Once');
    const [once] = arrived as [SignedNote];
    await pass(once);
    await settled('Twice');
    expect(read()).toHaveLength(2);
    ben.session.removeNotes(ben.session.notes.getState().map(({ id }) => id));
    await until(() => read().length === 0);
    ben = await ben.reloaded(hub.url);
    await anna.knows(ben);
    await pass(once);
    await settled('The end');
    expect(read().map(([, text]) => text)).toEqual(['The end']);
  });

  it('[NOTE-4] a note of long ago or of the future is not taken, whoever signed it', async () => {
    const eve = await greet(hub.url, 'Eve');
    const signer = signerOf(eve.secret);
    const day = LIMITS.noteFreshMs;
    for (const off of [-day - 5_000, day + 60_000, -day + 60_000, day - 5_000]) {
      const content = { id: shortId(), text: `Off by ${off}`, madeAt: Date.now() + off };
      const signature = await signer.sign({ purpose: 'note', to: ben.peerId, ...content });
      await eve.client.ask('note', { to: ben.peerId, note: { ...content, key: signer.publicKey, signature } });
    }
    await settled('The end');
    await until(() => read().length >= 3);
    const taken = read().map(([, text]) => text);
    expect(taken.sort()).toEqual(['The end', `Off by ${-day + 60_000}`, `Off by ${day - 5_000}`].sort());
  });

  it('[NOTE-4] nothing of somebody blocked; silently while not to be disturbed, of somebody muted, and of a name that is taken', async () => {
    const who = { peerId: anna.peerId, name: 'Anna' };
    ben.session.setAvailability('do-not-disturb');
    await settled('Quietly');
    ben.session.setAvailability('available');
    ben.session.muteCaller(who);
    await settled('Muted');
    ben.session.unmuteCaller(anna.peerId);
    const before = { names: ['Anna'], firstMetAt: 0, lastMetAt: 0, verifiedAt: null };
    ben.session.rememberPerson({ peerId: 'k3yOfSomebodyElse00000', ...before });
    await settled('As Anna');
    expect(ben.notices.filter(({ kind }) => kind === 'note')).toEqual([]);
    ben.session.forgetPerson('k3yOfSomebodyElse00000');
    ben.session.block(who);
    await leave('Blocked');
    await until(() => arrived.length === 4);
    ben.session.unblock(anna.peerId);
    await settled('The end');
    expect(read().map(([, text]) => text)).toEqual(['The end', 'As Anna', 'Muted', 'Quietly']);
  });

  it('[NOTE-6] whoever is rung declines with a text, which the caller reads in its place', async () => {
    // Also while the caller does not want to be disturbed: they have just called.
    anna.session.setAvailability('do-not-disturb');
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming');
    ben.session.declineWithText('In five minutes');
    await until(() => anna.notices.length === 1 && anna.call === 'idle');
    await until(() => anna.session.notes.getState().length === 1);
    await until(() => anna.session.recents.getState().length === 1);
    expect(ben.call).toBe('idle');
    expect(anna.notices).toMatchObject([{ kind: 'note', from: { name: 'Ben' }, text: 'In five minutes' }]);
    expect(anna.session.recents.getState()).toMatchObject([{ outcome: 'declined' }]);
    expect(ben.notices).toEqual([]);
    // What was said of the last call is over with the next one.
    anna.session.callPerson(ben.peerId);
    expect(anna.notices).toEqual([]);
  });

  it('[NOTE-6] a call is declined with one text, however often a button is pressed, and not once it was taken', async () => {
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming');
    ben.session.declineWithText('In five minutes');
    ben.session.declineWithText('Not now, sorry');
    await until(() => anna.call === 'idle' && ben.call === 'idle');
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming');
    ben.session.declineWithText('In ten minutes');
    ben.session.acceptCall();
    await until(() => anna.session.notes.getState().length === 2);
    expect(anna.session.notes.getState().map(({ text }) => text)).toEqual(['In ten minutes', 'In five minutes']);
    await until(() => anna.session.room.getState().kind === 'joined' && ben.session.room.getState().kind === 'joined');
  });

  it('[NOTE-6] a text that does not get there is told, and the call is declined all the same', async () => {
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming');
    ben.session.declineWithText('');
    await until(() => anna.notices.length === 1);
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', reason: 'declined' }]);
    expect(ben.notices).toMatchObject([{ kind: 'note-failed', reason: 'unreadable' }]);
  });
});
