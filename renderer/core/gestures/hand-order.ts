import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Hand } from '../../../signaling/protocol/peer/index.ts';

interface HandOf {
  readonly peerId: string;
  readonly ticket: Hand['ticket'];
}

/** Peer ids of those whose hand is raised, who raised it first before the others (SPEC.md [HAND-2]). */
export function inOrder(hands: readonly HandOf[]): string[] {
  return hands
    .flatMap(({ peerId, ticket }) => (ticket === null ? [] : [{ peerId, ticket }]))
    .toSorted((a, b) => a.ticket - b.ticket || (a.peerId < b.peerId ? -1 : 1))
    .map(({ peerId }) => peerId);
}

/** The ticket of a hand that is raised after these. */
export function ticketAfter(hands: readonly Pick<HandOf, 'ticket'>[]): number {
  return Math.min(LIMITS.handTickets, Math.max(0, ...hands.map(({ ticket }) => ticket ?? 0)) + 1);
}
