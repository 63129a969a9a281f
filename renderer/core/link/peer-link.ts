import type { LinkSignal } from '../../../signaling/protocol/index.ts';
import type { ControlMessage, PeerHello, PeerState } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { LinkSending } from '../sending/link-sending.ts';
import { LinkConnection } from './link-connection.ts';
import type { LinkContext } from './link-context.ts';
import { RECOVERY, reduceLink } from './link-state.ts';
import type { LinkAction, LinkEvent, LinkState } from './link-state.ts';
import { PeerMessaging } from './peer-messaging.ts';
import { SignalRoute } from './signal-route.ts';
import type { Endpoint, Via } from './signal-route.ts';
import type { IncomingStreams } from './transceivers.ts';

export interface PeerLinkOptions extends LinkContext {
  self: Endpoint;
  remote: Endpoint;
  /** Where to begin: above 0 when an earlier link between these visits was given up. */
  epoch: number;
}

/** Pings come once a second. */
const PING_OVERDUE_MS = 1_500;
/** Enough for one small frame on a LAN, short enough that nobody sees a ghost, ms. */
const BYE_LINGER_MS = 200;

/**
 * The link to one stay of one peer: keeps a connection up, climbing the recovery ladder and building new ones (each a
 * new epoch) when it must. Signals of another generation are dropped (SPEC.md [LINK-1] to [LINK-3]).
 */
export class PeerLink {
  /** State, streams or what the other side says of itself changed. */
  readonly onChange = new Listeners<void>();
  /** The other side leaves the room. */
  readonly onBye = new Listeners<void>();
  readonly #options: PeerLinkOptions;
  readonly #route: SignalRoute;
  readonly #messaging: PeerMessaging;
  readonly #connection: LinkConnection;
  #state: LinkState = { kind: 'new' };
  #everConnected = false;
  #closed = false;

  constructor(options: PeerLinkOptions) {
    const { self, remote, epoch, hub, commonPeers, codecs, topics, clock } = options;
    this.#options = options;
    const messaging = new PeerMessaging(remote.peerId, topics);
    const route = new SignalRoute({ self, remote, epoch, messaging, relays: { peer: commonPeers, hub }, clock });
    const polite = self.peerId < remote.peerId;
    const connection = new LinkConnection({ hub, codecs, polite, route, messaging });
    [this.#messaging, this.#route, this.#connection] = [messaging, route, connection];
    messaging.onRemoteState.add(() => this.onChange.emit());
    connection.onStreams.add(() => this.onChange.emit());
    connection.onControl.add((message) => this.#onControl(message));
    connection.onTransport.add((transport) => this.#onTransport(transport));
    connection.onFault.add(() => this.#dispatch('failed'));
    this.#dispatch('started');
    // The side that does not make the first offer has to say that it began anew.
    if (epoch > 0) route.askRebuild(epoch);
  }

  get remote(): Endpoint {
    return this.#options.remote;
  }

  get epoch(): number {
    return this.#route.epoch;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** What the other side can do; null before it said so, and for good when it is of version 1 (SPEC.md [PEER-1]). */
  get hello(): PeerHello | null {
    return this.#messaging.hello;
  }

  /** How many frames came whose kind only a newer version knows (SPEC.md [PEER-2]). */
  get unknownKinds(): number {
    return this.#messaging.unknownKinds;
  }

  /** It was up at some time, by this connection or an earlier one. */
  get everConnected(): boolean {
    return this.#everConnected;
  }

  /** Both sides are in the room, rather than one of them being rung. */
  get present(): boolean {
    return this.#messaging.present;
  }

  /** What the other side last said of itself; null before it did, and before both sides are in the room. */
  get remoteState(): PeerState | null {
    return this.#messaging.remoteState;
  }

  /** null before the first offer, and before both sides are in the room. */
  get streams(): IncomingStreams | null {
    return this.present ? this.#connection.streams : null;
  }

  /** What is said on the control channel is believed to arrive. */
  get isAlive(): boolean {
    return this.#route.isAlive;
  }

  /** Takes a signal that somebody passed on: the other side does not trust the control channel. */
  receive(signal: LinkSignal, via: Via): void {
    this.#route.doubt(via);
    this.#handle(signal);
  }

  /** Looks for another path at once: this computer's addresses changed, or there is a hub again. */
  retry(): void {
    this.#route.moved();
    this.#dispatch('retry');
  }

  /** There may be somebody again to pass on what nobody could. */
  retrySignals(): void {
    this.#route.retry();
  }

  /** Both sides are in the room from now on. */
  becomePresent(): void {
    this.#messaging.becomePresent();
  }

  /** What the other side is told of oneself, now or when both are in the room. */
  setOwnState(state: PeerState): void {
    this.#messaging.setOwnState(state);
  }

  /** Sends this from now on, whatever connection there is. */
  send(sending: LinkSending): void {
    this.#connection.send(sending);
  }

  /** To be called once a second. */
  async tick(): Promise<void> {
    const { clock } = this.#options;
    this.#messaging.sendControl({ kind: 'ping' });
    this.#route.retry();
    this.#connection.tick();
    // The statistics cost much, and say something new only when the other side's page is too busy for its pings.
    if (clock.now() - this.#route.lastHeardAt >= PING_OVERDUE_MS) await this.#probe();
    if (this.#closed) return;
    if (clock.now() - this.#route.lastHeardAt >= RECOVERY.silenceMs) this.#dispatch('trouble');
    this.#dispatch('tick');
  }

  /** @param bye tell the other side that one leaves the room, rather than let it wait for one's return */
  close({ bye }: { bye: boolean }): void {
    if (bye) this.#messaging.sendControl({ kind: 'bye' });
    this.#closed = true;
    this.#connection.close({ lingerMs: bye ? BYE_LINGER_MS : 0 });
  }

  #handle(signal: LinkSignal): void {
    const { self, remote } = this.#options;
    if (signal.toVisit !== self.visit || signal.visit !== remote.visit || signal.epoch < this.epoch) return;
    if (signal.epoch > this.epoch) this.#rebuildAt(signal.epoch);
    if (signal.body.kind !== 'rebuild') this.#connection.handle(signal.body);
  }

  #onControl(message: ControlMessage): void {
    this.#connection.heard();
    this.#heard();
    switch (message.kind) {
      case 'signal':
        return this.#handle(message.signal);
      case 'bye':
        return this.onBye.emit();
      case 'ping':
        return;
      // PeerMessaging takes what is said by and of those who are there.
      case 'hello':
      case 'state':
      case 'peers':
      case 'relay':
      case 'relayed':
      case 'charter':
        return;
    }
  }

  #onTransport(transport: RTCPeerConnectionState): void {
    switch (transport) {
      case 'connected':
        return this.#heard();
      case 'disconnected':
        return this.#dispatch('trouble');
      case 'failed':
        return this.#dispatch('failed');
      case 'new':
      case 'connecting':
      case 'closed':
        return;
    }
  }

  async #probe(): Promise<void> {
    if (await this.#connection.isActive()) this.#heard();
  }

  #heard(): void {
    this.#route.heard();
    if (this.#connection.transport === 'connected') this.#dispatch('alive');
  }

  #dispatch(kind: LinkEvent['kind']): void {
    const { state, action } = reduceLink(this.#state, { kind, now: this.#options.clock.now() });
    const changed = state.kind !== this.#state.kind;
    this.#state = state;
    this.#everConnected ||= state.kind === 'connected';
    this.#act(action);
    if (changed) this.onChange.emit();
  }

  #act(action: LinkAction): void {
    switch (action) {
      case 'none':
        return;
      case 'ice-restart':
        return this.#connection.restartIce();
      case 'rebuild':
        return this.#rebuild();
    }
  }

  /** Asks the other side first: without a way to reach it the old connection is the only hope there is. */
  #rebuild(): void {
    const next = this.epoch + 1;
    if (this.#route.askRebuild(next)) this.#rebuildAt(next);
  }

  #rebuildAt(epoch: number): void {
    this.#connection.rebuild(epoch);
    this.#dispatch('rebuilt');
    this.onChange.emit();
  }
}
