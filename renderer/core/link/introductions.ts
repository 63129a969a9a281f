import { LIMITS, type Member } from '../../../signaling/protocol/index.ts';
import type { Introduction } from '../../../signaling/protocol/peer/index.ts';
import type { LinkState } from './link-state.ts';

/** How long somebody whose link is in trouble, and whom nobody lists, may take to come back to a new hub, ms. */
const REJOIN_GRACE_MS = 30_000;

/** One of the others, as far as introductions go. */
export interface IntroducedPeer {
  member: Member;
  link: { state: LinkState };
  /** Whom it last said that it is connected to. */
  vouchesFor: readonly Introduction[];
}

/** Whom one introduces to the others: those one is connected to. Who is only being rung is not in the room yet. */
export function introductionsOf(others: Iterable<IntroducedPeer>): Introduction[] {
  return [...others].filter(isConnected).map(({ member: { peerId, visit, name } }) => ({ peerId, visit, name }));
}

/** Those who are connected to both sides: they vouch for this visit and can pass signals on (SPEC.md [LINK-6]). */
export function commonPeers<Peer extends IntroducedPeer>(visit: string, others: Iterable<Peer>): Peer[] {
  return [...others].filter(
    (other) => isConnected(other) && other.vouchesFor.some((introduction) => introduction.visit === visit),
  );
}

export interface IntroductionInput<Peer extends IntroducedPeer> {
  self: { peerId: string };
  others: ReadonlyMap<string, Peer>;
  /** A visit that said goodbye. */
  hasLeft: (visit: string) => boolean;
  /** The newest roster of a hub that is there lists this one. */
  isListed: (peer: Peer) => boolean;
}

/**
 * Those whom connected peers vouch for and who are still to be met, each once (SPEC.md [LINK-5]). Another visit of
 * somebody known counts only when nobody speaks for the present one.
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

/** What speaks for and against keeping one of the others. */
export interface PresenceEvidence {
  link: LinkState['kind'];
  /** The newest roster has it. */
  listed: boolean;
  /** A common peer vouches for it. */
  vouched: boolean;
  hubOnline: boolean;
  /** `same`: the hub that lacks it listed it before. `never`: no hub ever listed it. */
  listedBy: 'same' | 'another' | 'never';
  /** For how long nothing spoke for it, ms. */
  missingMs: number;
}

/** Whether somebody is to be taken for gone who did not say goodbye (SPEC.md [LINK-4], [LINK-6]). */
export function isGone({ link, listed, vouched, hubOnline, listedBy, missingMs }: PresenceEvidence): boolean {
  if (link === 'connected' || vouched) return false;
  if (listed) return !hubOnline && link === 'lost';
  if (listedBy === 'same' || missingMs >= REJOIN_GRACE_MS) return true;
  const coming = link === 'recovering' || (link === 'connecting' && listedBy === 'another');
  return !coming;
}

function isConnected({ member, link }: IntroducedPeer): boolean {
  return link.state.kind === 'connected' && member.state !== 'ringing';
}
