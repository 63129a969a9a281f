import { LIMITS, type Member } from '../../../signaling/protocol/index.ts';
import type { Introduction } from '../../../signaling/protocol/peer/index.ts';
import type { LinkState } from './link-state.ts';

/** What introductions need to know of a peer in the room. */
export interface IntroducedPeer {
  member: Member;
  link: { state: LinkState };
  /** The name by which it was let in; null while it is only rung, or held. */
  admittedAs: string | null;
  /** The peers that it last said it is connected to. */
  vouchesFor: readonly Introduction[];
}

/** The peers that this client introduces to the others: those it is connected to, without those only being rung or held. */
export function introductionsOf(others: Iterable<IntroducedPeer>): Introduction[] {
  return [...others].filter(isConnected).map(({ member: { peerId, visit, name } }) => ({ peerId, visit, name }));
}

/**
 * The peers connected to both this client and that visit: they vouch for the visit and can relay signals (SPEC.md
 * [LINK-6]).
 */
export function commonPeers<Peer extends IntroducedPeer>(visit: string, others: Iterable<Peer>): Peer[] {
  return [...others].filter(
    (other) => isConnected(other) && other.vouchesFor.some((introduction) => introduction.visit === visit),
  );
}

export interface IntroductionInput<Peer extends IntroducedPeer> {
  self: { peerId: string };
  others: ReadonlyMap<string, Peer>;
  /** Whether this visit said goodbye. */
  hasLeft: (visit: string) => boolean;
  /** Whether the newest roster of a reachable hub lists this peer. */
  isListed: (peer: Peer) => boolean;
}

/**
 * The visits that connected peers vouch for and this client has no link to, at most one of each peer (SPEC.md
 * [LINK-5]). Another visit of a peer that has a link counts only when that link is down and neither a roster nor a common
 * peer supports the linked visit.
 */
export function peersToConnect<Peer extends IntroducedPeer>(input: IntroductionInput<Peer>): Introduction[] {
  const { self, others, hasLeft, isListed } = input;
  const found = new Map<string, Introduction>();
  for (const introduction of [...others.values()].filter(isConnected).flatMap(({ vouchesFor }) => vouchesFor)) {
    const { peerId, visit } = introduction;
    if (peerId === self.peerId || hasLeft(visit) || found.has(peerId)) continue;
    const known = others.get(peerId);
    if (known === undefined) {
      if (others.size + found.size < LIMITS.roomCapacity - 1) found.set(peerId, introduction);
    } else {
      const spokenFor = isListed(known) || commonPeers(known.member.visit, others.values()).length > 0;
      const settled = known.member.visit === visit || known.link.state.kind === 'connected' || spokenFor;
      if (!settled) found.set(peerId, introduction);
    }
  }
  return [...found.values()];
}

/** Somebody in the room who said that another one is there. */
export interface IntroducingPeer {
  peerId: string;
  name: string;
}

/** How a peer is known to be in the room, where it is not by a roster and by everybody (SPEC.md [LINK-10]). */
export interface Sighting {
  /** Who introduced the peer, when no roster ever had it. */
  introducedBy: IntroducingPeer | null;
  /** Somebody who is connected to this client leaves the peer out of those it is connected to. */
  isUnseen: boolean;
}

/** Its link is up, and it was let into the room rather than being rung or held. */
export function isConnected({ member, admittedAs, link }: IntroducedPeer): boolean {
  return link.state.kind === 'connected' && member.state !== 'ringing' && admittedAs !== null;
}
