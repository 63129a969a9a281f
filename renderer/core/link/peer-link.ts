import type { LinkSignal, PeerVisit } from '../../../signaling/protocol/index.ts';
import type { ControlFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { SendPlan } from '../sending/send-plan.ts';
import { LinkConnection } from './link-connection.ts';
import type { PeerLinkOptions } from './link-context.ts';
import { LinkHeartbeat } from './link-heartbeat.ts';
import { LinkRecovery } from './link-recovery.ts';
import { type LinkAction, type LinkState, RECOVERY } from './link-state.ts';
import { PeerMessaging } from './peer-messaging.ts';
import { recordLink } from './record-link.ts';
import type { RemoteBinding } from './remote-binding.ts';
import { SignalGate } from './signal-gate.ts';
import { SignalRoute } from './signal-route.ts';
import type { IncomingStreams } from './transceivers.ts';

/** How long a `bye` may take to leave, ms: enough for a small frame on a LAN, too short for anybody to notice. */
const BYE_LINGER_MS = 200;

/**
 * The link to one visit of a peer. Keeps a connection up: recovers it step by step, and rebuilds it, each time with a
 * new epoch, when nothing else helps. Signals of another generation are dropped (SPEC.md [LINK-1] to [LINK-3]).
 */
export class PeerLink {
  /** State or streams changed. */
  readonly onChange = new Listeners<void>();
  /** The other side leaves the room. */
  readonly onBye = new Listeners<void>();
  /** The frames sent and received on the link's data channels. */
  readonly messaging: PeerMessaging;
  readonly self: PeerVisit;
  readonly remote: PeerVisit;
  /** Who is at the other end, by its descriptions. */
  readonly binding: RemoteBinding;
  /** What the present connection counts. */
  readonly statistics: Pick<LinkConnection, 'framesDecoded' | 'report' | 'capturedAt'>;
  readonly #options: PeerLinkOptions;
  readonly #route: SignalRoute;
  readonly #connection: LinkConnection;
  readonly #recovery: LinkRecovery;
  readonly #heartbeat: LinkHeartbeat;
  readonly #gate: SignalGate;
  /** When the present connection was made; ms of the context's clock. */
  #builtAt: number;

  constructor(options: PeerLinkOptions) {
    const { self, remote, epoch, hub, commonPeers, codecs, outputFor, signer, makePass, client, topics, clock } =
      options;
    this.#options = options;
    this.self = self;
    this.remote = remote;
    const messaging = new PeerMessaging(remote.peerId, client, topics);
    const route = new SignalRoute({ self, remote, epoch, messaging, relays: { peer: commonPeers, hub }, clock });
    const connection = new LinkConnection({ hub, codecs, outputFor, signer, makePass, self, remote, route, messaging });
    const recovery = new LinkRecovery(clock);
    const heartbeat = new LinkHeartbeat({ messaging, route, connection, recovery });
    [this.messaging, this.#route, this.#connection, this.#recovery] = [messaging, route, connection, recovery];
    [this.binding, this.statistics] = [connection.binding, connection];
    this.#heartbeat = heartbeat;
    this.#builtAt = clock.now();
    const present = () => (this.state.kind === 'cut-off' ? null : { epoch: route.epoch, heard: heartbeat.isHeard });
    this.#gate = new SignalGate({ self, remote, clock, present });
    this.#gate.onRebuild.add((next) => this.#rebuildAt(next));
    this.#gate.onBody.add((body) => connection.handle(body));
    connection.onStreams.add(() => this.onChange.emit());
    connection.binding.onChange.add(() => this.onChange.emit());
    connection.onControl.add((message) => this.#onControl(message));
    connection.onTransport.add((transport) => {
      if (transport === 'connected') heartbeat.heard('transport');
      else recovery.transportChanged(transport);
    });
    // A new connection would have to be signed too; what could not be is retransmitted.
    connection.onFault.add(({ step }) => {
      if (step !== 'sign') recovery.dispatch('broken');
    });
    connection.onSenderLost.add(() => this.#rebuild());
    connection.onFlood.add(() => this.cutOff());
    recovery.onAction.add((action) => this.#act(action));
    recovery.onState.add(() => this.onChange.emit());
    recordLink(options.recorder, remote.peerId, { messaging, connection, recovery });
    // The polite side makes no first offer, so it has to tell the other side of the new epoch.
    if (epoch > 0) route.askRebuild(epoch);
  }

  /** Epoch of the present connection, from 0; each rebuild adds one (SPEC.md [LINK-2]). */
  get epoch(): number {
    return this.#route.epoch;
  }

  get state(): LinkState {
    return this.#recovery.state;
  }

  /** Whether the link was up at any time. */
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

  /** Whether the control channel is believed to work (SPEC.md [LINK-7]). */
  get isAlive(): boolean {
    return this.#route.isAlive;
  }

  /**
   * Both sides are in the room from now on: topics open, and the link is recovered until it is up. Before, the other
   * side may not answer, because it is being rung (SPEC.md [RING-3]).
   */
  becomePresent(): void {
    this.messaging.becomePresent();
    this.#recovery.dispatch('started');
  }

  /** Handles a signal that was relayed: the other side does not trust the control channel any more. */
  receive(signal: LinkSignal): void {
    this.#route.doubt();
    this.#gate.receive({ signal, way: 'relay' });
  }

  /** Looks for another path at once, after this computer's addresses changed or a hub can be reached again. */
  retry(): void {
    this.#route.moved();
    this.#recovery.dispatch('retry');
  }

  /** Shows the pass that this side has now, which is in its description. */
  showPass(): void {
    this.#connection.describeAgain();
  }

  /** Closes the connection for `RECOVERY.cutOffMs`: the other side floods (SPEC.md [LIM-9]). */
  cutOff(): void {
    this.#recovery.dispatch('flooded');
  }

  /** Sends the signals that wait: a hub or a common peer may be able to relay them now. */
  retrySignals(): void {
    this.#route.retry();
  }

  /** Sends these tracks from now on, also on connections that are made later. */
  send(sending: SendPlan): void {
    this.#connection.send(sending);
  }

  /** A picture stands still although the link is up: rebuilds the connection, unless it is too young to be judged. */
  pictureStalled(): void {
    if (this.#options.clock.now() - this.#builtAt >= RECOVERY.rebuildMs) this.#recovery.dispatch('broken');
  }

  /** To be called once a second. */
  async tick(): Promise<void> {
    this.#gate.retry();
    if (this.#connection.hasLostSender) this.#rebuild();
    await this.#heartbeat.beat();
  }

  /** @param bye whether to tell the other side that this client leaves, rather than let it wait for a return */
  close({ bye }: { bye: boolean }): void {
    if (bye) this.messaging.sendControl({ kind: 'bye' });
    this.#heartbeat.end();
    this.#connection.close({ lingerMs: bye ? BYE_LINGER_MS : 0 });
  }

  #act(action: Exclude<LinkAction, 'none'>): void {
    if (action === 'ice-restart') this.#connection.restartIce();
    else if (action === 'rebuild') this.#rebuild();
    else this.#connection.close();
  }

  #onControl(message: ControlFrame): void {
    this.#connection.heard();
    this.#heartbeat.heard('control');
    // All others are a ping, a hello, or frames of the topic.
    if (message.kind === 'signal') this.#gate.receive({ signal: message.signal, way: 'link' });
    else if (message.kind === 'bye') this.onBye.emit();
  }

  /** Only once the other side could be asked to: if it cannot be reached, the old connection is the only hope. */
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
