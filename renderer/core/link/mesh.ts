import type { IceServer, LinkSignal, Member } from '../../../signaling/protocol/index.ts';
import type { ChatFrame, PeerState } from './control.ts';
import { PeerLink } from './peer-link.ts';
import type { Endpoint } from './peer-link.ts';
import type { Outgoing, TrackKind } from './track-sender.ts';

export interface MeshOptions {
  iceServers: () => IceServer[];
  relay: (to: string, signal: LinkSignal) => boolean;
  ownState: () => PeerState;
  /** What is to be sent of one kind to each of `viewers` others. */
  outgoing: (kind: TrackKind, viewers: number) => Outgoing | null;
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
  /** The hub under which this peer was last in the roster. */
  hubId: string;
  /** A hub's roster that lacks it: since when (ms), and which hub. */
  missing: { since: number; hubId: string } | null;
}

const TRACK_KINDS: readonly TrackKind[] = ['microphone', 'camera', 'screen'];
const TICK_MS = 1_000;
const SPEAKING_TICK_MS = 200;
/** How long another hub's roster may lack somebody whose link is in trouble: by then every client has come back to it. */
const REJOIN_GRACE_MS = 30_000;

/** A full room's first offers and candidates. */
const EARLY_SIGNALS = 100;

/** One link to everybody else in the room, reconciled to the roster. Media never waits for the hub. */
export class Mesh {
  readonly #options: MeshOptions;
  readonly #entries = new Map<string, Entry>();
  /** Visits that said goodbye: a roster that still lists them is older than their goodbye. */
  readonly #departedVisits = new Set<string>();
  /** Signals that overtook the roster which introduces their sender. */
  #early: { from: string; signal: LinkSignal }[] = [];
  #timers: ReturnType<typeof setInterval>[] = [];
  #hubOnline = true;

  constructor(options: MeshOptions) {
    this.#options = options;
  }

  /** The others, in roster order. */
  get peers(): { member: Member; link: PeerLink }[] {
    return [...this.#entries.values()];
  }

  /** Opens, keeps and closes links so that they are what the roster says. */
  reconcile({ self, members, hubId }: RosterView): void {
    const present = members.filter(
      (member) => member.peerId !== self.peerId && !this.#departedVisits.has(member.visit),
    );
    const selfPresent = members.some((member) => member.peerId === self.peerId && member.state !== 'ringing');
    for (const [peerId, entry] of this.#entries) {
      if (present.some((member) => member.peerId === peerId)) continue;
      entry.missing ??= { since: performance.now(), hubId };
      if (this.#isGone(entry)) this.#remove(peerId);
    }
    for (const member of present) {
      const entry = this.#keepOrOpen(self, member);
      Object.assign(entry, { member, hubId, missing: null });
      entry.link.setMediaAllowed(selfPresent && member.state !== 'ringing');
    }
    this.applyOutgoing();
    this.#runTimers();
    for (const { from, signal } of this.#early.splice(0)) this.#entries.get(from)?.link.receive(signal);
    this.#options.onChange();
  }

  /** Without a hub nobody vouches for a link that is lost. */
  setHubOnline(online: boolean): void {
    this.#hubOnline = online;
  }

  /** Takes a signal that came by the hub. */
  receive(from: string, signal: LinkSignal): void {
    const link = this.#entries.get(from)?.link;
    if (link?.remote.visit === signal.visit) link.receive(signal);
    else this.#early = [...this.#early, { from, signal }].slice(-EARLY_SIGNALS);
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

  /** False when the link is not there or its channel not open. */
  sendChat(peerId: string, frame: ChatFrame): boolean {
    return this.#entries.get(peerId)?.link.sendChat(frame) ?? false;
  }

  /** Closes every link with a goodbye. The mesh can be used again. */
  leave(): void {
    for (const { link } of this.#entries.values()) link.close({ bye: true });
    this.#entries.clear();
    this.#departedVisits.clear();
    this.#early = [];
    this.#runTimers();
  }

  #keepOrOpen(self: Endpoint, member: Member): Entry {
    const present = this.#entries.get(member.peerId);
    if (present?.link.remote.visit === member.visit) return present;
    present?.link.close({ bye: false });
    const opened = { link: this.#open(self, member), member, hubId: '', missing: null };
    this.#entries.set(member.peerId, opened);
    return opened;
  }

  #open(self: Endpoint, { peerId, visit }: Member): PeerLink {
    const { iceServers, relay, ownState, onChange, onChat, onChatOpen } = this.#options;
    return new PeerLink({
      self,
      remote: { peerId, visit },
      iceServers,
      relay,
      ownState,
      onChange,
      onBye: () => {
        this.#departedVisits.add(visit);
        this.#remove(peerId);
        onChange();
      },
      onChat: (frame) => onChat(peerId, frame),
      onChatOpen: () => onChatOpen(peerId),
      now: () => performance.now(),
    });
  }

  /**
   * A link that is up outweighs a roster: whoever leaves says so on it. One that is down and that no hub vouches for is
   * gone, unless another hub took over just now and may not have heard of everybody yet.
   */
  #isGone({ link, hubId, missing }: Entry): boolean {
    const state = link.state.kind;
    if (missing === null) return !this.#hubOnline && state === 'lost';
    if (state === 'connected') return false;
    const mayComeBack = missing.hubId !== hubId && performance.now() - missing.since < REJOIN_GRACE_MS;
    return state !== 'recovering' || !mayComeBack;
  }

  #tick(): void {
    for (const [peerId, entry] of this.#entries) {
      if (this.#isGone(entry)) {
        this.#remove(peerId);
        this.#options.onChange();
      } else {
        void entry.link.tick();
      }
    }
  }

  #remove(peerId: string): void {
    this.#entries.get(peerId)?.link.close({ bye: false });
    this.#entries.delete(peerId);
    this.applyOutgoing();
    this.#runTimers();
  }

  /** Timers run only while there is somebody to watch. */
  #runTimers(): void {
    if (this.#entries.size > 0 && this.#timers.length === 0) {
      this.#timers = [
        setInterval(() => this.#tick(), TICK_MS),
        setInterval(() => this.peers.forEach(({ link }) => link.tickSpeaking()), SPEAKING_TICK_MS),
      ];
    } else if (this.#entries.size === 0) {
      for (const timer of this.#timers.splice(0)) clearInterval(timer);
    }
  }
}
