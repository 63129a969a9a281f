import type { ProbeFailure, ProbeResult } from '../../../signaling/lan/probing/probe.ts';
import type { NetworkCard } from '../../../signaling/net/interfaces.ts';

/** What became of a hub's computer when it was tried. */
export type Reach =
  | Extract<ProbeResult, { kind: 'hub' }>
  /** A hub that says nothing of itself: one set by hand that stands behind a proxy, or speaks plain http on loopback. */
  | { kind: 'plain-hub' }
  /** Somebody else's answer than that of the hub meant. */
  | Exclude<ProbeFailure, { kind: 'refused' | 'timed-out' | 'unreachable' }>
  /** The computer answers that nothing listens on the port, or its firewall says so. */
  | { kind: 'refused' }
  /** The computer answers at another port, and what is sent to this one gets lost. */
  | { kind: 'dropped' }
  /** The port is open and nobody speaks: the process hangs or is frozen. */
  | { kind: 'hung' }
  /** The system says that there is no way, or that no computer has the address. */
  | { kind: 'unreachable' }
  /** No answer of any kind, and no telling why: away only just now, in another subnet, or behind a firewall that drops all. */
  | { kind: 'silent' };

/** One hub that was tried at one address. */
export interface HubFact {
  /** `host:port`. */
  address: string;
  /** Null for a hub that was set by hand and has not shown its key yet. */
  keyPin: string | null;
  reach: Reach;
  /** How long that took, ms. */
  ms: number;
  isInOwnSubnet: boolean;
  /** The VPN's card, if the system sends there what is meant for this address; else null. */
  vpn: string | null;
}

/** Which hub this app uses. */
export type UseFact =
  | { kind: 'own'; hub: HubFact | null }
  | { kind: 'followed'; hub: HubFact }
  /** Set by a person, flag or environment. */
  | { kind: 'fixed'; hub: HubFact }
  | { kind: 'seeking'; lost: HubFact | null };

/** Everything the verdict is made of. */
export interface CheckFacts {
  cards: NetworkCard[];
  /** Our own multicast came back to us. */
  heardSelf: boolean;
  /** Multicast of other computers was heard. */
  heardOthers: boolean;
  /** The VPN's card, if the system sends multicast there by itself; else null. */
  multicastVpn: string | null;
  use: UseFact;
  /** Hubs that announced themselves while the check ran, so their computers are awake. */
  announced: HubFact[];
  /** Apps that would take over from the hub in use; they are online, says the hub. */
  standbys: HubFact[];
  /** Hubs met or heard of before, and not a moment ago. */
  remembered: HubFact[];
  /** Announcements of other protocol versions; address as `host:port`. */
  otherVersions: { address: string; version: number }[];
  /** People whose link does not come up although the hub is there. */
  unreachablePeers: number;
}

/** The hub that this app talks to, or tries to. */
export function hubInUse({ use }: Pick<CheckFacts, 'use'>): HubFact | null {
  return use.kind === 'seeking' ? use.lost : use.hub;
}

/** The key that the hub showed, or the one it was known by. */
export function keyOf({ reach, keyPin }: HubFact): string | null {
  return reach.kind === 'hub' ? reach.status.keyPin : keyPin;
}

/** True if a hub answered as one. */
export function isHub({ reach }: HubFact): boolean {
  return reach.kind === 'hub' || reach.kind === 'plain-hub';
}

/** True if others can be seen through the hub in use: another one that answers, or the own one if somebody follows it. */
export function isInContact({ use }: Pick<CheckFacts, 'use'>): boolean {
  if (use.kind === 'seeking' || use.hub === null || !isHub(use.hub)) return false;
  if (use.kind !== 'own' || use.hub.reach.kind !== 'hub') return true;
  const { state } = use.hub.reach.status;
  return state.kind === 'serving' && state.followers > 0;
}
