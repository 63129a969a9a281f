import type { Discovery, Sighting } from '../../../signaling/lan/discovery.ts';
import { placeId } from '../../../signaling/lan/place-id.ts';
import { type HubPlace, PROTOCOL_VERSION } from '../../../signaling/protocol/index.ts';
import { type CheckFacts, type HubFact, hubInUse, keyOf, type UseFact } from './facts.ts';
import { type CheckTarget, type Probes, reach, reachBest } from './reach.ts';

/** How long announcements are awaited after a query, ms, and after how long it is repeated. */
const LISTEN_MS = 2_500;
const ASK_AGAIN_MS = 1_000;
/** Most hubs tried in one check, and addresses of one hub: anybody can send any number of announcements. */
const MAX_HUBS = 24;
const MAX_ADDRESSES = 3;
/** RFC 6762's group and port. */
const MULTICAST = { host: '224.0.0.251', port: 5353 };

/** Which hub the app uses. */
export type HubUse =
  | { kind: 'own' }
  | { kind: 'followed'; hub: HubPlace }
  /** `answers`: whether a hub answers there in any way, for hubs without `/lan`. Within 5 s, never rejects. */
  | { kind: 'fixed'; hub: CheckTarget; answers: () => Promise<boolean> }
  | { kind: 'seeking'; lost: HubPlace | null };

/** What the check needs from the app. */
export interface CheckDeps {
  discovery: Pick<Discovery, 'facts' | 'query' | 'onSighting'>;
  use: HubUse;
  /** The own hub, at the address announced to others or on loopback; null when it could not be started. */
  own: HubPlace | null;
  /** Newest first. */
  known: readonly HubPlace[];
  /** People whose link does not come up although the hub is there, as the page counts them. */
  unreachablePeers: number;
  probes: Probes;
}

/**
 * Tries everything at once, within `LIMITS.checkMs`: a hub that announces itself last takes longest, by `LISTEN_MS`, 1.5 s for its
 * probe and 9 s for a connection.
 */
export async function gatherFacts(deps: CheckDeps): Promise<CheckFacts> {
  const { discovery, use, own, known, unreachablePeers, probes } = deps;
  const before = discovery.facts();
  const { cards } = before;
  const tried = new Map<string, Promise<HubFact | null>>();

  /** Tries each hub and place once; null beyond the limits. */
  function tryHub(places: readonly HubPlace[]): Promise<HubFact | null> {
    const id = idOf(places);
    const running = tried.get(id);
    if (running !== undefined) return running;
    if (tried.size >= MAX_HUBS || places[0]?.keyPin === own?.keyPin) return Promise.resolve(null);
    const trying = reachBest(places.slice(0, MAX_ADDRESSES), cards, probes);
    tried.set(id, trying);
    return trying;
  }
  const tryAll = async (hubs: readonly (readonly HubPlace[])[]): Promise<HubFact[]> => {
    const facts = await Promise.all(hubs.map(tryHub));
    return onePerKey(facts.filter((fact) => fact !== null));
  };

  async function tryUse(): Promise<UseFact> {
    switch (use.kind) {
      case 'own':
        return { kind: 'own', hub: own && (await reach(own, cards, probes)) };
      case 'followed':
        return { kind: 'followed', hub: await reach(use.hub, cards, probes) };
      case 'seeking':
        return { kind: 'seeking', lost: use.lost && (await reach(use.lost, cards, probes)) };
      case 'fixed': {
        const [hub, answers] = await Promise.all([reach(use.hub, cards, probes), use.answers()]);
        const isPlain = hub.reach.kind !== 'hub' && answers;
        return { kind: 'fixed', hub: isPlain ? { ...hub, reach: { kind: 'plain-hub' } } : hub };
      }
    }
  }
  async function tryStandbys(tryingUse: Promise<UseFact>): Promise<HubFact[]> {
    const hub = hubInUse({ use: await tryingUse });
    if (hub?.reach.kind !== 'hub' || hub.reach.status.state.kind !== 'serving') return [];
    return tryAll(hub.reach.status.state.standbys.map((place) => [place]));
  }
  async function tryAnnounced(): Promise<HubFact[]> {
    const heard = await listen(discovery);
    return tryAll(heard.filter(isOurVersion).map(({ places }) => places));
  }

  const tryingUse = tryUse();
  const [inUse, standbys, announced, met, source] = await Promise.all([
    tryingUse,
    tryStandbys(tryingUse),
    tryAnnounced(),
    tryAll([...known.map((place) => [place]), ...before.sightings.filter(isOurVersion).map(({ places }) => places)]),
    probes.sourceAddressFor(MULTICAST),
  ]);
  const { heardSelf, heardOthers, sightings } = discovery.facts();
  const hub = hubInUse({ use: inUse });
  const present = new Set([hub, ...standbys, ...announced].map((fact) => fact && keyOf(fact)));
  return {
    cards,
    heardSelf,
    heardOthers,
    multicastVpn: cards.find(({ address, kind }) => kind === 'vpn' && address === source)?.name ?? null,
    use: inUse,
    announced,
    standbys,
    remembered: [...new Set(met)].filter((fact) => !present.has(keyOf(fact))),
    otherVersions: sightings.filter((sighting) => !isOurVersion(sighting)).map(versionOf),
    unreachablePeers,
  };
}

/** Sends a query, and repeats it in case one is lost; resolves with the hubs announced meanwhile, each once. */
function listen(discovery: CheckDeps['discovery']): Promise<Sighting[]> {
  return new Promise((resolve) => {
    const heard = new Map<string, Sighting>();
    const end = discovery.onSighting((sighting) => {
      const id = idOf(sighting.places);
      if (heard.has(id) || heard.size < MAX_HUBS) heard.set(id, sighting);
    });
    discovery.query();
    setTimeout(() => discovery.query(), ASK_AGAIN_MS);
    setTimeout(() => {
      end();
      resolve([...heard.values()]);
    }, LISTEN_MS);
  });
}

/** One fact a key: of several announcers of a key the one that has shown it. */
function onePerKey(facts: readonly HubFact[]): HubFact[] {
  const byKey = new Map<string | null, HubFact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (fact.reach.kind === 'hub' || !byKey.has(key)) byKey.set(key, fact);
  }
  return [...byKey.values()];
}

function idOf([best]: readonly HubPlace[]): string {
  return best === undefined ? '' : placeId(best);
}

function isOurVersion({ version }: Sighting): boolean {
  return version === PROTOCOL_VERSION;
}

function versionOf({ places, version }: Sighting): CheckFacts['otherVersions'][number] {
  const [place] = places;
  return { address: place === undefined ? '' : new URL(place.url).host, version };
}
