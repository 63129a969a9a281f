import { AddressBuckets } from '../../net/address-buckets.ts';
import { type HubPlace, type LanStatus, PROTOCOL_VERSION } from '../../protocol/index.ts';
import type { NodeState } from '../election/node-state.ts';
import type { OwnHub } from '../options.ts';
import type { Hints } from '../probing/hints.ts';
import type { ProbeResult } from '../probing/probe.ts';
import { otherComputers } from '../seen-followers.ts';
import type { Reach } from '../reach.ts';
import { FollowerChecks } from './follower-checks.ts';
import { type FeedSink, type Follower, Followers } from './followers.ts';
import type { LanService } from './serve-lan.ts';

const HINTS_AT_ONCE = 4;
const HINTS_PER_SECOND = 2;
/** Addresses whose hints are counted. */
const MAX_HINTING = 256;

interface StatusServiceOptions {
  own: OwnHub;
  kind: 'app' | 'headless';
  /** Monotonic, ms. */
  now: () => number;
  state: () => NodeState;
  reach: Reach;
  probe: (place: HubPlace) => Promise<ProbeResult>;
  /** A hint names a hub that serves. */
  onClaim: (place: HubPlace) => void;
  /** A hint says that the hub in use has this address now; it may be false. */
  onHubElsewhere: (place: HubPlace) => void;
  /** A hint asks to probe the hub in use. */
  onSuspicion: () => void;
  onFollowers: () => void;
}

/** A node's status, feeds and hints, as other nodes reach them over its hub. */
export class StatusService implements LanService {
  readonly #options: StatusServiceOptions;
  readonly #followers = new Followers();
  readonly #checks: FollowerChecks;
  /** Bounds how often one network address can make this node probe others. See SPEC.md [LAN-4]. */
  readonly #hintLimit = new AddressBuckets(HINTS_AT_ONCE, HINTS_PER_SECOND, MAX_HINTING);
  #guests = 0;
  #lastSent = '';

  constructor(options: StatusServiceOptions) {
    this.#options = options;
    const { own, now, probe, onFollowers } = options;
    this.#checks = new FollowerChecks({
      ownKey: own.keyPin,
      followers: this.#followers,
      now,
      probe,
      onChange: onFollowers,
    });
  }

  /** Apps with a feed, and guests. */
  get followers(): number {
    return this.#followers.count + this.#guests;
  }

  get standbys(): HubPlace[] {
    return this.#followers.standbys;
  }

  /** How many other computers follow, of those that everybody can see. */
  get seenFollowers(): number {
    return otherComputers(this.#followers.standbysThere, this.#options.reach.ownHosts).length;
  }

  setGuests(count: number): void {
    this.#guests = count;
    this.#options.onFollowers();
  }

  /** Who asks from another network is not told the addresses in this one. */
  status(address: string): LanStatus {
    const status = this.#status();
    if (status.state.kind !== 'serving' || this.#options.reach.isNearAddress(address)) return status;
    return { ...status, state: { ...status.state, standbys: [] } };
  }

  hint(address: string, place: HubPlace | null, { met, lost, again }: Hints): void {
    if (place === null && met === undefined && lost === undefined && again !== true) return;
    if (!this.#mayHint(address)) return;
    const state = this.#options.state();
    if (place !== null && state.kind === 'following' && state.hub.keyPin === place.keyPin)
      this.#options.onHubElsewhere(place);
    else if (place !== null) this.#options.onClaim(place);
    if (met !== undefined && this.#followers.hasAt(address)) this.#options.onClaim(met);
    const isOurs = state.kind === 'following' && state.hub.keyPin === lost;
    if (isOurs || again === true) this.#options.onSuspicion();
  }

  #mayHint(address: string): boolean {
    const { reach, now } = this.#options;
    return reach.isNearAddress(address) && this.#hintLimit.tryTake(address, now());
  }

  feed(sink: FeedSink, address: string, place: HubPlace | null): () => void {
    if (this.#options.state().kind !== 'serving' || !this.#followers.hasRoomFor(address)) {
      sink.send(this.#status());
      sink.end();
      return () => {};
    }
    const { now, reach } = this.#options;
    // Others would have to go to another network to follow it.
    const standby = reach.isNearAddress(address) ? place : null;
    const follower: Follower = { sink, address, place: standby, since: now(), isSeen: false, isThere: false };
    this.#followers.add(follower);
    // Sent before `onFollowers`: another feed of a known follower changes nothing for the others.
    sink.send(this.#status());
    this.#options.onFollowers();
    this.#checks.run();
    return () => {
      if (this.#followers.delete(follower)) this.#options.onFollowers();
    };
  }

  /** Sends a changed status to the followers; dismisses them with it when this node does not serve any more. */
  notifyFollowers(): void {
    if (this.#options.state().kind !== 'serving') return this.#followers.dismiss(this.#status());
    const status = this.#status();
    const text = JSON.stringify(status);
    if (text !== this.#lastSent) this.#followers.send(status);
    this.#lastSent = text;
  }

  /** Sends the status to show that this hub is alive, and runs the follower checks. */
  heartbeat(): void {
    this.#checks.run();
    this.#followers.send(this.#status());
  }

  close(): void {
    this.#followers.dismiss(this.#status());
  }

  #status(): LanStatus {
    const { own, kind, state } = this.#options;
    const { term } = state();
    return { version: PROTOCOL_VERSION, keyPin: own.keyPin, hubId: own.hubId, kind, term, state: this.#stateShown() };
  }

  #stateShown(): LanStatus['state'] {
    const state = this.#options.state();
    switch (state.kind) {
      case 'serving':
        return { kind: 'serving', followers: this.followers, standbys: this.standbys, successor: state.successor };
      case 'following':
        return { kind: 'following', hub: state.hub };
      case 'seeking':
        return { kind: 'seeking' };
    }
  }
}
