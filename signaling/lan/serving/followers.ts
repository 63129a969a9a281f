import { ipv6NetworkOf } from '../../net/address-text.ts';
import { type HubPlace, LIMITS, type LanStatus } from '../../protocol/index.ts';

/** An open feed, as its hub writes to it. */
export interface FeedSink {
  send(status: LanStatus): void;
  end(): void;
}

/** Feeds at once; each is a socket. */
const MAX_FEEDS = 256;
/**
 * Feeds of one network address, so that nobody takes them all; several apps may run on a computer or behind a router.
 */
const MAX_FEEDS_OF_ADDRESS = 8;
/** Feeds of one IPv6 network of 64 bits, all of whose addresses one computer can have. */
const MAX_FEEDS_OF_NETWORK = 128;

/** A node that holds a feed open. */
export interface Follower {
  readonly sink: FeedSink;
  /** Remote network address. */
  readonly address: string;
  /** Where it says its own hub is; null when it has none. */
  readonly place: HubPlace | null;
  /** On the clock of the node, ms. */
  readonly since: number;
  /** Whether its hub answered at that place, so that others can go there. */
  isSeen: boolean;
  /** Whether it answered last, and did not say that it follows another hub. A feed that broke with its cable stays open. */
  isThere: boolean;
}

/** The apps that follow this hub, in order of arrival. */
export class Followers {
  readonly #feeds = new Map<FeedSink, Follower>();

  get all(): Follower[] {
    return [...this.#feeds.values()];
  }

  /** The number of followers; one with two feeds counts once. */
  get count(): number {
    return new Set(this.all.map(({ sink, place }) => place?.keyPin ?? sink)).size;
  }

  /**
   * The followers that could take over, the longest here first. Of several places of one key the first counts, until
   * its feed ends.
   */
  get standbys(): HubPlace[] {
    return [...this.#line().keys()];
  }

  /** Those of them that follow as far as is known: what others would see who ask them. */
  get standbysThere(): HubPlace[] {
    return [...this.#line()].filter(([, { isThere }]) => isThere).map(([place]) => place);
  }

  /** Whether one more feed of this network address is within the limits: of all, of the address and of its IPv6 network. */
  hasRoomFor(address: string): boolean {
    const network = ipv6NetworkOf(address);
    const inNetwork = this.all.filter((follower) => network !== null && ipv6NetworkOf(follower.address) === network);
    return (
      this.#feeds.size < MAX_FEEDS &&
      this.#at(address).length < MAX_FEEDS_OF_ADDRESS &&
      inNetwork.length < MAX_FEEDS_OF_NETWORK
    );
  }

  hasAt(address: string): boolean {
    return this.#at(address).length > 0;
  }

  has({ sink }: Follower): boolean {
    return this.#feeds.has(sink);
  }

  add(follower: Follower): void {
    this.#feeds.set(follower.sink, follower);
  }

  /** Returns whether it was there. */
  delete({ sink }: Follower): boolean {
    return this.#feeds.delete(sink);
  }

  send(status: LanStatus): void {
    for (const { sink } of this.all) sink.send(status);
  }

  /** Sends a last status on all feeds, and ends them. */
  dismiss(status: LanStatus): void {
    this.send(status);
    for (const { sink } of this.all) sink.end();
    this.#feeds.clear();
  }

  #line(): Map<HubPlace, Follower> {
    const followers = new Map<string, [HubPlace, Follower]>();
    for (const follower of this.#feeds.values()) {
      const { place, isSeen } = follower;
      if (isSeen && place !== null && !followers.has(place.keyPin)) followers.set(place.keyPin, [place, follower]);
    }
    return new Map([...followers.values()].slice(0, LIMITS.standbys));
  }

  #at(address: string): Follower[] {
    return this.all.filter((follower) => follower.address === address);
  }
}
