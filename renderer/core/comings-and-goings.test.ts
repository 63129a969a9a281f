import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeopleAtHub } from '../../tests/support/people-at-hub.ts';
import { gather, isIn, roomLinkOf } from '../../tests/support/room-of-someone.ts';
import { type Someone, until } from '../../tests/support/someone.ts';

/** Whole engines at a real hub. Anna and Ben are in a room of Anna's, which has a key. */
describe('who comes to a room', { timeout: 20_000 }, () => {
  let rig: PeopleAtHub<['Anna', 'Ben', 'Cara']>;
  let [anna, ben, cara]: Someone[] = [];

  beforeEach(async () => {
    rig = await PeopleAtHub.open('Anna', 'Ben', 'Cara');
    [anna, ben, cara] = rig.people;
    await gather(anna, ben);
  });
  afterEach(() => rig.end());

  /** Everything that a person is told from now on, also what does not stand any more. */
  function toldTo(who: Someone): string[] {
    const ids = new Set(who.session.notices.getState().map(({ id }) => id));
    const lines: string[] = [];
    who.session.notices.subscribe((entries) => {
      const news = entries.filter(({ id }) => !ids.has(id));
      for (const entry of news) {
        ids.add(entry.id);
        lines.push('who' in entry ? `${entry.who.name} ${entry.kind}` : entry.kind);
      }
    });
    return lines;
  }
  async function allThere(...people: Someone[]): Promise<void> {
    const names = people.map(({ session }) => session.preferences.getState().name);
    for (const one of people) await isIn(one, ...names);
  }

  it('is not told that those joined who are there already, and they are told of whoever comes, once', async () => {
    expect([anna!, ben!].flatMap(({ notices }) => notices)).toMatchObject([{ kind: 'joined', who: { name: 'Ben' } }]);
    const [toAnna, toBen, toCara] = [anna!, ben!, cara!].map(toldTo);
    cara!.session.joinRoom(roomLinkOf(anna!));
    await allThere(anna!, ben!, cara!);
    expect([toAnna, toBen, toCara]).toEqual([['Cara joined'], ['Cara joined'], []]);
  });

  it('is so when they come back, and is told of whoever comes back after them', async () => {
    const [toAnna, toBen] = [anna!, ben!].map(toldTo);
    const { code } = ben!;
    ben!.session.leaveRoom();
    await isIn(anna!, 'Anna');
    ben!.session.joinRoom(code!);
    await allThere(anna!, ben!);
    expect([toAnna, toBen]).toEqual([['Ben left', 'Ben joined'], []]);
    anna!.session.leaveRoom();
    await isIn(ben!, 'Ben');
    anna!.session.joinRoom(code!);
    await allThere(anna!, ben!);
    expect(toBen).toEqual(['Anna left', 'Anna joined']);
  });

  it('whoever was called is not told of to who called them, and to the others in the room', async () => {
    const [toAnna, toBen, toCara] = [anna!, ben!, cara!].map(toldTo);
    await anna!.knows(cara!);
    anna!.session.callPerson(cara!.peerId);
    await until(() => cara!.call === 'incoming');
    cara!.session.acceptCall();
    await allThere(anna!, ben!, cara!);
    expect([toAnna, toBen, toCara]).toEqual([[], ['Cara joined'], []]);
    cara!.session.leaveRoom();
    await isIn(anna!, 'Anna', 'Ben');
    cara!.session.joinRoom(roomLinkOf(anna!));
    await allThere(anna!, ben!, cara!);
    expect(toAnna, 'that call is over').toEqual(['Cara left', 'Cara joined']);
  });
});
