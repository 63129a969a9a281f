import type { ProbeFailure, ProbeResult } from '../../../signaling/lan/probing/probe.ts';
import type { NetworkCard } from '../../../signaling/net/interfaces.ts';

/** The result of trying to reach a hub and its computer. */
export type Reach =
  | Extract<ProbeResult, { kind: 'hub' }>
  /** A hub without `/lan`: set by hand, behind a proxy or on plain http on loopback. */
  | { kind: 'plain-hub' }
  /** Something answered that is not the expected hub. */
  | Exclude<ProbeFailure, { kind: 'refused' | 'timed-out' | 'unreachable' }>
  /** The computer answers that nothing listens on the port, or its firewall says so. */
  | { kind: 'refused' }
  /** The computer answers at another port, and what is sent to this one gets lost. */
  | { kind: 'dropped' }
  /** The port is open and nothing answers: the process hangs or is frozen. */
  | { kind: 'hung' }
  /** The system says that there is no way, or that no computer has the address. */
  | { kind: 'unreachable' }
  /**
   * No answer at all, for unknown reasons: the computer has just gone, is in another subnet, or has a firewall that
   * drops everything.
   */
  | { kind: 'silent' };

/** One hub that was tried at one address. */
export interface HubFact {
  /** `host:port`. */
  address: string;
  /** Null for a hub that was set by hand and has not shown its key yet. */
  keyPin: string | null;
  reach: Reach;
  /** Time until that result, ms. */
  ms: number;
  isInOwnSubnet: boolean;
  /** Name of the VPN's card, if the system routes this address into a VPN; else null. */
  vpn: string | null;
}

/** Which hub this app uses. */
export type UseFact =
  | { kind: 'own'; hub: HubFact | null }
  | { kind: 'followed'; hub: HubFact }
  /** Set by a person, flag or environment. */
  | { kind: 'fixed'; hub: HubFact }
  | { kind: 'seeking'; lost: HubFact | null };

/** Everything that the verdict is based on. */
export interface CheckFacts {
  cards: NetworkCard[];
  /** Whether our own multicast was received. */
  heardSelf: boolean;
  /** Whether multicast of other computers was received. */
  heardOthers: boolean;
  /** Name of the VPN's card, if the system routes multicast into a VPN; else null. */
  multicastVpn: string | null;
  use: UseFact;
  /** Hubs that announced themselves while the check ran, so their computers are awake. */
  announced: HubFact[];
  /** Apps that could take over from the hub in use; the hub says that they are online. */
  standbys: HubFact[];
  /** Hubs remembered from before and not announced now. */
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
