import type { LinkSignal, PeerVisit } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { HubReturns } from './hub-returns.ts';
import { IntervalTimer } from './interval-timer.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { Introducer } from './introducer.ts';
import { peersToConnect } from './introductions.ts';
import type { LinkContext } from './link-context.ts';
import type { PeerLink } from './peer-link.ts';
import { type Departure, PeerLinks } from './peer-links.ts';
import { PeerRelay } from './peer-relay.ts';
import { Presences } from './presences.ts';
import { admit, isUnreachable, type MayMeet, type RemotePeer } from './remote-peer.ts';
import type { RosterView } from './roster-view.ts';
import { RunningClock } from './running-clock.ts';
import { Sightings } from './sightings.ts';
import { StateExchange, type StateFrame } from './state-exchange.ts';
import { makeTopics, type Topics } from './topics.ts';

export type MeshOptions = Pick<LinkContext, 'hub' | 'signer' | 'client' | 'codecs' | 'outputFor' | 'recorder'> & {
  mayMeet: MayMeet;
};

const TICK_MS = 1_000;
/** Browsers slow the timers of hidden pages down to one a second. */
const CLOCK_GAP_MS = 1_500;

/** The links to everybody else in the room: to each member of the roster and each peer that members introduce. Media never waits for the hub. */
export class Mesh {
  /** A link was opened or closed, or the state, streams or remote state of one changed. */
  readonly onChange = new Listeners<void>();
  readonly #peers = new Map<string, RemotePeer>();
  /** Holds whoever may not be in the room. */
  readonly doorkeeper = new Doorkeeper(() => this.peers.map(({ link }) => link));
  readonly #clock = new RunningClock(CLOCK_GAP_MS);
  readonly #topics = makeTopics();
  readonly #timer = new IntervalTimer(TICK_MS, () => this.#tick());
  readonly #states: StateExchange;
  readonly #introducer: Introducer;
  readonly #relay: PeerRelay;
  readonly #links: PeerLinks;
  /** Whether the person need not be asked who this is, and it may be in the room. */
  readonly #mayEnter: (peer: RemotePeer) => boolean;
  readonly #sightings: Sightings;
  readonly #presences: Presences;
  readonly #hubReturns = new HubReturns();
  /** This client as of the newest roster; null outside of a room and while it is only being rung. */
  #self: PeerVisit | null = null;

  constructor({ mayMeet, ...options }: MeshOptions) {
    this.#mayEnter = ({ member, link }) => mayMeet(member) && this.doorkeeper.mayPass(link);
    const [topics, clock, { makePass }] = [this.#topics, this.#clock, this.doorkeeper];
    this.#states = new StateExchange({ topic: topics.control, peers: this.#peers, clock });
    this.#sightings = new Sightings(this.#peers, clock);
    this.#presences = new Presences(this.#peers, clock);
    this.#introducer = new Introducer(topics.control, this.#peers);
    this.#relay = new PeerRelay({ topic: topics.control, peers: this.#peers, clock });
    this.#links = new PeerLinks(this.#peers, { ...options, makePass, commonPeers: this.#relay, topics, clock });
    this.#introducer.onIntroductions.add(() => this.#connectIntroduced());
    this.#relay.onSignal.add(({ from, signal }) => this.receive(from, signal));
    for (const part of [this.#states, this.#links]) part.onChange.add(() => this.#changed());
    this.doorkeeper.onPassed.add(() => this.admit());
    this.doorkeeper.onRefused.add((peerId) => this.#links.expel(peerId));
  }

  /** The others in the room, in the order their links were opened. */
  get peers(): readonly RemotePeer[] {
    return [...this.#peers.values()];
  }

  /** How many members of the room have been unreachable for a while (`isUnreachable`). */
  get unreachable(): number {
    const there = (peer: RemotePeer) => this.#presences.isListed(peer) && peer.member.state !== 'away';
    return this.peers.filter((peer) => there(peer) && isUnreachable(peer, this.#clock.now())).length;
  }

  linkTo(peerId: string): PeerLink | undefined {
    return this.#peers.get(peerId)?.link;
  }

  /** How somebody who is not in the room any more went; null of whoever is, or never was. */
  readonly departureOf = (peerId: string): Departure | null => this.#links.departureOf(peerId);

  topic<Name extends keyof Topics>(name: Name): Topics[Name] {
    return this.#topics[name];
  }

  /** Opens, keeps and closes links to match the roster. */
  reconcile({ self, members, hubId, joined }: RosterView): void {
    const listed = members.filter(({ peerId, visit }) => peerId !== self.peerId && !this.#links.hasLeft(visit));
    const selfListed = members.some(({ peerId, state }) => peerId === self.peerId && state !== 'ringing');
    this.#self = joined && selfListed ? self : null;
    const back = this.#hubReturns.take({ members: listed, hubId }, this.#peers, this.#clock.now());
    for (const member of listed) this.#links.keepOrOpen(self, member);
    this.#presences.follow(listed, hubId);
    for (const { link } of back) link.retry();
    for (const peer of this.peers) this.#refresh(peer);
    // Only now, when every member of the roster has a link: becoming present lets peers introduce others.
    this.admit();
  }

  /** Lets in who is in the room, also who was held and whom the person knows by now. */
  admit(): void {
    if (this.#self !== null) for (const peer of this.peers) admit(peer, this.#mayEnter);
    this.#connectIntroduced();
    this.#changed();
  }

  /** Takes back that somebody was let in, by a new link: what was attached to the one before stays with it. */
  hold(peerId: string): void {
    const peer = this.#peers.get(peerId);
    if (this.#self === null || !peer || peer.admittedAs === null) return;
    this.#links.reopen(this.#self, peer);
    this.#changed();
  }

  /** Without a hub nobody but common peers speaks for those whose link is lost. */
  setHubOnline(online: boolean): void {
    this.#presences.setHubOnline(online);
    if (!online) this.#hubReturns.lost();
    else for (const { link } of this.#peers.values()) link.retrySignals();
  }

  /** While this computer is on no network nobody who was here is given up. */
  setOffline(offline: boolean): void {
    this.#presences.setOffline(offline);
  }

  /** This computer's addresses changed: every link looks for a new path at once. */
  retryLinks(): void {
    for (const { link } of this.#peers.values()) link.retry();
  }

  /** Handles a signal that the hub or a common peer relayed. */
  receive(from: string, signal: LinkSignal): void {
    this.#links.receive(from, signal);
  }

  /** Sends this client's state to everybody in the room and to each peer that comes later; the newest of each kind counts. */
  setOwnState(state: StateFrame): void {
    this.#states.setOwn(state);
  }

  /** Closes every link with a goodbye. The mesh can be used again. */
  leave(): void {
    this.#links.leave();
    for (const part of [this.#introducer, this.#relay, this.doorkeeper]) part.reset();
    this.#self = null;
    this.#timer.run(false);
    this.onChange.emit();
  }

  /** Opens links to peers that connected peers introduce and no roster lists. */
  #connectIntroduced(): void {
    const self = this.#self;
    if (self === null) return;
    const met = peersToConnect({
      self,
      others: this.#peers,
      hasLeft: (visit) => this.#links.hasLeft(visit),
      isListed: (peer: RemotePeer) => this.#presences.isListed(peer) || this.#presences.isNewlyIntroduced(peer),
    });
    for (const introduction of met) {
      const peer = this.#links.keepOrOpen(self, { ...introduction, guest: false, state: 'present' });
      this.#presences.introduced(peer);
      this.#sightings.introduced(peer);
      admit(peer, this.#mayEnter);
    }
    if (met.length > 0) this.#changed();
  }

  #changed(): void {
    this.doorkeeper.judge();
    this.#timer.run(this.#peers.size > 0);
    this.#introducer.announce();
    this.onChange.emit();
  }

  /** @returns whether its presence is another one than before; whoever is gone is removed */
  #refresh(peer: RemotePeer): boolean {
    const [before, presence] = [peer.presence, this.#presences.of(peer)];
    if (presence === 'here' || presence === 'lost') peer.presence = presence;
    // Of somebody who never got here nobody lost the connection.
    else this.#links.remove(peer, presence === 'left' || !peer.link.everConnected ? 'left' : 'lost');
    return presence !== before;
  }

  #tick(): void {
    for (const peer of this.#peers.values()) {
      if (this.#refresh(peer)) this.#changed();
      if (this.#peers.has(peer.member.peerId)) void peer.link.tick();
    }
    this.#connectIntroduced();
    if (this.#self !== null && this.#sightings.check(this.#self)) this.#changed();
  }
}
