import { type HubPlace, LAN_TIMES } from '../protocol/index.ts';
import type { KnownPlaces } from './election/known-places.ts';
import type { LanState } from './lan.ts';
import type { LanOptions, LanParts } from './options.ts';
import type { ProbeResult } from './probing/probe.ts';
import { ProbeQueue } from './probing/probe-queue.ts';

/** Heartbeats between two queries. */
export const TICKS_PER_QUERY = LAN_TIMES.queryMs / LAN_TIMES.heartbeatMs;
/** Heartbeats between probes of the most recent known hubs, and of all known ones, while this node has no followers. */
const TICKS_PER_RETRY = 4;
const TICKS_PER_FULL_RETRY = 16;
/** For how many heartbeats after it took over a node asks at each of them: the network may be back any moment, and the lost hub with it. */
const TICKS_OF_HASTE = 120;
/** How many of the known hubs count as recent. */
const RECENT_HUBS = 4;

interface HubSearchOptions {
  lan: LanOptions;
  parts: LanParts;
  known: KnownPlaces;
  /** Whether hubs are looked for at the moment; a follower leaves that to its hub. */
  isOn: () => boolean;
  probe: (place: HubPlace) => Promise<ProbeResult>;
  onProbed: (place: HubPlace, hops: number, result: ProbeResult) => void;
}

/** Looks for other hubs: asks the network who serves, and probes whoever answers, is named or was met before. */
export class HubSearch {
  readonly #options: HubSearchOptions;
  readonly #queue: ProbeQueue;
  #hastyTicks = 0;

  constructor(options: HubSearchOptions) {
    this.#options = options;
    const { parts, probe, onProbed } = options;
    this.#queue = new ProbeQueue({ ...parts, probe, onProbed });
  }

  lookNow(): void {
    this.#options.lan.discovery.query();
    this.#probeKnown(Infinity);
  }

  /** Another hub was lost, whose place this node takes: the two are to meet as soon as they can. */
  tookOver(): void {
    this.#hastyTicks = TICKS_OF_HASTE;
  }

  /**
   * Looks as often as is due; to be called at each heartbeat.
   *
   * @param count of heartbeats before
   */
  tick(count: number, state: LanState): void {
    const isHasty = this.#hastyTicks > 0;
    this.#hastyTicks = Math.max(0, this.#hastyTicks - 1);
    if (state.kind !== 'following' && (isHasty || count % TICKS_PER_QUERY === 0)) this.#options.lan.discovery.query();
    const isAlone = state.kind === 'serving' && state.followers === 0;
    if (isAlone && count % TICKS_PER_RETRY === 0)
      this.#probeKnown(count % TICKS_PER_FULL_RETRY === 0 ? Infinity : RECENT_HUBS);
  }

  /** A hub that spoke for itself, or that another one refers to. @param hops referrals that led there */
  named(place: HubPlace, hops: number): void {
    this.#enqueue({ places: [place], hops, isUrgent: true });
  }

  /** A hub that was announced. @param from the network address of who announced it */
  announced(places: HubPlace[], from: string): void {
    this.#enqueue({ from, places, hops: 0, isUrgent: false });
  }

  /** Drops what waits. */
  clear(): void {
    this.#queue.clear();
  }

  /** @param most of those met before, the newest first */
  #probeKnown(most: number): void {
    for (const place of this.#options.known.places().slice(0, most)) this.named(place, 0);
  }

  #enqueue(queued: Parameters<ProbeQueue['add']>[0]): void {
    const { lan, isOn } = this.#options;
    const isOwn = queued.places.some(({ keyPin }) => keyPin === lan.own?.keyPin);
    if (!isOwn && lan.kind !== 'headless' && isOn()) this.#queue.add(queued);
  }
}
