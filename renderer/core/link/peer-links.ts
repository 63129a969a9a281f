import type { LinkSignal, Member, PeerVisit } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { EarlySignals } from './early-signals.ts';
import type { LinkContext } from './link-context.ts';
import { RECOVERY } from './link-state.ts';
import { PeerLink } from './peer-link.ts';
import type { RemotePeer } from './remote-peer.ts';
import { SEEN_BY_ALL } from './sightings.ts';

/** How somebody went: with a goodbye, or without one and for too long. */
export type Departure = 'left' | 'lost';

/** Opens and closes the links of a mesh, and remembers which visits left and which epochs were used. */
export class PeerLinks {
  /** A link's state or streams changed, or its peer said goodbye and is gone. */
  readonly onChange = new Listeners<void>();
  readonly #peers: Map<string, RemotePeer>;
  readonly #context: LinkContext;
  /** Visits that said goodbye. A roster that still lists one of them is out of date. */
  readonly #departedVisits = new Set<string>();
  /** By peer id, of those who have no link any more. */
  readonly #departures = new Map<string, Departure>();
  /**
   * By visit, the epoch of a link that was given up. The other side may still have it, so a new link begins one above.
   */
  readonly #givenUp = new Map<string, number>();
  /** By peer id, when a link was last cut off; another visit does not end that. Ms of the context's clock. */
  readonly #cutOffAt = new Map<string, number>();
  readonly #early = new EarlySignals();

  /** @param peers by peer id, in the order their links were opened; only this class adds and removes */
  constructor(peers: Map<string, RemotePeer>, context: LinkContext) {
    this.#peers = peers;
    this.#context = context;
  }

  /** Whether this visit said goodbye. */
  hasLeft(visit: string): boolean {
    return this.#departedVisits.has(visit);
  }

  /** How somebody who is not in the room any more went; null of whoever is, or never was. */
  departureOf(peerId: string): Departure | null {
    return this.#departures.get(peerId) ?? null;
  }

  /** The link to this visit, opened if there is none. A link to another visit of the same peer is closed. */
  keepOrOpen(self: PeerVisit, member: Member): RemotePeer {
    const known = this.#peers.get(member.peerId);
    if (known?.link.remote.visit === member.visit) return known;
    if (known) this.#close(known);
    this.#departures.delete(member.peerId);
    const link = this.#open(self, member);
    const opened: RemotePeer = {
      link,
      member,
      admittedAs: null,
      hubId: null,
      missing: null,
      unsupportedSince: null,
      presence: 'here',
      remoteState: null,
      sharePaused: false,
      shareStill: false,
      shareSound: false,
      shareMarked: false,
      sharePointing: null,
      shareMouse: null,
      hand: null,
      heldBack: null,
      vouchesFor: [],
      introduction: null,
      sighting: SEEN_BY_ALL,
    };
    this.#peers.set(member.peerId, opened);
    for (const signal of this.#early.take(member.peerId)) link.receive(signal);
    return opened;
  }

  /** Closes the link to a peer that stays in the room, and opens another one to the same visit. */
  reopen(self: PeerVisit, peer: RemotePeer): void {
    const { member, hubId, missing, introduction } = peer;
    this.remove(peer, 'lost');
    Object.assign(this.keepOrOpen(self, member), { hubId, missing, introduction });
  }

  /** Handles a relayed signal. One that arrives before the roster with its sender is kept for a moment. */
  receive(from: string, signal: LinkSignal): void {
    const link = this.#peers.get(from)?.link;
    if (link?.remote.visit === signal.visit) link.receive(signal);
    else this.#early.add(from, signal);
  }

  /** Closes the link to a peer that is gone. */
  remove(peer: RemotePeer, as: Departure): void {
    const { peerId } = peer.member;
    this.#close(peer);
    this.#peers.delete(peerId);
    this.#departures.set(peerId, as);
  }

  /** Ends the link to somebody who may not be in the room any more, with a goodbye, and opens none to that visit again. */
  expel(peerId: string): void {
    const peer = this.#peers.get(peerId);
    if (peer === undefined) return;
    this.#departedVisits.add(peer.link.remote.visit);
    peer.link.close({ bye: true });
    this.#peers.delete(peerId);
    this.onChange.emit();
  }

  /** Closes every link with a goodbye, and forgets everything about this stay in the room. */
  leave(): void {
    for (const { link } of this.#peers.values()) link.close({ bye: true });
    this.#peers.clear();
    this.#departedVisits.clear();
    this.#departures.clear();
    this.#givenUp.clear();
    this.#cutOffAt.clear();
    this.#early.clear();
  }

  #open(self: PeerVisit, { peerId, visit }: Member): PeerLink {
    const epoch = (this.#givenUp.get(visit) ?? -1) + 1;
    const link = new PeerLink({ ...this.#context, self, remote: { peerId, visit }, epoch });
    if (this.#context.clock.now() - (this.#cutOffAt.get(peerId) ?? -Infinity) < RECOVERY.cutOffMs) link.cutOff();
    link.onChange.add(() => {
      if (link.state.kind === 'cut-off') this.#cutOffAt.set(peerId, link.state.since);
      this.onChange.emit();
    });
    link.onBye.add(() => this.#onBye(link));
    return link;
  }

  #onBye(link: PeerLink): void {
    const { peerId, visit } = link.remote;
    this.#departedVisits.add(visit);
    const peer = this.#peers.get(peerId);
    if (peer?.link === link) this.remove(peer, 'left');
    this.onChange.emit();
  }

  #close({ link }: RemotePeer): void {
    this.#givenUp.set(link.remote.visit, link.epoch);
    link.close({ bye: false });
  }
}
