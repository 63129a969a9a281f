import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeopleAtHub } from '../../../tests/support/people-at-hub.ts';
import { gather, isIn, knocking, lock, names, roomLinkOf } from '../../../tests/support/room-of-someone.ts';
import { type Someone, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. Anna, Ben and Cara are in a room of Anna's. */
describe('removing somebody from a room', { timeout: 20_000 }, () => {
  let rig: PeopleAtHub<['Anna', 'Ben', 'Cara']>;
  let [anna, ben, cara]: Someone[] = [];

  beforeEach(async () => {
    rig = await PeopleAtHub.open('Anna', 'Ben', 'Cara');
    [anna, ben, cara] = rig.people;
    await gather(anna, ben, cara);
    await until(() => anna!.session.removable.getState().length === 2);
  });
  afterEach(() => rig.end());

  const all = () => [anna!, ben!, cara!];
  async function removeBen(): Promise<void> {
    anna!.session.removeFromRoom(ben!.peerId);
    await until(() => ben!.room.kind === 'none');
    for (const one of [anna!, cara!]) await isIn(one, 'Anna', 'Cara');
    await until(() => [anna!, cara!].every(({ room }) => room.kind === 'joined' && room.locked));
  }

  /** Ben, who has the room's link, is removed and knocks with it. */
  async function benKnocksRemoved(): Promise<void> {
    const invitation = roomLinkOf(anna!);
    await removeBen();
    ben!.session.joinRoom(invitation);
    await until(() => knocking(anna!).includes('Ben'));
  }

  it('[REMOVE-1] can only who made the room', async () => {
    expect(all().map(({ session }) => session.removable.getState().length)).toEqual([2, 0, 0]);
    ben!.session.removeFromRoom(cara!.peerId);
    await lock(ben!);
    for (const one of all()) await isIn(one, 'Anna', 'Ben', 'Cara');
  });

  it('[REMOVE-3] [REMOVE-4] all let go of them, they hear who did it, and are in the lobby', async () => {
    await removeBen();
    expect(ben!.notices).toEqual([{ kind: 'removed', code: anna!.code, by: { peerId: anna!.peerId, name: 'Anna' } }]);
    const who = { peerId: ben!.peerId, name: 'Ben' };
    expect(anna!.notices).toContainEqual({ kind: 'person-removed', who, by: 'self' });
    expect(cara!.notices).toContainEqual({
      kind: 'person-removed',
      who,
      by: { peerId: anna!.peerId, name: 'Anna' },
    });
  });

  it('[REMOVE-3] whom somebody else lets in all the same is seen by nobody, and only the maker is asked', async () => {
    await benKnocksRemoved();
    expect(knocking(cara!)).toEqual([]);
    // As by a client that does not know of it.
    await cara!.signaling.request('admit', { to: ben!.peerId });
    await until(() => ben!.room.kind === 'joined');
    for (const one of [anna!, cara!]) expect(names(one)).toEqual(['Anna connected', 'Cara connected']);
  });

  it('[REMOVE-3] nor is who comes back after the page was loaded again', async () => {
    await removeBen();
    rig.people[2] = cara = await cara!.reloaded(rig.hubUrl);
    await isIn(cara, 'Anna', 'Cara');
    ben!.session.joinRoom(anna!.code!);
    await until(() => knocking(anna!).includes('Ben'));
    expect(knocking(cara)).toEqual([]);
  });

  it('[REMOVE-5] the maker lets them in again', async () => {
    await benKnocksRemoved();
    anna!.session.admit(ben!.peerId);
    for (const one of all()) await isIn(one, 'Anna', 'Ben', 'Cara');
    expect(anna!.notices.some(({ kind }) => kind === 'person-removed')).toBe(false);
  });

  it('[REMOVE-5] or takes it back at once, which lets in who knocks at that moment', async () => {
    await benKnocksRemoved();
    expect(knocking(cara!)).toEqual([]);
    anna!.session.letInAgain(ben!.peerId);
    for (const one of all()) await isIn(one, 'Anna', 'Ben', 'Cara');
  });

  it('[REMOVE-5] and everybody who has heard so is asked when they knock later', async () => {
    await removeBen();
    anna!.session.letInAgain(ben!.peerId);
    await until(() => !cara!.notices.some(({ kind }) => kind === 'person-removed'));
    ben!.session.joinRoom(anna!.code!);
    for (const one of [anna!, cara!]) await until(() => knocking(one).includes('Ben'));
  });

  it('[REMOVE-5] or by calling them, which nobody else can', async () => {
    await removeBen();
    await Promise.all([anna!, cara!].map((one) => one.knows(ben!)));
    cara!.session.callPerson(ben!.peerId);
    const to = { peerId: ben!.peerId, name: 'Ben' };
    await until(() => cara!.notices.some(({ kind }) => kind === 'call-failed'));
    expect(cara!.notices).toContainEqual(expect.objectContaining({ kind: 'call-failed', to, reason: 'removed' }));
    anna!.session.callPerson(ben!.peerId);
    await until(() => ben!.call === 'incoming');
    ben!.session.acceptCall();
    for (const one of all()) await isIn(one, 'Anna', 'Ben', 'Cara');
  });
});
