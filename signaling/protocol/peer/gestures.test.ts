import * as v from 'valibot';
import { expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { RoomFrameSchema } from './room.ts';

const isTaken = (frame: unknown) => v.is(RoomFrameSchema, frame);

it('[HAND-1] a hand has a ticket within the limit, or none', () => {
  for (const ticket of [null, 1, LIMITS.handTickets]) expect(isTaken({ kind: 'hand', ticket })).toBe(true);
  for (const ticket of [0, -1, 1.5, LIMITS.handTickets + 1, '1', undefined, NaN]) {
    expect(isTaken({ kind: 'hand', ticket })).toBe(false);
  }
  expect(isTaken({ kind: 'hand', ticket: 1, name: 'Anna' })).toBe(false);
});

it('[REACT-1] a reaction is one of six names; no other text gets over a picture', () => {
  expect(isTaken({ kind: 'reaction', reaction: 'heart' })).toBe(true);
  for (const reaction of ['', 'Heart', '💩', '<b>', 'toString', null]) {
    expect(isTaken({ kind: 'reaction', reaction })).toBe(false);
  }
});
