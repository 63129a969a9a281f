import { expect, it } from 'vitest';
import type { Member, Recognition } from '../../../signaling/protocol/index.ts';
import { askerIn } from './asker.ts';

const BOB = { peerId: 'b'.repeat(22), name: 'Bob', guest: false } as Member;

function asker(
  recognised: Recognition,
  { isNew = false, guest = false, client = 'app', present = true, features = ['remote-clipboard'] } = {},
) {
  const messaging = { hello: { client, features } };
  const link = { present, messaging, state: { kind: 'connected' }, everConnected: true, binding: { tampered: false } };
  const peer = { member: { ...BOB, guest }, admittedAs: null, remoteState: null, link: { ...link, streams: null } };
  const people = { recognise: () => recognised, isNew: () => isNew, mayMeet: () => true };
  return askerIn([peer as Parameters<typeof askerIn>[0][number]], people, BOB.peerId);
}

const known = (verified: boolean): Recognition => ({ kind: 'known', formerName: null, verified });

it.each([
  ['verified', known(true), false],
  ['verified', known(true), true],
  [null, known(false), false],
  ['new', known(false), true],
  ['new', { kind: 'new' }, true],
  ['name-taken', { kind: 'name-taken', owner: {}, formerName: null } as Recognition, true],
] as const)('the person is asked about somebody %s: %j', (mark, recognised, isNew) => {
  expect(asker(recognised, { isNew })).toEqual({
    peerId: BOB.peerId,
    name: 'Bob',
    mark,
    guest: false,
    clipboard: true,
  });
});

it('is told of a guest, whether the hub says so or they do', () => {
  expect(asker(known(false), { guest: true })?.guest).toBe(true);
  expect(asker(known(false), { client: 'browser' })?.guest).toBe(true);
});

it('[REMOTE-7] is not asked for the clipboard of a client that does not know it', () => {
  expect(asker(known(true), { features: ['remote-control'] })?.clipboard).toBe(false);
});

it('is not asked about somebody who is blocked, or not here any more', () => {
  expect(asker({ kind: 'blocked' })).toBeUndefined();
  expect(asker(known(true), { present: false })).toBeUndefined();
});
