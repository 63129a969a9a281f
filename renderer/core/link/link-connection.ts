import type { PeerVisit, SignalBody } from '../../../signaling/protocol/index.ts';
import type { ControlFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { TenfoldCounter } from '../../../signaling/basics/tenfold-counter.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';
import type { SendPlan } from '../sending/send-plan.ts';
import { CHANNEL_NAMES } from './channels.ts';
import type { LinkContext } from './link-context.ts';
import type { LinkProbe, LinkStats } from './link-probe.ts';
import type { NegotiationFault } from './negotiator.ts';
import { PeerConnection, type LinkReport } from './peer-connection.ts';
import type { PeerMessaging } from './peer-messaging.ts';
import { RemoteBinding } from './remote-binding.ts';
import type { SignalRoute } from './signal-route.ts';
import type { IncomingStreams } from './transceivers.ts';

/** How long what was sent last on a connection that is replaced has to leave, ms. */
const REBUILD_LINGER_MS = 200;

export interface LinkConnectionOptions extends Pick<
  LinkContext,
  'hub' | 'codecs' | 'outputFor' | 'signer' | 'makePass'
> {
  self: PeerVisit;
  remote: PeerVisit;
  route: SignalRoute;
  messaging: PeerMessaging;
}

/**
 * The connection of a link, one at a time. A new one replaces the old one with the same channels and tracks; events of
 * the old one are ignored from then on.
 */
export class LinkConnection {
  readonly onControl = new Listeners<ControlFrame>();
  /** The transport's state changed; read `transport`. */
  readonly onTransport = new Listeners<RTCPeerConnectionState>();
  readonly onStreams = new Listeners<void>();
  /** Only a new connection helps. */
  readonly onFault = new Listeners<NegotiationFault>();
  /** The same of what sends a picture, which has ended. */
  readonly onSenderLost = new Listeners<void>();
  /** The other side sends far more than is read. */
  readonly onFlood = new Listeners<void>();
  /** The statistics were read. */
  readonly onStats = new Listeners<LinkStats>();
  /** Candidates of the other side that were not tried, of all connections. */
  readonly refusedCandidates = new TenfoldCounter();
  readonly binding = new RemoteBinding();
  readonly #options: LinkConnectionOptions;
  #sending = SEND_NOTHING;
  #current: PeerConnection;
  #hasLostSender = false;
  #generation = new Scope();

  constructor(options: LinkConnectionOptions) {
    this.#options = options;
    this.#current = this.#connect();
  }

  get transport(): RTCPeerConnectionState {
    return this.#current.transport;
  }

  /** null until the first offer is applied. */
  get streams(): IncomingStreams | null {
    return this.#current.streams;
  }

  /** Whether what sends a picture on the present connection has ended. Never of one that was closed. */
  get hasLostSender(): boolean {
    return this.#hasLostSender;
  }

  handle(body: Exclude<SignalBody, { kind: 'rebuild' }>): void {
    this.#current.handle(body);
  }

  /** Sends these tracks from now on, also on connections that are made later. */
  send(sending: SendPlan): void {
    this.#sending = sending;
    this.#current.send(sending);
  }

  restartIce(): void {
    this.#current.restartIce(this.#options.hub.iceServers);
  }

  /** Sends the newest own description once more, signed as it is now. */
  describeAgain(): void {
    this.#current.describeAgain();
  }

  /** Replaces the connection by a new one, of this epoch. */
  rebuild(epoch: number): void {
    // What was just said on the old one, as the wish to rebuild, still has to leave.
    this.close({ lingerMs: REBUILD_LINGER_MS });
    this.#options.route.startEpoch(epoch);
    try {
      this.#current = this.#connect();
    } catch (cause) {
      // A browser has only so many connections, closed ones included until their memory is freed: a later try may do.
      this.onFault.emit({ step: 'connect', cause });
    }
  }

  /** To be called once a second. */
  tick(): void {
    this.#current.tick();
  }

  /** Something arrived on a channel: `check` compares only with statistics that are read after this moment. */
  heard(): void {
    this.#current.probe.restart();
  }

  /** Reads the statistics; null when they cannot be read, or the connection was replaced meanwhile. */
  async check(): ReturnType<LinkProbe['check']> {
    const asked = this.#current;
    const checked = await asked.probe.check();
    if (checked === null || asked !== this.#current) return null;
    this.onStats.emit(checked);
    return checked;
  }

  /** Video frames decoded so far on the present connection; null when unknown. Costs a `getStats` call. */
  framesDecoded(picture: 'camera' | 'screen'): Promise<number | null> {
    return this.#current.framesDecoded(picture);
  }

  /** When a frame on the present connection was captured, Unix time by the other side's clock, ms; null when unknown. */
  capturedAt(picture: 'camera' | 'screen', rtpTimestamp: number): number | null {
    return this.#current.capturedAt(picture, rtpTimestamp);
  }

  /** The statistics of the present connection; null when they cannot be read. Costs a `getStats` call. */
  report(): Promise<LinkReport | null> {
    return this.#current.report();
  }

  /** @param lingerMs how long data in the channels' buffers has to leave before the connection closes, ms */
  close({ lingerMs = 0 } = {}): void {
    this.#generation.end();
    this.#hasLostSender = false;
    this.#current.close({ lingerMs });
  }

  #connect(): PeerConnection {
    const { hub, codecs, outputFor, signer, makePass, self, remote, route, messaging } = this.#options;
    const connection = new PeerConnection({
      iceServers: hub.iceServers,
      polite: self.peerId < remote.peerId,
      codecs,
      outputFor,
      candidateRules: { hubHost: () => hub.host, refused: this.refusedCandidates },
      signer,
      makePass,
      generation: { self, remote, epoch: route.epoch },
      route,
    });
    connection.send(this.#sending);
    const generation = new Scope();
    generation.add(connection.channels.control.onFrame.add((message) => this.onControl.emit(message)));
    for (const name of CHANNEL_NAMES) {
      generation.add(connection.channels[name].onFlood.add(() => this.onFlood.emit()));
    }
    generation.add(connection.onTransport.add(() => this.onTransport.emit(connection.transport)));
    generation.add(connection.onStreams.add(() => this.onStreams.emit()));
    generation.add(connection.onFault.add((fault) => this.onFault.emit(fault)));
    generation.add(connection.onSenderLost.add(() => this.#loseSender()));
    this.#generation = generation;
    this.binding.use(connection.signals, generation);
    messaging.use(connection.channels, generation);
    return connection;
  }

  #loseSender(): void {
    this.#hasLostSender = true;
    this.onSenderLost.emit();
  }
}
