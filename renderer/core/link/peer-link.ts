import type { IceServer, LinkSignal, SignalBody } from '../../../signaling/protocol/index.ts';
import { Connection } from './connection.ts';
import type { IncomingStreams } from './connection.ts';
import type { ChatFrame, ControlMessage, PeerState, RoomMessage } from '../../../signaling/protocol/peer/index.ts';
import { RECOVERY, reduceLink } from './link-state.ts';
import type { LinkAction, LinkEvent, LinkState } from './link-state.ts';
import { SignalRoute } from './signal-route.ts';
import type { Relay, Via } from './signal-route.ts';
import type { Outgoing, TrackKind } from './track-sender.ts';

/** A peer's one stay in the room. */
export interface Endpoint {
  peerId: string;
  visit: string;
}

export interface PeerLinkOptions {
  self: Endpoint;
  remote: Endpoint;
  /** Where to begin: above 0 when an earlier link between these visits was given up. */
  epoch: number;
  iceServers: () => IceServer[];
  relay: Record<Via, Relay>;
  /** One's own state, for the other side at each opening of the control channel. */
  ownState: () => PeerState;
  onChange: () => void;
  onControlOpen: () => void;
  onRoomMessage: (message: RoomMessage) => void;
  onBye: () => void;
  onChat: (frame: ChatFrame) => void;
  onChatOpen: () => void;
  /** Monotonic, and standing still while this page does, ms. */
  now: () => number;
}

/** Pings come once a second. */
const PING_OVERDUE_MS = 1_500;

/**
 * The link to one stay of one peer: keeps a Connection up, climbing the recovery ladder and building new ones (each a
 * new epoch) when it must. Signals of another generation are dropped (SPEC.md [LINK-1] to [LINK-3]).
 */
export class PeerLink {
  readonly #options: PeerLinkOptions;
  readonly #polite: boolean;
  readonly #route: SignalRoute;
  readonly #outgoing = new Map<TrackKind, Outgoing | null>();
  #mediaAllowed = false;
  #epoch: number;
  #connection: Connection;
  #state: LinkState = { kind: 'new' };
  #remoteState: PeerState | null = null;
  /** As it was at the last look; null while there is nothing to compare with. */
  #activity: number | null = null;
  #closed = false;

  constructor(options: PeerLinkOptions) {
    this.#options = options;
    this.#polite = options.self.peerId < options.remote.peerId;
    this.#epoch = options.epoch;
    this.#route = new SignalRoute({
      direct: (signal) => this.#connection.control.send({ kind: 'signal', signal }),
      relay: options.relay,
      isCurrent: (signal) => !this.#closed && signal.epoch === this.#epoch,
      now: options.now,
    });
    this.#connection = this.#connect();
    this.#dispatch({ kind: 'started', now: options.now() });
    // The side that does not make the first offer has to say that it began anew.
    if (this.#epoch > 0) this.#route.relay(this.#signal(this.#epoch, { kind: 'rebuild' }));
  }

  get remote(): Endpoint {
    return this.#options.remote;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** What the other side last said of itself; null before the control channel opened. */
  get remoteState(): PeerState | null {
    return this.#remoteState;
  }

  get streams(): IncomingStreams | null {
    return this.#connection.streams;
  }

  /** Takes a signal that somebody passed on: the other side does not trust the control channel. */
  receive(signal: LinkSignal, via: Via): void {
    this.#route.doubt(via);
    this.#handle(signal);
  }

  /** Looks for another path at once: this computer's addresses changed, or there is a hub again. */
  retry(): void {
    this.#route.moved();
    this.#dispatch({ kind: 'retry', now: this.#options.now() });
  }

  /** What is said on the control channel is believed to arrive. */
  get isAlive(): boolean {
    return this.#route.isAlive;
  }

  /** There may be somebody again to pass on what nobody could. */
  retrySignals(): void {
    this.#route.retry();
  }

  #handle(signal: LinkSignal): void {
    const { self, remote } = this.#options;
    if (signal.toVisit !== self.visit || signal.visit !== remote.visit || signal.epoch < this.#epoch) return;
    if (signal.epoch > this.#epoch) this.#rebuildAt(signal.epoch);
    if (signal.body.kind !== 'rebuild') this.#connection.handle(signal.body);
  }

  /** What to send, once media is allowed. */
  setOutgoing(kind: TrackKind, outgoing: Outgoing | null): void {
    this.#outgoing.set(kind, outgoing);
    if (this.#mediaAllowed) this.#connection.setOutgoing(kind, outgoing);
  }

  /** While one of the two is only being rung the link is made and no media is attached. */
  setMediaAllowed(allowed: boolean): void {
    if (allowed === this.#mediaAllowed) return;
    this.#mediaAllowed = allowed;
    this.#attachMedia();
  }

  sendState(): void {
    this.#connection.control.send(this.#options.ownState());
  }

  /** False when the control channel is not open. */
  sendRoomMessage(message: RoomMessage): boolean {
    return this.#connection.control.send(message);
  }

  /** False when the chat channel is not open. */
  sendChat(frame: ChatFrame): boolean {
    return this.#connection.chat.send(frame);
  }

  /** To be called once a second. */
  async tick(): Promise<void> {
    this.#connection.control.send({ kind: 'ping' });
    this.#route.retry();
    this.#connection.tick();
    // The statistics cost much, and say something new only when the other side's page is too busy for its pings.
    if (this.#options.now() - this.#route.lastHeardAt >= PING_OVERDUE_MS) await this.#lookForActivity();
    if (this.#closed) return;
    const now = this.#options.now();
    if (now - this.#route.lastHeardAt >= RECOVERY.silenceMs) this.#dispatch({ kind: 'trouble', now });
    this.#dispatch({ kind: 'tick', now });
  }

  async #lookForActivity(): Promise<void> {
    const connection = this.#connection;
    const before = this.#activity;
    const activity = await connection.activity().catch(() => null);
    if (activity === null || connection !== this.#connection) return;
    // Paths that are given up take their part of the sum with them.
    if (before !== null && activity > before) this.#heard();
    this.#activity = activity;
  }

  /** @param bye tell the other side that one leaves the room, rather than let it wait for one's return */
  close({ bye }: { bye: boolean }): void {
    if (bye) this.#connection.control.send({ kind: 'bye' });
    this.#closed = true;
    const connection = this.#connection;
    // Closing at once would discard the goodbye that is still in the channel's buffer.
    if (bye) setTimeout(() => connection.close(), BYE_FLUSH_MS);
    else connection.close();
  }

  #connect(): Connection {
    const epoch = this.#epoch;
    // What an older connection still says when its successor is there counts no more.
    const current =
      <Args extends unknown[]>(handler: (...args: Args) => void) =>
      (...args: Args) => {
        if (!this.#closed && epoch === this.#epoch) handler(...args);
      };
    return new Connection({
      iceServers: this.#options.iceServers(),
      polite: this.#polite,
      onSignal: current((body) => this.#route.send(this.#signal(this.#epoch, body))),
      onControl: current((message) => this.#onControl(message)),
      onControlOpen: current(() => {
        this.sendState();
        this.#options.onControlOpen();
      }),
      onChat: current((frame) => this.#options.onChat(frame)),
      onChatOpen: current(() => this.#options.onChatOpen()),
      onTransport: current(() => this.#onTransport()),
      // The streams of the first connection are there before its constructor returns.
      onStreams: () => queueMicrotask(current(() => this.#options.onChange())),
      onFault: current(() => this.#dispatch({ kind: 'failed', now: this.#options.now() })),
    });
  }

  #onControl(message: ControlMessage): void {
    this.#activity = null;
    this.#heard();
    switch (message.kind) {
      case 'state':
        this.#remoteState = message;
        return this.#options.onChange();
      case 'signal':
        return this.#handle(message.signal);
      case 'peers':
      case 'relay':
      case 'relayed':
      case 'charter':
        return this.#options.onRoomMessage(message);
      case 'bye':
        return this.#options.onBye();
      case 'ping':
        return;
    }
  }

  #onTransport(): void {
    const now = this.#options.now();
    switch (this.#connection.transport) {
      case 'connected':
        return this.#heard();
      case 'disconnected':
        return this.#dispatch({ kind: 'trouble', now });
      case 'failed':
        return this.#dispatch({ kind: 'failed', now });
      case 'new':
      case 'connecting':
      case 'closed':
        return;
    }
  }

  #heard(): void {
    this.#route.heard();
    if (this.#connection.transport === 'connected') this.#dispatch({ kind: 'alive', now: this.#options.now() });
  }

  #dispatch(event: LinkEvent): void {
    const { state, action } = reduceLink(this.#state, event);
    const changed = state.kind !== this.#state.kind;
    this.#state = state;
    this.#act(action);
    if (changed) this.#options.onChange();
  }

  #act(action: LinkAction): void {
    switch (action) {
      case 'none':
        return;
      case 'ice-restart':
        return this.#connection.restartIce(this.#options.iceServers());
      case 'rebuild':
        return this.#rebuild();
    }
  }

  /** Asks the other side first: without a way to reach it the old connection is the only hope there is. */
  #rebuild(): void {
    const asked = this.#route.relay(this.#signal(this.#epoch + 1, { kind: 'rebuild' }));
    if (asked) this.#rebuildAt(this.#epoch + 1);
  }

  #rebuildAt(epoch: number): void {
    this.#connection.close();
    this.#epoch = epoch;
    this.#activity = null;
    this.#connection = this.#connect();
    this.#attachMedia();
    this.#dispatch({ kind: 'rebuilt', now: this.#options.now() });
    this.#options.onChange();
  }

  #attachMedia(): void {
    for (const [kind, outgoing] of this.#outgoing) {
      this.#connection.setOutgoing(kind, this.#mediaAllowed ? outgoing : null);
    }
  }

  #signal(epoch: number, body: SignalBody): LinkSignal {
    const { self, remote } = this.#options;
    return { visit: self.visit, toVisit: remote.visit, epoch, body };
  }
}

/** Enough for one small frame on a LAN, short enough that nobody sees a ghost, ms. */
const BYE_FLUSH_MS = 200;
