import { afterEach, beforeEach, expect, it } from 'vitest';
import { PeopleAtHub } from '../../tests/support/people-at-hub.ts';
import { isIn } from '../../tests/support/room-of-someone.ts';
import { type Someone, until } from '../../tests/support/someone.ts';
import { isOutdated } from './outdated-notices.ts';

let rig: PeopleAtHub<['Anna', 'Ben', 'Cara']>;
let [anna, ben, cara]: Someone[] = [];

beforeEach(async () => {
  rig = await PeopleAtHub.open('Anna', 'Ben', 'Cara');
  [anna, ben, cara] = rig.people;
  await Promise.all([anna.knows(ben), ben.knows(anna)]);
});
afterEach(() => rig.end());

/** Whom somebody's notices speak of, and what they say. */
function told({ notices }: Someone): string[] {
  return notices.map((notice) => {
    if (notice.kind === 'missed-call') return `missed ${notice.from.name}`;
    if (notice.kind === 'call-failed') return `${notice.reason} ${notice.to.name}`;
    return 'who' in notice ? `${notice.kind} ${notice.who.name}` : notice.kind;
  });
}

const isTold = (who: Someone, ...notices: string[]) => until(() => String(told(who)) === String(notices));

async function missACall(): Promise<void> {
  ben!.session.callPerson(anna!.peerId);
  await until(() => anna!.call === 'incoming');
  ben!.session.cancelCall();
  await isTold(anna!, 'missed Ben');
}

it('a missed call is not told of any more once the person calls back', async () => {
  await missACall();
  anna!.session.callPerson(ben!.peerId);
  await isTold(anna!);
});

it('a missed call is not told of any more once the two are in a room', async () => {
  await missACall();
  for (const one of [anna!, cara!]) one.session.joinRoom('standup');
  await isIn(anna!, 'Anna', 'Cara');
  expect(told(anna!)).toContain('missed Ben');
  ben!.session.joinRoom('standup');
  await until(() => told(anna!).includes('joined Ben'));
  expect(told(anna!)).not.toContain('missed Ben');
});

it('a note is not told of any more once the two are in a room', async () => {
  await ben!.session.leaveNote({ peerId: anna!.peerId, name: 'Anna' }, 'Call me');
  await isTold(anna!, 'note');
  anna!.session.joinRoom('standup');
  await isIn(anna!, 'Anna');
  expect(told(anna!)).toEqual(['note']);
  ben!.session.joinRoom('standup');
  await isTold(anna!, 'joined Ben');
});

it('that a call was declined is not said of somebody who then calls oneself, nor in the call with them', async () => {
  anna!.session.callPerson(ben!.peerId);
  await until(() => ben!.call === 'incoming');
  ben!.session.declineCall();
  await isTold(anna!, 'declined Ben');
  ben!.session.callPerson(anna!.peerId);
  await until(() => anna!.call === 'incoming');
  await isTold(anna!);
  anna!.session.acceptCall();
  await isIn(anna!, 'Anna', 'Ben');
  expect(told(anna!)).toEqual([]);
});

it('who left is not said to have joined, nor the other way round; and in the lobby neither is said', async () => {
  anna!.session.joinRoom('standup');
  await isIn(anna!, 'Anna');
  ben!.session.joinRoom('standup');
  await isTold(anna!, 'joined Ben');
  ben!.session.leaveRoom();
  await isTold(anna!, 'left Ben');
  ben!.session.joinRoom('standup');
  await isTold(anna!, 'joined Ben');
  anna!.session.leaveRoom();
  await isTold(anna!);
});

it('[REMOVE-4] who was removed is told so also in the room on hold to which they come back, but not where they are in again', async () => {
  anna!.session.joinRoom('standup');
  await isIn(anna!, 'Anna');
  const { room, call, media, share, chat } = anna!.session;
  const now = {
    room: room.getState(),
    call: call.getState(),
    media: media.getState(),
    share: share.getState(),
    chat: chat.getState(),
  };
  expect(isOutdated({ kind: 'removed', code: 'other', by: null }, now)).toBe(false);
  expect(isOutdated({ kind: 'removed', code: 'standup', by: null }, now)).toBe(true);
});
