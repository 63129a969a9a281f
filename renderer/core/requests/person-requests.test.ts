import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { SessionRig } from '../../../tests/support/session-rig.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Session } from '../session-api.ts';

let rig: SessionRig<[string, string]>;
let anna: Session;
let ben: Session;

beforeEach(async () => {
  rig = new SessionRig('anna', 'ben');
  [anna, ben] = rig.sessions;
  await rig.join(anna, ben);
});
afterEach(() => rig.end());

const soon = () => vi.advanceTimersByTimeAsync(200);
const kinds = (session: Session) => session.notices.getState().map(({ kind }) => kind);
const ask = async () => {
  anna.askToMute(keyOf('ben').peerId);
  await soon();
};

it('[ASKMUTE-1] who is asked to mute sees who asks, stays heard until they say so, and then is asked no more', async () => {
  await ask();
  expect(ben.notices.getState().at(-1)).toMatchObject({ kind: 'mute-request', who: { name: 'anna' } });
  expect(ben.media.getState().muted).toBe(false);
  expect(kinds(anna)).toContain('asked-to-mute');
  ben.setMuted(true);
  await soon();
  expect(kinds(ben)).not.toContain('mute-request');
  await ask();
  expect(kinds(ben)).not.toContain('mute-request');
});

it('[ASKMUTE-2] 3 requests of one sender are shown at once and 3 a minute', async () => {
  let shown = 0;
  ben.notices.subscribe((after, before) => {
    shown += after.filter((one) => one.kind === 'mute-request' && !before.includes(one)).length;
  });
  for (let count = 0; count < 20; count += 1) await ask();
  expect(shown).toBe(LIMITS.personRequestsPerMinute);
});

const askToShare = async () => {
  anna.askToShare(keyOf('ben').peerId);
  await soon();
};

it('[ASKSHARE-1] who is asked to share sees who asks, shares nothing until they say so, and then is asked no more', async () => {
  await askToShare();
  expect(ben.notices.getState().at(-1)).toMatchObject({ kind: 'share-request', who: { name: 'anna' } });
  expect(ben.share.getState().kind).toBe('none');
  expect(kinds(anna)).toContain('asked-to-share');
  ben.startShare({});
  await rig.show();
  await soon();
  expect(kinds(ben)).not.toContain('share-request');
  await askToShare();
  expect(kinds(ben)).not.toContain('share-request');
});

it('[ASKSHARE-2] 3 requests to share of one sender are shown, whatever else they ask for', async () => {
  let shown = 0;
  ben.notices.subscribe((after, before) => {
    shown += after.filter((one) => one.kind === 'share-request' && !before.includes(one)).length;
  });
  for (let count = 0; count < 20; count += 1) {
    await ask();
    await askToShare();
  }
  expect(shown).toBe(LIMITS.personRequestsPerMinute);
});

it('[ASKSHARE-1] nobody is offered to be asked who shares already', async () => {
  const offered = () => {
    const room = anna.room.getState();
    return room.kind === 'joined' && room.participants.find(({ name }) => name === 'ben')?.canBeAskedToShare;
  };
  expect(offered()).toBe(true);
  ben.startShare({});
  await rig.show();
  expect(offered()).toBe(false);
});

it('nobody is asked who is not there', () => {
  anna.askToMute('nobody');
  expect(kinds(anna)).not.toContain('asked-to-mute');
});

it('who is muted here is heard again in the next room', async () => {
  const { peerId } = keyOf('ben');
  anna.setMutedHere(peerId, true);
  expect(anna.mutedHere.getState()).toEqual([peerId]);
  anna.leaveRoom();
  await soon();
  expect(anna.mutedHere.getState()).toEqual([]);
});
