import type { Charter, IceServer, LinkSignal, Member } from '../../../signaling/protocol/index.ts';
import type { ChatFrame, Introduction, PeerState } from '../../../signaling/protocol/peer/index.ts';
import { EarlySignals } from './early-signals.ts';
import { commonPeers, isGone, strangers } from './introductions.ts';
import { PeerLink } from './peer-link.ts';
import type { Endpoint } from './peer-link.ts';
import { RoomTalk } from './room-talk.ts';
import { RunningClock } from './running-clock.ts';
import type { Via } from './signal-route.ts';
import type { Outgoing, TrackKind } from './track-sender.ts';

export interface MeshOptions {
  iceServers: () => IceServer[];
  /** Sends by way of the hub; false when there is none at the moment. */
  viaHub: (to: string, signal: LinkSignal, onRefused: () => void) => boolean;
  ownState: () => PeerState;
  /** What is to be sent of one kind to each of `viewers` others. */
  outgoing: (kind: TrackKind, viewers: number) => Outgoing | null;
  charter: () => Charter | null;
  onCharter: (charter: Charter) => void;
  onChange: () => void;
  onChat: (from: string, frame: ChatFrame) => void;
  onChatOpen: (peerId: string) => void;
}

/** A roster as the mesh needs it. */
export interface RosterView {
  self: Endpoint;
  members: Member[];
  /** The hub that says so. */
  hubId: string;
}

interface Entry {
  link: PeerLink;
  member: Member;
  /** The hub under which this peer was last in the roster; null when it was only introduced. */
  hubId: string | null;
  /** A hub's roster that lacks it: since when nothing speaks for it (ms), and which hub. */
  missing: { since: number; hubId: string } | null;
  /** Whom it last said that it is connected to. */
  vouchesFor: readonly Introduction[];
}

const TRACK_KINDS: readonly TrackKind[] = ['microphone', 'camera', 'screen'];
const TICK_MS = 1_000;
/** Browsers slow the timers of hidden pages down to one a second. */
const CLOCK_GAP_MS = 1_500;
/** From this long without a link one may say that the network between two computers is in the way, ms. */
const UNREACHABLE_MS = 8_000;
/**
 * One link to everybody else in the room: those on the roster, and those whom they introduce. Media never waits for the
 * hub.
 */
export class Mesh {
  readonly #options: MeshOptions;
  readonly #entries = new Map<string, Entry>();
  /** Visits that said goodbye: a roster that still lists them is older than their goodbye. */
  readonly #departedVisits = new Set<string>();
  /** Epochs of links that were given up: the other side may still have them, so a new one begins above. */
  readonly #givenUp = new Map<string, number>();
  readonly #early = new EarlySignals();
  readonly #talk: RoomTalk;
  /** Oneself as of the newest roster, once one is in the room rather than being rung. */
  #self: Endpoint | null = null;
  #hubId = '';
  readonly #clock = new RunningClock(CLOCK_GAP_MS);
  #timer: ReturnType<typeof setInterval> | null = null;
  #hubOnline = true;

  constructor(options: MeshOptions) {
    this.#options = options;
    this.#talk = new RoomTalk({
      others: this.#entries,
      charter: options.charter,
      onCharter: options.onCharter,
      onPeers: () => this.#meetStrangers(),
      onSignal: (from, signal) => this.receive(from, signal, 'peer'),
    });
  }

  /** The others, in the order they were met. */
  get peers(): { member: Member; link: PeerLink }[] {
    return [...this.#entries.values()];
  }

  /** How many of those whom the hub has in the room could not be reached for a while. */
  get unreachable(): number {
    const tooLong = ({ link: { state } }: Entry) =>
      state.kind === 'lost' || ('since' in state && this.#clock.now() - state.since >= UNREACHABLE_MS);
    const there = (entry: Entry) => this.#isListed(entry) && entry.member.state !== 'away';
    return [...this.#entries.values()].filter((entry) => there(entry) && tooLong(entry)).length;
  }

  /** Opens, keeps and closes links so that they are what the roster says. */
  reconcile({ self, members, hubId }: RosterView): void {
    const present = members.filter(
      (member) => member.peerId !== self.peerId && !this.#departedVisits.has(member.visit),
    );
    const selfPresent = members.some((member) => member.peerId === self.peerId && member.state !== 'ringing');
    this.#self = selfPresent ? self : null;
    this.#hubId = hubId;
    for (const entry of this.#entries.values()) {
      if (!present.some(({ peerId }) => peerId === entry.member.peerId)) {
        entry.missing ??= { since: this.#clock.now(), hubId };
        this.#removeIfGone(entry);
      }
    }
    for (const member of present) {
      const entry = this.#keepOrOpen(self, member);
      const isBack = entry.hubId !== null && (entry.missing !== null || entry.hubId !== hubId);
      Object.assign(entry, { member, hubId, missing: null });
      entry.link.setMediaAllowed(selfPresent && member.state !== 'ringing');
      if (isBack && entry.link.state.kind !== 'connected') entry.link.retry();
    }
    this.#meetStrangers();
    this.#changed();
  }

  /** Without a hub nobody vouches for a link that is lost. */
  setHubOnline(online: boolean): void {
    this.#hubOnline = online;
    if (online) for (const { link } of this.#entries.values()) link.retrySignals();
  }

  /** The ways between computers changed: every link looks for a path at once. */
  retryLinks(): void {
    for (const { link } of this.#entries.values()) link.retry();
  }

  /** Takes a signal that somebody passed on. */
  receive(from: string, signal: LinkSignal, via: Via): void {
    const link = this.#entries.get(from)?.link;
    if (link?.remote.visit === signal.visit) link.receive(signal, via);
    else this.#early.add(from, { signal, via });
  }

  /** Takes the tracks and encodings that are wanted now to every link. */
  applyOutgoing(): void {
    for (const kind of TRACK_KINDS) {
      const outgoing = this.#options.outgoing(kind, this.#entries.size);
      for (const { link } of this.#entries.values()) link.setOutgoing(kind, outgoing);
    }
  }

  /** Tells everybody one's own state. */
  broadcastState(): void {
    for (const { link } of this.#entries.values()) link.sendState();
  }

  /** Tells everybody in the room the charter. */
  broadcastCharter(charter: Charter): void {
    this.#talk.broadcastCharter(charter);
  }

  /** False when the link is not there or its channel not open. */
  sendChat(peerId: string, frame: ChatFrame): boolean {
    return this.#entries.get(peerId)?.link.sendChat(frame) ?? false;
  }

  /** Closes every link with a goodbye. The mesh can be used again. */
  leave(): void {
    for (const { link } of this.#entries.values()) link.close({ bye: true });
    this.#entries.clear();
    this.#departedVisits.clear();
    this.#givenUp.clear();
    this.#early.clear();
    this.#talk.reset();
    this.#self = null;
    this.#runTimer();
  }

  #keepOrOpen(self: Endpoint, member: Member): Entry {
    const present = this.#entries.get(member.peerId);
    if (present?.link.remote.visit === member.visit) return present;
    if (present) this.#close(present);
    const link = this.#open(self, member);
    const opened: Entry = { link, member, hubId: null, missing: null, vouchesFor: [] };
    this.#entries.set(member.peerId, opened);
    for (const { signal, via } of this.#early.take(member.peerId)) link.receive(signal, via);
    return opened;
  }

  #open(self: Endpoint, { peerId, visit }: Member): PeerLink {
    const { iceServers, viaHub, ownState, onChat, onChatOpen } = this.#options;
    return new PeerLink({
      self,
      remote: { peerId, visit },
      epoch: (this.#givenUp.get(visit) ?? -1) + 1,
      iceServers,
      relay: {
        peer: (signal) => this.#talk.relay(peerId, signal),
        hub: (signal, onRefused) => viaHub(peerId, signal, onRefused),
      },
      ownState,
      onChange: () => this.#linkChanged(),
      onControlOpen: () => this.#talk.introduceRoom(peerId),
      onRoomMessage: (message) => this.#talk.receive(peerId, message),
      onBye: () => {
        this.#departedVisits.add(visit);
        this.#remove(peerId);
        this.#linkChanged();
      },
      onChat: (frame) => onChat(peerId, frame),
      onChatOpen: () => onChatOpen(peerId),
      now: () => this.#clock.now(),
    });
  }

  /** Opens links to those whom others are connected to and the roster lacks. */
  #meetStrangers(): void {
    const self = this.#self;
    if (self === null) return;
    const introducing = {
      self,
      others: this.#entries,
      hasLeft: (visit: string) => this.#departedVisits.has(visit),
      isListed: (entry: Entry) => this.#isListed(entry) || this.#isJustMet(entry),
    };
    const met = strangers(introducing);
    for (const introduction of met) {
      const entry = this.#keepOrOpen(self, { ...introduction, state: 'present' });
      entry.missing = { since: this.#clock.now(), hubId: this.#hubId };
      entry.link.setMediaAllowed(true);
    }
    if (met.length > 0) this.#changed();
  }

  #linkChanged(): void {
    this.#talk.announce();
    this.#options.onChange();
  }

  /** There are other links than before, or links to others. */
  #changed(): void {
    this.applyOutgoing();
    this.#runTimer();
    this.#linkChanged();
  }

  #isListed(entry: Entry): boolean {
    return entry.missing === null && this.#hubOnline;
  }

  /** So that whoever introduces one person as ever other visits does not have a connection made for each. */
  #isJustMet({ missing }: Entry): boolean {
    return missing !== null && this.#clock.now() - missing.since < TICK_MS;
  }

  /** A link that is up outweighs a roster: whoever leaves says so on it. */
  #removeIfGone(entry: Entry): boolean {
    const { link, member, hubId, missing } = entry;
    const now = this.#clock.now();
    const vouched = commonPeers(member.visit, this.#entries.values()).length > 0;
    if (missing && vouched) missing.since = now;
    const gone = isGone({
      link: link.state.kind,
      listed: missing === null,
      vouched,
      hubOnline: this.#hubOnline,
      listedBy: hubId === null ? 'never' : missing?.hubId === hubId ? 'same' : 'another',
      missingMs: missing ? now - missing.since : 0,
    });
    if (gone) this.#remove(member.peerId);
    return gone;
  }

  #tick(): void {
    for (const entry of this.#entries.values()) {
      if (this.#removeIfGone(entry)) this.#linkChanged();
      else void entry.link.tick();
    }
    this.#talk.tick();
    this.#meetStrangers();
  }

  #remove(peerId: string): void {
    const entry = this.#entries.get(peerId);
    if (!entry) return;
    this.#close(entry);
    this.#entries.delete(peerId);
    this.applyOutgoing();
    this.#runTimer();
  }

  #close({ link }: Entry): void {
    this.#givenUp.set(link.remote.visit, link.epoch);
    link.close({ bye: false });
  }

  /** The timer runs only while there is somebody to watch. */
  #runTimer(): void {
    if (this.#entries.size > 0) this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
    else if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }
}
