import type { ProbeResult } from '../../../signaling/lan/probing/probe.ts';
import type { NetworkCard } from '../../../signaling/net/interfaces.ts';
import { inSubnet } from '../../../signaling/net/subnet.ts';
import type { HubFact, Reach } from './facts.ts';
import { type Endpoint, endpointOf, type ConnectOutcome } from './tcp-connect.ts';

/**
 * A port where normally nothing listens (discard, RFC 863): a computer that refuses it while the hub's port is silent
 * is switched on.
 */
const OTHER_PORT = 9;

/** A place to try; with a null key any key is accepted. */
export interface CheckTarget {
  url: string;
  keyPin: string | null;
}

/** How places are tried: the real network, or a test's. No method rejects. */
export interface Probes {
  /** Answers within 2 s. */
  probe(place: CheckTarget): Promise<ProbeResult>;
  /** Answers within 9 s. */
  tryConnect(endpoint: Endpoint): Promise<ConnectOutcome>;
  /** The source address that the system would use; null without a route. */
  sourceAddressFor(endpoint: Endpoint): Promise<string | null>;
  /** Monotonic, ms. */
  now(): number;
}

/**
 * Tries a hub at one address: requests its status and, for when that fails, finds out whether its computer is there.
 * Never rejects.
 */
export async function reach(place: CheckTarget, cards: readonly NetworkCard[], probes: Probes): Promise<HubFact> {
  const startedAt = probes.now();
  const endpoint = endpointOf(place.url);
  const connecting = probes.tryConnect(endpoint);
  const [probed, source] = await Promise.all([probes.probe(place), probes.sourceAddressFor(endpoint)]);
  const isInOwnSubnet = cards.some((card) => card.kind !== 'virtual' && inSubnet(endpoint.host, card));
  return {
    address: new URL(place.url).host,
    keyPin: place.keyPin,
    reach: await reachOf(probed, connecting, () => probes.tryConnect({ ...endpoint, port: OTHER_PORT })),
    ms: Math.round(probes.now() - startedAt),
    isInOwnSubnet,
    vpn: vpnTaking(endpoint.host, source, cards),
  };
}

/** Tries all addresses of one hub at once; returns the most conclusive result. */
export async function reachBest(
  places: readonly CheckTarget[],
  cards: readonly NetworkCard[],
  probes: Probes,
): Promise<HubFact | null> {
  const facts = await Promise.all(places.map((place) => reach(place, cards, probes)));
  const rank = (fact: HubFact): number => MOST_CONCLUSIVE_FIRST.indexOf(fact.reach.kind);
  return facts.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

const MOST_CONCLUSIVE_FIRST: readonly Reach['kind'][] = [
  'hub',
  'plain-hub',
  'other-version',
  'key-changed',
  'not-a-hub',
  'no-tls',
  'hung',
  'refused',
  'dropped',
  'silent',
  'unreachable',
];

async function reachOf(
  probed: ProbeResult,
  connecting: Promise<ConnectOutcome>,
  others: () => Promise<ConnectOutcome>,
): Promise<Reach> {
  if (probed.kind !== 'timed-out' && probed.kind !== 'unreachable') return probed;
  const connectingElsewhere = others();
  const outcome = await connecting;
  switch (outcome) {
    case 'open':
      return { kind: 'hung' };
    case 'timed-out':
      return { kind: ['refused', 'open'].includes(await connectingElsewhere) ? 'dropped' : 'silent' };
    case 'refused':
    case 'unreachable':
      return { kind: outcome };
  }
}

/**
 * Name of the VPN's card that traffic to this host goes into, by its source address; else null. A host in the VPN's own
 * subnet belongs there, unless the LAN has the same subnet.
 */
export function vpnTaking(host: string, source: string | null, cards: readonly NetworkCard[]): string | null {
  const card = cards.find(({ address }) => address === source);
  if (card?.kind !== 'vpn') return null;
  const isLan = cards.some((other) => other.kind === 'lan' && inSubnet(host, other));
  return inSubnet(host, card) && !isLan ? null : card.name;
}
