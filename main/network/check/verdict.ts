import { isLinkLocal } from '../../../signaling/net/address-text.ts';
import type { NetworkCard } from '../../../signaling/net/interfaces.ts';
import { PROTOCOL_VERSION, type Verdict } from '../../../signaling/protocol/index.ts';
import { type CheckFacts, type HubFact, hubInUse, isHub, isInContact, keyOf } from './facts.ts';

type ReachKind = HubFact['reach']['kind'];

/** The computer is there, and its port cannot be reached. */
const CLOSED: readonly ReachKind[] = ['refused', 'dropped'];
/** As `CLOSED`, for a computer that announces itself right now and so is awake, even if it does not answer. */
const CLOSED_THOUGH_AWAKE: readonly ReachKind[] = [...CLOSED, 'silent', 'unreachable'];
/** As `CLOSED`, for the hub in use, including when something else answers in its place. */
const CLOSED_OR_TAKEN: readonly ReachKind[] = [...CLOSED, 'not-a-hub', 'no-tls', 'key-changed'];
/** The computer, or the hub's process, does not answer. */
const ASLEEP: readonly ReachKind[] = ['silent', 'unreachable', 'hung'];
/** A peer's computer that cannot be reached. */
const LOST: readonly ReachKind[] = ['silent', 'unreachable'];

type Rule = (facts: CheckFacts) => Verdict | null;

/**
 * In order of precedence: what makes later signs meaningless comes first. Without a network nothing answers; who uses another hub or
 * version is not seen even if all works; a hub that fails by itself is a simpler reason than a network that fails, unless
 * a VPN swallowed the question; and only once the hub is reached do failing peers mean anything. docs/connection-check.md
 * has the table.
 */
const RULES: readonly Rule[] = [
  noNetwork,
  otherHub,
  otherVersion,
  portClosed,
  asleep,
  vpnInTheWay,
  linkLocalOnly,
  peersIsolated,
  multicastBlocked,
];

/** What is wrong, by the first rule that applies; `all-well` if none does. */
export function judge(facts: CheckFacts): Verdict {
  for (const rule of RULES) {
    const verdict = rule(facts);
    if (verdict !== null) return verdict;
  }
  return { kind: 'all-well' };
}

/**
 * A card that is named like a virtual one may still be the only one, so contact counts for more than names. Link-local
 * addresses alone are no sign of a network: some computers have them on a card that leads to a part of themselves.
 */
function noNetwork(facts: CheckFacts): Verdict | null {
  const isWay = ({ kind, address }: NetworkCard): boolean =>
    kind !== 'virtual' && (facts.heardOthers || !isLinkLocal(address));
  return facts.cards.some(isWay) || isInContact(facts) ? null : { kind: 'no-network' };
}

/**
 * Others use another hub than this app. A hub that is alone counts only if this app is set to another one and does not
 * join announced hubs; otherwise the two are about to unite.
 */
function otherHub(facts: CheckFacts): Verdict | null {
  const ours = hubInUse(facts);
  const isFixed = facts.use.kind === 'fixed';
  if (ours === null || (!isFixed && !isInContact(facts))) return null;
  const ourKey = keyOf(ours);
  for (const hub of [...facts.announced, ...facts.remembered]) {
    const theirs = hubUsedAt(hub, isFixed && facts.announced.includes(hub));
    if (theirs === null || theirs.keyPin === ourKey || theirs.address === ours.address) continue;
    return { kind: 'other-hub', ours: ours.address, theirs: theirs.address };
  }
  return null;
}

/** The hub used by people at this one; null when unknown. */
function hubUsedAt({ address, reach }: HubFact, isLoneHubMeant: boolean): { keyPin: string; address: string } | null {
  if (reach.kind !== 'hub') return null;
  const { state, keyPin } = reach.status;
  switch (state.kind) {
    case 'serving':
      return state.followers > 0 || isLoneHubMeant ? { keyPin, address } : null;
    case 'following':
      return { keyPin: state.hub.keyPin, address: new URL(state.hub.url).host };
    case 'seeking':
      return null;
  }
}

function otherVersion(facts: CheckFacts): Verdict | null {
  for (const { address, reach } of allHubs(facts)) {
    if (reach.kind === 'other-version') {
      return { kind: 'other-version', address, theirs: reach.theirs, ours: PROTOCOL_VERSION };
    }
  }
  const [heard] = facts.otherVersions;
  if (heard === undefined) return null;
  return { kind: 'other-version', address: heard.address, theirs: heard.version, ours: PROTOCOL_VERSION };
}

function portClosed(facts: CheckFacts): Verdict | null {
  const closed = [
    ...facts.announced.filter(among(CLOSED_THOUGH_AWAKE)),
    ...missedInUse(facts).filter(among(CLOSED_OR_TAKEN)),
    ...missedOfOld(facts).filter(among(CLOSED)),
  ];
  const found = closed.find(({ vpn }) => vpn === null);
  return found === undefined ? null : { kind: 'port-closed', address: found.address };
}

function asleep(facts: CheckFacts): Verdict | null {
  const silent = [...missedInUse(facts), ...missedOfOld(facts)].filter(among(ASLEEP));
  const found = silent.find(({ vpn }) => vpn === null);
  return found === undefined ? null : { kind: 'asleep', address: found.address };
}

/** A VPN is in the way if something failed that the system routes into it; not if the hub is reached through it. */
function vpnInTheWay(facts: CheckFacts): Verdict | null {
  const hubs = [...missedInUse(facts), ...missedOfOld(facts), ...facts.announced, ...facts.standbys];
  const failed = hubs.find((hub) => hub.vpn !== null && !isHub(hub));
  const isDeaf = !facts.heardOthers && !isInContact(facts);
  const card = failed?.vpn ?? (isDeaf ? facts.multicastVpn : null);
  return card === null ? null : { kind: 'vpn', card };
}

/** Chromium makes no candidates of link-local addresses, so links fail although the hub is reached by them. */
function linkLocalOnly({ cards, unreachablePeers }: CheckFacts): Verdict | null {
  const outside = cards.filter(({ kind }) => kind !== 'virtual');
  const isOnly = outside.length > 0 && outside.every(({ address }) => isLinkLocal(address));
  return isOnly && unreachablePeers > 0 ? { kind: 'link-local-only' } : null;
}

/**
 * The hub lists people that this computer cannot reach. One silent standby may have a firewall that links get through;
 * a standby that does not even answer ARP, or several silent ones, mean that the network blocks them.
 */
function peersIsolated(facts: CheckFacts): Verdict | null {
  if (!isInContact(facts)) return null;
  const { standbys } = facts;
  const lost = standbys.filter(among(LOST));
  const isAllLost = lost.length > 0 && lost.length === standbys.length;
  const isByNetwork = lost.length > 1 || lost.some(({ reach }) => reach.kind === 'unreachable');
  return facts.unreachablePeers > 0 || (isAllLost && isByNetwork) ? { kind: 'peers-isolated' } : null;
}

/**
 * Multicast is blocked if a hub of this network answers but its announcements were not received. A serving app has no
 * such hub and goes by whether any multicast was received. An app set to one hub needs no multicast.
 */
function multicastBlocked({ use, announced, heardOthers }: CheckFacts): Verdict | null {
  if (use.kind === 'fixed') return null;
  const isHeard = use.kind === 'followed' ? announced.some((hub) => keyOf(hub) === keyOf(use.hub)) : heardOthers;
  return isHeard ? null : { kind: 'multicast-blocked' };
}

/** The hub in use, unless it is the own one, which does not fail because of the network. */
function missedInUse(facts: CheckFacts): HubFact[] {
  const hub = facts.use.kind === 'own' ? null : hubInUse(facts);
  return hub === null ? [] : [hub];
}

/**
 * The remembered hubs of this network, while nobody else is seen; those of other networks are expected to fail here.
 */
function missedOfOld(facts: CheckFacts): HubFact[] {
  return isInContact(facts) ? [] : facts.remembered.filter(({ isInOwnSubnet }) => isInOwnSubnet);
}

function among(kinds: readonly ReachKind[]): (hub: HubFact) => boolean {
  return ({ reach }) => kinds.includes(reach.kind);
}

function allHubs(facts: CheckFacts): HubFact[] {
  const inUse = hubInUse(facts);
  return [...(inUse === null ? [] : [inUse]), ...facts.announced, ...facts.standbys, ...facts.remembered];
}
