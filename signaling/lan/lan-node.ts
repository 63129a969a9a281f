import type { IncomingMessage, ServerResponse } from 'node:http';
import { Listeners } from '../basics/listeners.ts';
import { Acquaintances } from './acquaintances.ts';
import { type HubPlace, LAN_TIMES, type LanStatus, ok, PROTOCOL_VERSION, type Result } from '../protocol/index.ts';
import type { DiscoveryFacts, Sighting } from './discovery.ts';
import { KnownPlaces } from './election/known-places.ts';
import { isOpen, type LanEffect, type LanEvent, type NodeState, type Self, type Step } from './election/node-state.ts';
import { begin, reduceLan, wakeAt } from './election/reduce.ts';
import { HubSearch, TICKS_PER_QUERY } from './hub-search.ts';
import type { Lan, LanState } from './lan.ts';
import type { LanOptions, LanParts } from './options.ts';
import { Prober } from './prober.ts';
import { noHubAt, type NoHubReason } from './probing/no-hub.ts';
import type { ProbeResult } from './probing/probe.ts';
import { Reach } from './reach.ts';
import { handOver } from './serving/hand-over.ts';
import { StatusService } from './serving/status-service.ts';
import { serveLan } from './serving/serve-lan.ts';

/** An event without its time, which the node adds. */
type WithoutTime<E> = E extends unknown ? Omit<E, 'now'> : never;

/** Runs the election's reducer: passes it events of network and clock, and runs its effects. */
export class LanNode implements Lan {
  /** What other nodes see of this one, over the own hub; null without one. */
  readonly service: StatusService | null;
  readonly #options: LanOptions;
  readonly #parts: LanParts;
  readonly #listeners = new Listeners<LanState>();
  readonly #reach: Reach;
  readonly #acquaintances: Acquaintances;
  readonly #known: KnownPlaces;
  readonly #prober: Prober;
  readonly #search: HubSearch;
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
    this.#prober = new Prober({
      ...parts,
      own,
      reach: this.#reach,
      state: () => this.#state,
      seenFollowers: () => this.#self().seenFollowers,
    });
    this.#search = new HubSearch({
      lan: options,
      parts,
      known: this.#known,
      isOn: () => this.#state.kind !== 'following' && !this.#isClosed,
      probe: (place) => this.#prober.probeClaimant(place),
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
        onClaim: (place) => this.#search.named(place, 0),
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

  async tryHub(place: HubPlace): Promise<Result<null, NoHubReason>> {
    if (place.keyPin === this.#options.own?.keyPin) return ok(null);
    const result = await this.#prober.probe(place);
    if (result.kind !== 'hub') return noHubAt(place.url, result);
    // Remembered, so that a hub that cannot reach this node is probed again.
    this.#options.known.remember(place);
    if (!this.#reach.isNear(place)) {
      void this.#goTo(place, result.status);
      return ok(null);
    }
    this.#probed(place, 0, result);
    // A follower does not compare hubs: it reports this one to its own hub.
    if (this.#state.kind === 'following') void this.#prober.probe(this.#state.hub, { met: place });
    return ok(null);
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

  #apply({ state, effects }: Step): void {
    if (this.#state.kind !== 'serving' && state.kind === 'serving') this.#search.tookOver();
    this.#state = state;
    if (state.kind === 'following') this.#search.clear();
    for (const effect of effects) this.#run(effect);
    this.#known.learnFrom(state, this.#parts.clock.now());
    this.#announce();
    this.#cancelWake();
    const at = wakeAt(state);
    const { clock } = this.#parts;
    if (at !== null)
      this.#cancelWake = clock.after(Math.max(0, at - clock.now()), () => this.#dispatch({ kind: 'wake' }));
    this.#notify();
  }

  #run(effect: LanEffect): void {
    switch (effect.kind) {
      case 'probe': {
        const { place, hops, lost } = effect;
        const probed = this.#prober.probe(place, { lost: lost?.keyPin });
        return void probed.then((result) => this.#probed(place, hops, result));
      }
      case 'enqueue-probe':
        return this.#search.named(effect.place, effect.hops);
      case 'open-feed':
        return this.#openFeed(effect.place);
      case 'close-feed':
        return this.#closeFeed();
      case 'search':
        return this.#search.lookNow();
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
    const hub = await this.#prober.findServing(place, status);
    if (hub !== null) this.#dispatch({ kind: 'chosen', ...hub });
  }

  #learnFrom(place: HubPlace, status: LanStatus): void {
    const state = this.#state;
    if (state.kind === 'following' && state.hub.keyPin === place.keyPin) this.#acquaintances.learnFrom(place, status);
  }

  #sighted({ sender, places, version }: Sighting): void {
    this.#acquaintances.heard(places);
    if (version === PROTOCOL_VERSION) this.#search.announced(places, sender);
  }

  #networkChanged(): void {
    if (this.#state.kind !== 'following') this.#search.lookNow();
    this.#dispatch({ kind: 'suspected' });
    // Tells followers the new address: their connections to the old one may stay open for long.
    if (this.#state.kind === 'serving')
      for (const place of this.service?.standbys ?? []) void this.#prober.probe(place);
  }

  /** @param count of ticks so far */
  #tick(count: number): void {
    const { clock } = this.#parts;
    this.#cancelTick = clock.after(LAN_TIMES.heartbeatMs, () => {
      this.service?.heartbeat();
      this.#search.tick(count, this.state);
      this.#tick(count + 1);
    });
  }

  #announce(): void {
    const { own, kind, discovery } = this.#options;
    const isServing = isOpen(this.#state) && !this.#isClosed;
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
    this.#search.clear();
    this.#cancelWake();
    this.#cancelTick();
  }
}
