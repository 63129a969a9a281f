import { expect, it } from 'vitest';
import type { CallState, RoomOnHold } from '../model.ts';
import { canHold } from './can-hold.ts';

const BOB = { peerId: 'bob', name: 'Bob' };
const IDLE: CallState = { kind: 'idle' };
const OUTGOING: CallState = { kind: 'outgoing', to: BOB, phase: 'ringing' };
const HERE = { self: false, ringing: false };
const RUNG = { self: false, ringing: true };

it.each([
  ['with somebody', IDLE, [HERE], true],
  ['alone', IDLE, [], true],
  ['with somebody, while another one is rung', OUTGOING, [HERE, RUNG], true],
  ['alone with whom one calls', OUTGOING, [RUNG], false],
  ['alone with several who are rung together', IDLE, [RUNG, RUNG], false],
  ['where whom one calls is not there yet', OUTGOING, [], false],
])('[HOLD-5] a room %s', (_where, call, others, holds) => {
  const room = { kind: 'joined' as const, participants: [{ self: true, ringing: false }, ...others] };
  expect(canHold({ onHold: null, call, room })).toBe(holds);
  const onHold: RoomOnHold = { title: '', company: [] };
  expect(canHold({ onHold, call, room }), 'one at most').toBe(false);
});
