import type { IncomingMessage, ServerResponse } from 'node:http';
import { Listeners } from '../basics/listeners.ts';
import { Acquaintances } from './acquaintances.ts';
import {
  fail,
  type HubPlace,
  LAN_TIMES,
  type LanStatus,
  LIMITS,
  ok,
  PROTOCOL_VERSION,
  type Result,
} from '../protocol/index.ts';
import type { DiscoveryFacts, Sighting } from './discovery.ts';
import { KnownPlaces } from './election/known-places.ts';
import type { LanAction, LanEvent, NodeState, Self, Step } from './election/node-state.ts';
import { begin, reduceLan, wakeAt } from './election/reduce.ts';
import type { Lan, LanState } from './lan.ts';
import type { LanOptions, LanParts } from './options.ts';
import { ProbeQueue } from './probing/probe-queue.ts';
import type { Hints } from './probing/hints.ts';
import type { ProbeResult } from './probing/probe.ts';
import { withSeenFollowers } from './seen-followers.ts';
import { servingHubFrom } from './serving-hub.ts';
import { Reach } from './reach.ts';
import { handOver } from './serving/hand-over.ts';
import { StatusService } from './serving/status-service.ts';
import { serveLan } from './serving/serve-lan.ts';

const TICKS_PER_QUERY = LAN_TIMES.queryMs / LAN_TIMES.heartbeatMs;
/** Ticks between probes of the most recent known hubs, and of all known ones, while this node has no followers. */
const TICKS_PER_RETRY = 4;
const TICKS_PER_FULL_RETRY = 16;
/** How many of the known hubs count as recent. */
const RECENT_HUBS = 4;

/** An event without its time, which the node adds. */
type WithoutTime<E> = E extends unknown ? Omit<E, 'now'> : never;

/** Runs the election's reducer: passes it events of network and clock, and performs its actions. */
export class LanNode implements Lan {
  /** What other nodes see of this one, over the own hub; null without one. */
  readonly service: StatusService | null;
  readonly #options: LanOptions;
  readonly #parts: LanParts;
  readonly #listeners = new Listeners<LanState>();
  readonly #probeQueue: ProbeQueue;
  readonly #known: KnownPlaces;
  readonly #reach: Reach;
  readonly #acquaintances: Acquaintances;
  readonly #ends: (() => void)[];
  #state: NodeState;
  #closeFeed = (): void => {};
  #cancelWake = (): void => {};
  #cancelTick = (): void => {};
  #lastState = '';
  #isAnnouncing = false;
  #isClosed = false;

  constructor(options: LanOptions, parts: LanParts) {
    this.#options = options;
    this.#parts = parts;
    const { own, kind, discovery, known, trust } = options;
    this.#reach = new Reach(discovery, trust);
    this.#acquaintances = new Acquaintances(this.#reach, trust);
    this.#known = new KnownPlaces({
      known,
      ownKey: own?.keyPin ?? null,
      isMet: (place) => this.#acquaintances.isMet(place),
      isNear: (place) => this.#reach.isNear(place),
    });
    this.#probeQueue = new ProbeQueue({
      ...parts,
      probe: (place) => this.#probeClaimant(place),
      onProbed: (place, hops, result) => this.#probed(place, hops, result),
    });
    this.service =
      own &&
      new StatusService({
        own,
        kind,
        now: () => parts.clock.now(),
        state: () => this.#state,
        reach: this.#reach,
        probe: (place) => parts.transport.probe(place, {}),
        onClaim: (place) => this.#enqueueProbe([place], 0, true),
        onHubElsewhere: (place) => this.#dispatch({ kind: 'hub-elsewhere', place }),
        onSuspicion: () => this.suspectHub(),
        onFollowers: () => this.#notify(),
      });
    const first = begin(this.#self(), parts.clock.now());
    this.#state = first.state;
    this.#ends = [
      discovery.onSighting((sighting) => this.#sighted(sighting)),
      discovery.onNetworkChange(() => this.#networkChanged()),
    ];
    this.#apply(first);
    // A random start, so that apps started together do not query at the same moments.
    this.#tick(Math.floor(parts.random() * TICKS_PER_QUERY));
  }

  get state(): LanState {
    const state = this.#state;
    switch (state.kind) {
      case 'serving':
        return { kind: 'serving', term: state.term, followers: this.service?.followers ?? 0 };
      case 'following':
        return { kind: 'following', term: state.term, hub: state.hub };
      case 'seeking':
        return { kind: 'seeking', term: state.term, lost: state.lost };
    }
  }

  onChange(listener: (state: LanState) => void): () => void {
    return this.#listeners.add(listener);
  }

  handle(request: IncomingMessage, response: ServerResponse): boolean {
    return this.service !== null && !this.#isClosed && serveLan(this.service, request, response);
  }

  setGuests(count: number): void {
    this.service?.setGuests(count);
  }

  async tryHub(place: HubPlace): Promise<Result<null, 'unreachable' | 'hub-key-changed' | 'other-version'>> {
    if (place.keyPin === this.#options.own?.keyPin) return ok(null);
    const result = await this.#probe(place, {});
    switch (result.kind) {
      case 'hub':
        // Remembered, so that a hub that cannot reach this node is probed again.
        this.#options.known.remember(place);
        if (!this.#reach.isNear(place)) {
          void this.#goTo(place, result.status);
          return ok(null);
        }
        this.#probed(place, 0, result);
        // A follower does not compare hubs: it reports this one to its own hub.
        if (this.#state.kind === 'following') void this.#probe(this.#state.hub, { met: place });
        return ok(null);
      case 'key-changed':
        return fail('hub-key-changed', `${place.url} showed another key`);
      case 'other-version':
        return fail('other-version', `${place.url} speaks version ${result.theirs}`);
      case 'refused':
      case 'timed-out':
      case 'unreachable':
      case 'no-tls':
      case 'not-a-hub':
        return fail('unreachable', `${place.url}: ${result.kind}`);
    }
  }

  suspectHub(): void {
    this.#dispatch({ kind: 'suspected' });
  }

  facts(): DiscoveryFacts {
    return this.#options.discovery.facts();
  }

  async close(): Promise<void> {
    const { own } = this.#options;
    const standbys = this.service?.standbys ?? [];
    if (own !== null && this.#state.kind === 'serving' && standbys.length > 0) {
      const successor = await handOver({
        keyPin: own.keyPin,
        standbys,
        clock: this.#parts.clock,
        probe: (place, hints) => this.#parts.transport.probe(place, hints),
        name: (chosen) => this.#dispatch({ kind: 'successor-named', successor: chosen }),
      });
      if (successor !== null) this.#dispatch({ kind: 'handed-over', successor });
    }
    this.#stop();
  }

  #self(): Self {
    const { own, kind } = this.#options;
    const { followers = 0, seenFollowers: seen = 0 } = this.service ?? {};
    return { keyPin: own?.keyPin ?? null, kind, followers, seenFollowers: seen, random: this.#parts.random() };
  }

  #dispatch(event: WithoutTime<LanEvent>): void {
    if (this.#isClosed) return;
    this.#apply(reduceLan(this.#self(), this.#state, { ...event, now: this.#parts.clock.now() }));
  }

  #apply({ state, actions }: Step): void {
    this.#state = state;
    if (state.kind === 'following') this.#probeQueue.clear();
    for (const action of actions) this.#perform(action);
    this.#known.learnFrom(state, this.#parts.clock.now());
    this.#announce();
    this.#cancelWake();
    const at = wakeAt(state);
    const { clock } = this.#parts;
    if (at !== null)
      this.#cancelWake = clock.after(Math.max(0, at - clock.now()), () => this.#dispatch({ kind: 'wake' }));
    this.#notify();
  }

  #perform(action: LanAction): void {
    switch (action.kind) {
      case 'probe': {
        const { place, hops, lost } = action;
        const probed = this.#probe(place, { lost: lost?.keyPin });
        return void probed.then((result) => this.#probed(place, hops, result));
      }
      case 'enqueue-probe':
        return this.#enqueueProbe([action.place], action.hops, true);
      case 'open-feed':
        return this.#openFeed(action.place);
      case 'close-feed':
        return this.#closeFeed();
      case 'search':
        this.#options.discovery.query();
        return this.#probeKnown();
    }
  }

  #openFeed(place: HubPlace): void {
    this.#closeFeed();
    this.#closeFeed = this.#parts.transport.openFeed(place, this.#options.own, {
      onStatus: (status) => {
        this.#learnFrom(place, status);
        this.#dispatch({ kind: 'status-received', place, status });
      },
      onEnd: () => this.#dispatch({ kind: 'feed-ended', place }),
    });
  }

  /** Probes a hub; a serving node adds the hint that it serves. */
  #probe(place: HubPlace, hints: Hints): Promise<ProbeResult> {
    const isServing = this.#state.kind === 'serving' && this.#state.successor === null;
    return this.#reachOut(place, { ...hints, own: isServing ? (this.#options.own ?? undefined) : undefined });
  }

  /** The one way to others: nobody can send this node where it would not go by itself. See SPEC.md [LAN-9]. */
  #reachOut(place: HubPlace, hints: Hints): Promise<ProbeResult> {
    if (!this.#reach.counts(place)) return Promise.resolve({ kind: 'unreachable' });
    return this.#parts.transport.probe(place, hints);
  }

  /** Probes a hub, and those who are said to follow it as far as that matters here. */
  async #probeClaimant(place: HubPlace): Promise<ProbeResult> {
    const result = await this.#probe(place, {});
    if (this.#state.kind !== 'serving') return result;
    const enough = Math.min(this.#self().seenFollowers + 1, LIMITS.standbys);
    const probe = (follower: HubPlace): Promise<ProbeResult> => this.#reachOut(follower, {});
    return withSeenFollowers(place, result, { enough, clock: this.#parts.clock, probe });
  }

  #probed(place: HubPlace, hops: number, result: ProbeResult): void {
    if (result.kind === 'hub') {
      this.#learnFrom(place, result.status);
      // A hub of another network is not left to judge: it takes no claims from here, and would never come.
      if (this.#state.kind === 'serving' && !this.#reach.isNear(place))
        return void (this.#self().followers === 0 && this.#goTo(place, result.status));
    }
    const evidence = this.#acquaintances.evidenceOf(place, result);
    this.#dispatch({ kind: 'probed', place, hops, result, evidence });
  }

  /** Follows a hub of another network that a person named, or the one that it leads to. */
  async #goTo(place: HubPlace, status: LanStatus): Promise<void> {
    const probe = (next: HubPlace): Promise<ProbeResult> => {
      this.#reach.allow([next]);
      return this.#probe(next, {});
    };
    const hub = await servingHubFrom(place, status, { ownKey: this.#self().keyPin, probe });
    if (hub !== null) this.#dispatch({ kind: 'chosen', ...hub });
  }

  #learnFrom(place: HubPlace, status: LanStatus): void {
    const state = this.#state;
    if (state.kind === 'following' && state.hub.keyPin === place.keyPin) this.#acquaintances.learnFrom(place, status);
  }

  /** @param from the network address that named it, if not its own */
  #enqueueProbe(places: HubPlace[], hops: number, isUrgent: boolean, from?: string): void {
    const { kind, own } = this.#options;
    const isOwn = places.some(({ keyPin }) => keyPin === own?.keyPin);
    if (isOwn || kind === 'headless' || this.#state.kind === 'following' || this.#isClosed) return;
    this.#probeQueue.add({ from, places, hops, isUrgent });
  }

  #sighted({ sender, places, version }: Sighting): void {
    this.#acquaintances.heard(places);
    if (version === PROTOCOL_VERSION) this.#enqueueProbe(places, 0, false, sender);
  }

  /** @param most of those met before, the newest first */
  #probeKnown(most = Infinity): void {
    for (const place of this.#known.places().slice(0, most)) this.#enqueueProbe([place], 0, true);
  }

  #networkChanged(): void {
    if (this.#state.kind !== 'following') this.#perform({ kind: 'search' });
    this.#dispatch({ kind: 'suspected' });
    // Tells followers the new address: their connections to the old one may stay open for long.
    if (this.#state.kind === 'serving') for (const place of this.service?.standbys ?? []) void this.#probe(place, {});
  }

  /** @param count of ticks so far */
  #tick(count: number): void {
    const { clock } = this.#parts;
    this.#cancelTick = clock.after(LAN_TIMES.heartbeatMs, () => {
      this.service?.heartbeat();
      if (this.#state.kind !== 'following' && count % TICKS_PER_QUERY === 0) this.#options.discovery.query();
      const isAlone = this.#state.kind === 'serving' && (this.service?.followers ?? 0) === 0;
      if (isAlone && count % TICKS_PER_RETRY === 0)
        this.#probeKnown(count % TICKS_PER_FULL_RETRY === 0 ? Infinity : RECENT_HUBS);
      this.#tick(count + 1);
    });
  }

  #announce(): void {
    const { own, kind, discovery } = this.#options;
    const isServing = this.#state.kind === 'serving' && this.#state.successor === null && !this.#isClosed;
    if (own === null || isServing === this.#isAnnouncing) return;
    this.#isAnnouncing = isServing;
    const { keyPin, hubId, port } = own;
    discovery.announce(isServing ? { version: PROTOCOL_VERSION, keyPin, hubId, kind, port } : null);
  }

  /** Tells followers and listeners what has changed. */
  #notify(): void {
    this.#acquaintances.sawFollowers(this.service?.standbys ?? []);
    this.service?.notifyFollowers();
    const state = this.state;
    const text = JSON.stringify(state);
    if (text === this.#lastState) return;
    this.#lastState = text;
    this.#listeners.emit(state);
  }

  #stop(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const end of this.#ends) end();
    this.#announce();
    this.service?.close();
    this.#closeFeed();
    this.#probeQueue.clear();
    this.#cancelWake();
    this.#cancelTick();
  }
}
