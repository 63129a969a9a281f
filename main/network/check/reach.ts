import type { ProbeResult } from '../../../signaling/lan/probing/probe.ts';
import type { NetworkCard } from '../../../signaling/net/interfaces.ts';
import { inSubnet } from '../../../signaling/net/subnet.ts';
import type { HubFact, Reach } from './facts.ts';
import { type Endpoint, endpointOf, type Knock } from './knock.ts';

/** Where nothing listens as a rule (RFC 863): a computer that refuses this while the hub's port is silent is there. */
const OTHER_PORT = 9;

/** A place to try; without a key the one that it shows is taken. */
export interface CheckTarget {
  url: string;
  keyPin: string | null;
}

/** How places are tried: the real network, or a test's. None of them rejects. */
export interface Probes {
  /** Answers within 2 s. */
  probe(place: CheckTarget): Promise<ProbeResult>;
  /** Answers within 9 s. */
  knock(endpoint: Endpoint): Promise<Knock>;
  /** The own address from which the system would send there; null without a route. */
  sourceAddressFor(endpoint: Endpoint): Promise<string | null>;
  now(): number;
}

/**
 * Tries a hub at one address: what it says of itself, and for when it says nothing, whether its computer is there.
 * Never rejects.
 */
export async function reach(place: CheckTarget, cards: readonly NetworkCard[], probes: Probes): Promise<HubFact> {
  const startedAt = probes.now();
  const endpoint = endpointOf(place.url);
  const knocking = probes.knock(endpoint);
  const [probed, source] = await Promise.all([probes.probe(place), probes.sourceAddressFor(endpoint)]);
  const isInOwnSubnet = cards.some((card) => card.kind !== 'virtual' && inSubnet(endpoint.host, card));
  return {
    address: new URL(place.url).host,
    keyPin: place.keyPin,
    reach: await reachOf(probed, knocking, () => probes.knock({ ...endpoint, port: OTHER_PORT })),
    ms: Math.round(probes.now() - startedAt),
    isInOwnSubnet,
    vpn: vpnTaking(endpoint.host, source, cards),
  };
}

/** Tries all addresses of one hub at once; the one that tells most counts. */
export async function reachBest(
  places: readonly CheckTarget[],
  cards: readonly NetworkCard[],
  probes: Probes,
): Promise<HubFact | null> {
  const facts = await Promise.all(places.map((place) => reach(place, cards, probes)));
  const telling = (fact: HubFact): number => TELLING.indexOf(fact.reach.kind);
  return facts.sort((a, b) => telling(a) - telling(b))[0] ?? null;
}

const TELLING: readonly Reach['kind'][] = [
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

async function reachOf(probed: ProbeResult, knocking: Promise<Knock>, others: () => Promise<Knock>): Promise<Reach> {
  if (probed.kind !== 'timed-out' && probed.kind !== 'unreachable') return probed;
  const knockingElsewhere = others();
  const knocked = await knocking;
  switch (knocked) {
    case 'open':
      return { kind: 'hung' };
    case 'timed-out':
      return { kind: ['refused', 'open'].includes(await knockingElsewhere) ? 'dropped' : 'silent' };
    case 'refused':
    case 'unreachable':
      return { kind: knocked };
  }
}

/**
 * The VPN that gets what is meant for this address, from the address that the system would send from. A VPN's own
 * subnet is rightly reached through it, unless the LAN has the same one.
 */
export function vpnTaking(host: string, source: string | null, cards: readonly NetworkCard[]): string | null {
  const card = cards.find(({ address }) => address === source);
  if (card?.kind !== 'vpn') return null;
  const isLan = cards.some((other) => other.kind === 'lan' && inSubnet(host, other));
  return inSubnet(host, card) && !isLan ? null : card.name;
}
