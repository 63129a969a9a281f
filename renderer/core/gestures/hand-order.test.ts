import { expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { inOrder, ticketAfter } from './hand-order.ts';

it('[HAND-2] the lower ticket is first; who raised at once stand by their peer ids', () => {
  const hands = [
    { peerId: 'c', ticket: 2 },
    { peerId: 'b', ticket: 1 },
    { peerId: 'd', ticket: null },
    { peerId: 'a', ticket: 2 },
  ];
  expect(inOrder(hands)).toEqual(['b', 'a', 'c']);
});

it('[HAND-2] a new ticket is one above the highest, 1 where no hand is raised, and never over the limit', () => {
  expect(ticketAfter([])).toBe(1);
  expect(ticketAfter([{ ticket: null }, { ticket: 7 }, { ticket: 3 }])).toBe(8);
  expect(ticketAfter([{ ticket: LIMITS.handTickets }])).toBe(LIMITS.handTickets);
});
