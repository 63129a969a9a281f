import type { PeerVisit } from '../../../signaling/protocol/index.ts';
import { commonPeers, type IntroducedPeer, type IntroducingPeer, isConnected, type Sighting } from './introductions.ts';
import type { RemotePeer } from './remote-peer.ts';
import type { RunningClock } from './running-clock.ts';

/** What is known of a peer for its sighting. */
export type SightedPeer = IntroducedPeer & Pick<RemotePeer, 'hubId' | 'introduction' | 'sighting'>;

/** What each peer begins with. */
export const SEEN_BY_ALL: Sighting = { introducedBy: null, isUnseen: false };

/** A roster that has an introduced peer comes within this time, ms. */
const INTRODUCED_MS = 5_000;
/** Two others have found each other, or mended their link, within this time, ms. */
const UNSEEN_MS = 15_000;

/** Compares what the others say of whom they are connected to with the roster, and with each other. */
export class Sightings {
  readonly #peers: ReadonlyMap<string, SightedPeer>;
  readonly #clock: Pick<RunningClock, 'now'>;
  /** Since when a peer is left out by somebody, ms of the clock. */
  readonly #unseenSince = new WeakMap<SightedPeer, number>();

  /** @param peers by peer id */
  constructor(peers: ReadonlyMap<string, SightedPeer>, clock: Pick<RunningClock, 'now'>) {
    this.#peers = peers;
    this.#clock = clock;
  }

  /** A link was opened because others say that this peer is there. Behind whoever was only introduced is who introduced them. */
  introduced(peer: SightedPeer): void {
    const [first] = commonPeers(peer.member.visit, this.#peers.values());
    if (first === undefined) return;
    const { peerId, name } = first.hubId === null ? (first.introduction?.by ?? first.member) : first.member;
    peer.introduction = { by: { peerId, name }, at: this.#clock.now() };
  }

  /** To be called once a second. @returns whether something changed of what is known of anybody */
  check(self: PeerVisit): boolean {
    let isChanged = false;
    for (const peer of this.#peers.values()) {
      const { introducedBy, isUnseen } = peer.sighting;
      peer.sighting = { introducedBy: this.#introducerOf(peer), isUnseen: this.#isUnseen(peer, self) };
      isChanged ||= introducedBy !== peer.sighting.introducedBy || isUnseen !== peer.sighting.isUnseen;
    }
    return isChanged;
  }

  #introducerOf({ hubId, introduction }: SightedPeer): IntroducingPeer | null {
    if (hubId !== null || introduction === null) return null;
    return this.#clock.now() - introduction.at >= INTRODUCED_MS ? introduction.by : null;
  }

  #isUnseen(peer: SightedPeer, self: PeerVisit): boolean {
    if (!isConnected(peer) || !this.#isLeftOut(peer, self)) {
      this.#unseenSince.delete(peer);
      return false;
    }
    const since = this.#unseenSince.get(peer) ?? this.#clock.now();
    this.#unseenSince.set(peer, since);
    return this.#clock.now() - since >= UNSEEN_MS;
  }

  /** Whoever does not list this client either has said nothing yet, or does not talk to it. */
  #isLeftOut({ member }: SightedPeer, self: PeerVisit): boolean {
    const lists = ({ vouchesFor }: SightedPeer, visit: string) => vouchesFor.some((one) => one.visit === visit);
    return [...this.#peers.values()].some(
      (other) =>
        other.member.visit !== member.visit &&
        isConnected(other) &&
        lists(other, self.visit) &&
        !lists(other, member.visit),
    );
  }
}
