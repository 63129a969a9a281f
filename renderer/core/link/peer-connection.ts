import type { IceServer, SignalBody, Signer } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { CodecPreferences } from '../sending/codecs.ts';
import { atFullSize } from '../sending/first-frame.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';
import type { SendPlan } from '../sending/send-plan.ts';
import type { TrackKind } from '../sending/track-kind.ts';
import type { MakeOutput } from '../sending/track-sender.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import { openChannels } from './channels.ts';
import type { Channels } from './channels.ts';
import { DescriptionSeal, type LinkGeneration, type PassMaker } from './description-seal.ts';
import { LinkProbe } from './link-probe.ts';
import { Negotiator } from './negotiator.ts';
import type { NegotiationFault } from './negotiator.ts';
import { watchPath } from './path-watch.ts';
import { RemoteCandidates, type CandidateRules } from './remote-candidates.ts';
import type { SignalRoute } from './signal-route.ts';
import { SignedSignals } from './signed-signals.ts';
import { Transceivers } from './transceivers.ts';
import type { IncomingStreams, KindsByMid } from './transceivers.ts';

/** How long a camera keeps its size from the moment that it is sent on a connection that is up, ms: its first frame has left by then, also on a busy computer. */
const BEGINNING_MS = 1_000;
/** The other side can have the path changed as often as it likes, and key frames are large, ms. */
const KEY_FRAME_GAP_MS = 500;

export interface PeerConnectionOptions {
  iceServers: IceServer[];
  /** The polite side answers; the other makes the first offer. */
  polite: boolean;
  codecs: CodecPreferences;
  outputFor: MakeOutput | undefined;
  candidateRules: Omit<CandidateRules, 'anywhere'>;
  /** Signs this client's descriptions. */
  signer: Signer;
  makePass: PassMaker;
  generation: LinkGeneration;
  /** Takes signed descriptions, and candidates, to the other side. */
  route: Pick<SignalRoute, 'send'>;
}

/** What `getStats` says of a connection, and the tracks that it speaks of. */
export interface LinkReport {
  stats: RTCStatsReport;
  kindsByMid: KindsByMid;
  /** Of what another encoder than the sender's own has encoded: what that one says. */
  feeds: ReadonlyMap<TrackKind, RTCStatsReport>;
}

/** One RTCPeerConnection with its data channels and its transceivers. */
export class PeerConnection {
  /** The transport's state changed; read `transport`. */
  readonly onTransport = new Listeners<void>();
  /** The remote streams now exist; on the answering side they do only once the first offer is applied. */
  readonly onStreams = new Listeners<void>();
  /** A description could not be made or applied: only a new connection helps. */
  readonly onFault = new Listeners<NegotiationFault>();
  /** The same of what sends a picture, which has ended. */
  readonly onSenderLost = new Listeners<void>();
  readonly signals: SignedSignals;
  readonly channels: Channels;
  readonly probe: LinkProbe;
  readonly #pc: RTCPeerConnection;
  readonly #negotiator: Negotiator;
  readonly #transceivers: Transceivers;
  readonly #scope = new Scope();
  readonly #timers = new Timers<'beginning'>(this.#scope);
  #sending = SEND_NOTHING;
  /** Whether the camera still begins as it does on a local network ([NEG-8]). A share begins by its own plan. */
  #isBeginning: boolean;

  constructor(options: PeerConnectionOptions) {
    const { iceServers, polite, codecs, outputFor, candidateRules, signer, makePass, generation, route } = options;
    this.signals = new SignedSignals(new DescriptionSeal(signer, generation, makePass), route);
    this.#pc = new RTCPeerConnection(configuration(iceServers));
    // Servers are for other networks, and a rebuilt connection may have been rebuilt because its network is bad.
    this.#isBeginning = iceServers.length === 0 && generation.epoch === 0;
    this.#negotiator = new Negotiator({
      connection: this.#pc,
      polite,
      candidates: new RemoteCandidates(this.#pc, { ...candidateRules, anywhere: iceServers.length > 0 }),
      startsFast: this.#isBeginning,
      signals: this.signals,
      onRemoteOffer: () => this.#transceivers.adopt() && this.onStreams.emit(),
      onFault: (fault) => this.onFault.emit(fault),
    });
    this.signals.onBody.add((body) => void this.#negotiator.handle(body));
    this.signals.onFault.add((fault) => this.onFault.emit(fault));
    this.#transceivers = new Transceivers(this.#pc, codecs, outputFor);
    this.#transceivers.onSenderLost.add(() => this.onSenderLost.emit());
    this.#pc.addEventListener('signalingstatechange', () => {
      // Not only once it is connected: that would set the encoder up anew with its first frame.
      if (this.#pc.signalingState === 'stable') this.#transceivers.reapply();
    });
    this.#pc.addEventListener('connectionstatechange', () => {
      this.#limitBeginning();
      this.onTransport.emit();
    });
    // What was lost meanwhile is missing to all frames that follow, and browsers ask for a key frame every 3 s only ([NEG-10]).
    const refreshPictures = throttle(() => this.#transceivers.refreshPictures(), KEY_FRAME_GAP_MS, this.#scope);
    watchPath(this.#pc, refreshPictures, this.#scope);
    this.channels = openChannels(this.#pc);
    this.probe = new LinkProbe(this.#pc);
    if (polite) return;
    this.#transceivers.make();
    void this.#negotiator.offer();
  }

  get transport(): RTCPeerConnectionState {
    return this.#pc.connectionState;
  }

  /** null until the first offer is applied. */
  get streams(): IncomingStreams | null {
    return this.#transceivers.streams;
  }

  /** Video frames decoded so far; null when unknown. Costs a `getStats` call. */
  framesDecoded(picture: 'camera' | 'screen'): Promise<number | null> {
    return this.#transceivers.framesDecoded(picture);
  }

  /** When a frame of a picture was captured, Unix time by the other side's clock, ms; null when unknown. */
  capturedAt(picture: 'camera' | 'screen', rtpTimestamp: number): number | null {
    return this.#transceivers.capturedAt(picture, rtpTimestamp);
  }

  /** The statistics, and what they are of; null when they cannot be read. Costs a `getStats` call. */
  async report(): Promise<LinkReport | null> {
    const [stats, feeds] = await Promise.all([this.probe.report(), this.#transceivers.feeds()]);
    return stats && { stats, kindsByMid: this.#transceivers.kindsByMid, feeds };
  }

  handle(body: Exclude<SignalBody, { kind: 'rebuild' }>): void {
    this.signals.receive(body);
  }

  /**
   * Restarts ICE (RFC 8445, section 2.4).
   *
   * @param iceServers the present list; its credentials may have been renewed since the connection was made
   */
  restartIce(iceServers: IceServer[]): void {
    this.#pc.setConfiguration(configuration(iceServers));
    this.#negotiator.restartIce();
  }

  /** Sends the newest own description once more, signed as it is now. */
  describeAgain(): void {
    this.#negotiator.describeAgain();
  }

  /** To be called once a second. */
  tick(): void {
    this.#negotiator.tick();
  }

  send(sending: SendPlan): void {
    this.#sending = sending;
    this.#transceivers.send(this.#isBeginning ? atFullSize(sending) : sending);
    this.#limitBeginning();
  }

  /** @param lingerMs how long data in the channels' buffers has to leave, ms; closing at once would discard it */
  close({ lingerMs = 0 } = {}): void {
    this.#negotiator.close();
    this.signals.close();
    this.#transceivers.end();
    this.#scope.end();
    if (lingerMs === 0) this.#pc.close();
    else setTimeout(() => this.#pc.close(), lingerMs);
  }

  /** The link is up long before the first frame where somebody is rung, or opens their camera later. */
  #limitBeginning(): void {
    if (!this.#isBeginning || this.transport !== 'connected' || this.#sending.camera === null) return;
    this.#timers.ensure('beginning', BEGINNING_MS, () => {
      this.#isBeginning = false;
      this.send(this.#sending);
    });
  }
}

function configuration(iceServers: IceServer[]): RTCConfiguration {
  return { iceServers, bundlePolicy: 'max-bundle' };
}
