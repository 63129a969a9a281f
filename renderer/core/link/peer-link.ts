import type { LinkSignal } from '../../../signaling/protocol/index.ts';
import type { ControlFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { SendPlan } from '../sending/send-plan.ts';
import { LinkConnection } from './link-connection.ts';
import type { PeerLinkOptions } from './link-context.ts';
import { LinkRecovery } from './link-recovery.ts';
import { RECOVERY } from './link-state.ts';
import type { LinkState } from './link-state.ts';
import { PeerMessaging } from './peer-messaging.ts';
import { recordLink } from './record-link.ts';
import { SignalRoute } from './signal-route.ts';
import type { PeerVisit, Via } from './signal-route.ts';
import type { IncomingStreams } from './transceivers.ts';

/** Pings come once a second. */
const PING_OVERDUE_MS = 1_500;
/** Enough for one small frame on a LAN, short enough that nobody sees a ghost, ms. */
const BYE_LINGER_MS = 200;

/**
 * The link to one stay of one peer: keeps a connection up, climbing the recovery ladder and building new ones (each a
 * new epoch) when it must. Signals of another generation are dropped (SPEC.md [LINK-1] to [LINK-3]).
 */
export class PeerLink {
  /** State or streams changed. */
  readonly onChange = new Listeners<void>();
  /** The other side leaves the room. */
  readonly onBye = new Listeners<void>();
  /** What is said on it. */
  readonly messaging: PeerMessaging;
  readonly #options: PeerLinkOptions;
  readonly #route: SignalRoute;
  readonly #connection: LinkConnection;
  readonly #recovery: LinkRecovery;
  /** When the present connection was made, ms. */
  #builtAt: number;
  #closed = false;

  constructor(options: PeerLinkOptions) {
    const { self, remote, epoch, hub, commonPeers, codecs, topics, clock } = options;
    this.#options = options;
    const messaging = new PeerMessaging(remote.peerId, topics);
    const route = new SignalRoute({ self, remote, epoch, messaging, relays: { peer: commonPeers, hub }, clock });
    const polite = self.peerId < remote.peerId;
    const connection = new LinkConnection({ hub, codecs, polite, route, messaging });
    const recovery = new LinkRecovery(clock);
    [this.messaging, this.#route, this.#connection, this.#recovery] = [messaging, route, connection, recovery];
    this.#builtAt = clock.now();
    connection.onStreams.add(() => this.onChange.emit());
    connection.onControl.add((message) => this.#onControl(message));
    connection.onTransport.add((transport) => this.#onTransport(transport));
    connection.onFault.add(() => recovery.dispatch('broken'));
    recovery.onAction.add((action) => (action === 'rebuild' ? this.#rebuild() : connection.restartIce()));
    recovery.onState.add(() => this.onChange.emit());
    recordLink(options.recorder, remote.peerId, { messaging, connection, recovery });
    recovery.dispatch('started');
    // The side that does not make the first offer has to say that it began anew.
    if (epoch > 0) route.askRebuild(epoch);
  }

  get remote(): PeerVisit {
    return this.#options.remote;
  }

  get epoch(): number {
    return this.#route.epoch;
  }

  get state(): LinkState {
    return this.#recovery.state;
  }

  /** Whether it was up at any time. */
  get everConnected(): boolean {
    return this.#recovery.everConnected;
  }

  /** Both sides are in the room, rather than one of them being rung. */
  get present(): boolean {
    return this.messaging.present;
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
    this.#recovery.dispatch('retry');
  }

  /** There may be somebody again to pass signals on. */
  retrySignals(): void {
    this.#route.retry();
  }

  /** Sends this from now on, whatever connection there is. */
  send(sending: SendPlan): void {
    this.#connection.send(sending);
  }

  /**
   * A picture stands still that should move, although the link is up: builds a new connection, unless this one is still
   * too young to be judged.
   */
  pictureStalled(): void {
    if (this.#options.clock.now() - this.#builtAt >= RECOVERY.rebuildMs) this.#recovery.dispatch('broken');
  }

  /** Frames of a picture that were decoded so far; null when it cannot be told. Costs a reading of the statistics. */
  framesDecoded(picture: 'camera' | 'screen'): Promise<number | null> {
    return this.#connection.framesDecoded(picture);
  }

  /** To be called once a second. */
  async tick(): Promise<void> {
    this.messaging.sendControl({ kind: 'ping' });
    this.#route.retry();
    this.#connection.tick();
    // The statistics cost much, and say something new only when the other side's page is too busy for its pings.
    const checked = this.#silentMs >= PING_OVERDUE_MS ? await this.#connection.check() : null;
    if (this.#closed) return;
    if (checked?.active) this.#heard();
    if (this.#silentMs >= RECOVERY.silenceMs) this.#recovery.dispatch('trouble');
    this.#recovery.dispatch('tick');
  }

  /** @param bye tell the other side that one leaves the room, rather than let it wait for one's return */
  close({ bye }: { bye: boolean }): void {
    if (bye) this.messaging.sendControl({ kind: 'bye' });
    this.#closed = true;
    this.#connection.close({ lingerMs: bye ? BYE_LINGER_MS : 0 });
  }

  #handle(signal: LinkSignal): void {
    const { self, remote } = this.#options;
    if (signal.toVisit !== self.visit || signal.visit !== remote.visit || signal.epoch < this.epoch) return;
    if (signal.epoch > this.epoch) this.#rebuildAt(signal.epoch);
    if (signal.body.kind !== 'rebuild') this.#connection.handle(signal.body);
  }

  #onControl(message: ControlFrame): void {
    this.#connection.heard();
    this.#heard();
    // All else is the topic's, or a hello.
    if (message.kind === 'signal') this.#handle(message.signal);
    else if (message.kind === 'bye') this.onBye.emit();
  }

  #onTransport(transport: RTCPeerConnectionState): void {
    if (transport === 'connected') this.#heard();
    else this.#recovery.transportChanged(transport);
  }

  /** For how long nothing arrived, ms. */
  get #silentMs(): number {
    return this.#options.clock.now() - this.#route.lastHeardAt;
  }

  #heard(): void {
    this.#route.heard();
    if (this.#connection.transport === 'connected') this.#recovery.dispatch('alive');
  }

  /** Asks the other side first: without a way to reach it the old connection is the only hope there is. */
  #rebuild(): void {
    const next = this.epoch + 1;
    if (this.#route.askRebuild(next)) this.#rebuildAt(next);
  }

  #rebuildAt(epoch: number): void {
    this.#builtAt = this.#options.clock.now();
    this.#connection.rebuild(epoch);
    this.#recovery.dispatch('rebuilt');
    this.onChange.emit();
  }
}
