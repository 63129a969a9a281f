import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { SessionRig } from '../../../tests/support/session-rig.ts';
import type { Session } from '../session-api.ts';

let rig: SessionRig<[string, string, string]>;
let anna: Session;
let ben: Session;
let cleo: Session;

beforeEach(async () => {
  rig = new SessionRig('anna', 'ben', 'cleo');
  [anna, ben, cleo] = rig.sessions;
  await rig.join(anna, ben, cleo);
});
afterEach(() => rig.end());

const soon = () => vi.advanceTimersByTimeAsync(200);
async function share(session: Session): Promise<void> {
  session.startShare({});
  await rig.show();
  await soon();
}
async function ask(name: string): Promise<void> {
  anna.askToShare(keyOf(name).peerId);
  await soon();
}
const shareOf = (session: Session) => session.share.getState().kind;

it('[ASKSHARE-3] who asks somebody while sharing hands over: the own share ends when the other one begins, not before', async () => {
  await share(anna);
  await ask('ben');
  expect(ben.notices.getState()).toContainEqual(expect.objectContaining({ kind: 'share-request', handsOver: true }));
  expect(anna.notices.getState()).toContainEqual(expect.objectContaining({ kind: 'asked-to-share', handsOver: true }));
  expect(shareOf(anna)).toBe('sharing');
  await share(ben);
  expect(shareOf(ben)).toBe('sharing');
  expect(shareOf(anna)).toBe('none');
});

it('[ASKSHARE-3] anybody else who begins ends nothing, and the last who was asked is meant', async () => {
  await share(anna);
  await ask('ben');
  await ask('cleo');
  await share(ben);
  expect(shareOf(anna)).toBe('sharing');
  await share(cleo);
  expect(shareOf(anna)).toBe('none');
});

it('[ASKSHARE-3] a hand-over is of one share: the next one is the own again', async () => {
  await share(anna);
  await ask('ben');
  anna.stopShare();
  await soon();
  await share(anna);
  await share(ben);
  expect(shareOf(anna)).toBe('sharing');
});

it('[ASKSHARE-3] who begins only much later was not handed over to', async () => {
  await share(anna);
  await ask('ben');
  await vi.advanceTimersByTimeAsync(301_000);
  await share(ben);
  expect(shareOf(anna)).toBe('sharing');
});

it('[ASKSHARE-1] who asks while sharing nothing hands over nothing', async () => {
  await ask('ben');
  expect(ben.notices.getState()).toContainEqual(expect.objectContaining({ kind: 'share-request', handsOver: false }));
  await share(ben);
  await share(anna);
  expect(shareOf(anna)).toBe('sharing');
});
