import type { Clock } from '../net/clock.ts';
import type { HubPlace } from '../protocol/index.ts';
import type { Discovery } from './discovery.ts';
import type { KnownHubs } from './known-hubs.ts';
import type { FeedListener } from './probing/feed.ts';
import type { Hints, ListeningHub } from './probing/hints.ts';
import type { ProbeResult } from './probing/probe.ts';
import type { HubTrust } from './trust.ts';

/** The own hub, listening on all addresses, as `/lan` describes it. */
export interface OwnHub extends ListeningHub {
  hubId: string;
}

export interface LanOptions {
  discovery: Discovery;
  known: KnownHubs;
  trust: HubTrust;
  /** Null when it could not be started: this node then follows and never serves. */
  own: OwnHub | null;
  /** A headless hub always serves; it never follows. */
  kind: 'app' | 'headless';
}

/** How a node reaches others. */
export interface LanTransport {
  probe(place: HubPlace, hints: Hints): Promise<ProbeResult>;
  openFeed(place: HubPlace, own: ListeningHub | null, listener: FeedListener): () => void;
}

/** What a simulation puts in place of the real thing. */
export interface LanParts {
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
  transport: LanTransport;
}
