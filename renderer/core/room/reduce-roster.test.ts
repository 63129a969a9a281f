import { expect, it } from 'vitest';
import type { Roster } from '../../../signaling/protocol/index.ts';
import { onRoster } from './reduce-roster.ts';
import type { RoomModel, Stay } from './room-state.ts';

const JOINED: Stay = {
  kind: 'stay',
  phase: 'joined',
  code: 'standup',
  visit: 'of ben',
  origin: 'join',
  access: { kind: 'key', key: 'k'.repeat(43), door: null },
  inside: false,
  settings: null,
  roster: null,
};

/** What becomes of Ben, who has come behind a door where these are, in this order; others are behind another one. */
function phaseAmong(members: string[], changes: Partial<Stay> = {}): string {
  const stay = { ...JOINED, ...changes };
  const model: RoomModel = { membership: stay, hub: { kind: 'online', hubId: 'hub', peerId: 'ben' } };
  const roster: Roster = {
    code: 'standup',
    revision: 1,
    members: members.map((name) => ({ peerId: name, visit: `of ${name}`, name, guest: false, state: 'present' })),
    elsewhere: true,
  };
  const { membership } = onRoster(model, stay, roster).state;
  return membership.kind === 'stay' ? membership.phase : membership.kind;
}

it.each([
  ['alone', ['ben'], 'knocking'],
  ['before another', ['ben', 'cara'], 'knocking'],
  ['after another', ['anna', 'ben'], 'joined'],
  ['between two', ['anna', 'ben', 'cara'], 'joined'],
  ['where the hub has forgotten them', ['anna'], 'joined'],
])('[DOOR-2] somebody new comes %s, and asks those elsewhere unless somebody was there before', (_, members, phase) => {
  expect(phaseAmong(members)).toBe(phase);
});

it('[DOOR-2] whoever was in the room with others does not ask, and whoever asks goes on beside another', () => {
  expect(phaseAmong(['ben', 'eve'], { inside: true })).toBe('joined');
  expect(phaseAmong(['ben'], { inside: true })).toBe('joined');
  expect(phaseAmong(['anna', 'ben'], { phase: 'knocking' })).toBe('knocking');
});
