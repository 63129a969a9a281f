import type { IceServer, SignalBody } from '../../../signaling/protocol/index.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { ChatFrameSchema, ControlMessageSchema } from '../../../signaling/protocol/peer/index.ts';
import type { ChatFrame, ControlMessage } from '../../../signaling/protocol/peer/index.ts';
import { screenCodecOrder } from './encoding.ts';
import { JsonChannel } from './json-channel.ts';
import { Negotiator } from './negotiator.ts';
import { TrackSender } from './track-sender.ts';
import type { Outgoing, TrackKind } from './track-sender.ts';

/** The order of the transceivers, which is the order of the m-lines (SPEC.md [NEG-5]). */
const TRACK_KINDS = ['microphone', 'camera', 'screen'] as const satisfies TrackKind[];
const CONTROL_CHANNEL_ID = 0;
const CHAT_CHANNEL_ID = 1;
/** JSON may escape each character as \uXXXX. */
const CHAT_FRAME_LENGTH = LIMITS.chatLength * 6 + 100;

export interface ConnectionOptions {
  iceServers: IceServer[];
  /** The polite side answers; the other makes the first offer. */
  polite: boolean;
  onSignal: (body: SignalBody) => void;
  onControl: (message: ControlMessage) => void;
  onControlOpen: () => void;
  onChat: (frame: ChatFrame) => void;
  onChatOpen: () => void;
  /** The transport's state changed; read `transport`. */
  onTransport: () => void;
  /** Streams are there now. */
  onStreams: () => void;
  onFault: (error: unknown) => void;
}

/** What arrives from the other side; each stream has its one track from the start, silent until something is sent. */
export type IncomingStreams = Record<TrackKind, MediaStream>;

/** One RTCPeerConnection with its channels and its three transceivers, each made once and switched by replaceTrack. */
export class Connection {
  readonly #pc: RTCPeerConnection;
  readonly #options: ConnectionOptions;
  readonly #negotiator: Negotiator;
  readonly #outgoing = new Map<TrackKind, Outgoing | null>();
  #senders: Record<TrackKind, TrackSender> | null = null;
  #streams: IncomingStreams | null = null;
  readonly control: JsonChannel<typeof ControlMessageSchema>;
  readonly chat: JsonChannel<typeof ChatFrameSchema>;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#pc = new RTCPeerConnection(configuration(options.iceServers));
    this.#negotiator = new Negotiator({
      connection: this.#pc,
      polite: options.polite,
      send: options.onSignal,
      onRemoteOffer: () => this.#adoptTransceivers(),
      onFault: options.onFault,
    });
    this.#pc.addEventListener('connectionstatechange', () => {
      // A sender that came with a remote offer has no encodings to set before the first answer is in force.
      if (this.#pc.connectionState === 'connected') TRACK_KINDS.forEach((kind) => this.#senders?.[kind].reapply());
      options.onTransport();
    });
    this.control = new JsonChannel(
      this.#pc.createDataChannel('control', { negotiated: true, id: CONTROL_CHANNEL_ID }),
      {
        schema: ControlMessageSchema,
        maxLength: LIMITS.controlLength,
        onOpen: options.onControlOpen,
        onMessage: options.onControl,
      },
    );
    this.chat = new JsonChannel(this.#pc.createDataChannel('chat', { negotiated: true, id: CHAT_CHANNEL_ID }), {
      schema: ChatFrameSchema,
      maxLength: CHAT_FRAME_LENGTH,
      onOpen: options.onChatOpen,
      onMessage: options.onChat,
    });
    if (!options.polite) this.#makeTransceivers();
  }

  get transport(): RTCPeerConnectionState {
    return this.#pc.connectionState;
  }

  /** null until the first offer is applied. */
  get streams(): IncomingStreams | null {
    return this.#streams;
  }

  handle(body: Exclude<SignalBody, { kind: 'rebuild' }>): void {
    void this.#negotiator.handle(body);
  }

  /** @param iceServers as they are now; credentials may have been renewed since the connection was made */
  restartIce(iceServers: IceServer[]): void {
    this.#pc.setConfiguration(configuration(iceServers));
    this.#negotiator.restartIce();
  }

  /** To be called once a second. */
  tick(): void {
    this.#negotiator.tick();
  }

  setOutgoing(kind: TrackKind, outgoing: Outgoing | null): void {
    this.#outgoing.set(kind, outgoing);
    this.#senders?.[kind].set(outgoing);
  }

  /**
   * A number that changes when anything arrived: payload bytes and ICE's own checks, which the browser answers even when
   * the page on the other side is too busy to. Null when it cannot be told.
   */
  async activity(): Promise<number | null> {
    if (this.#pc.connectionState === 'closed') return null;
    const report = await this.#pc.getStats();
    let sum: number | null = null;
    report.forEach((stats: RTCStats) => {
      if (stats.type === 'transport') sum = (sum ?? 0) + ((stats as RTCTransportStats).bytesReceived ?? 0);
      if (stats.type !== 'candidate-pair') return;
      const { requestsReceived = 0, responsesReceived = 0 } = stats as RTCIceCandidatePairStats;
      sum = (sum ?? 0) + requestsReceived + responsesReceived;
    });
    return sum;
  }

  close(): void {
    this.#pc.close();
  }

  #makeTransceivers(): void {
    this.#useTransceivers(
      TRACK_KINDS.map((kind) => this.#pc.addTransceiver(mediaKind(kind), { direction: 'sendrecv' })),
    );
  }

  /** The answering side uses the transceivers that the first offer brought. */
  #adoptTransceivers(): void {
    if (this.#senders) return;
    const transceivers = this.#pc.getTransceivers().slice(0, TRACK_KINDS.length);
    const fit = TRACK_KINDS.every((kind, index) => transceivers[index]?.receiver.track.kind === mediaKind(kind));
    if (!fit) throw new Error('the offer does not have the three media sections of SPEC.md [NEG-5]');
    for (const transceiver of transceivers) transceiver.direction = 'sendrecv';
    this.#useTransceivers(transceivers);
  }

  #useTransceivers(transceivers: RTCRtpTransceiver[]): void {
    const [microphone, camera, screen] = transceivers as [RTCRtpTransceiver, RTCRtpTransceiver, RTCRtpTransceiver];
    preferScreenCodecs(screen);
    const stream = ({ receiver }: RTCRtpTransceiver) => new MediaStream([receiver.track]);
    this.#senders = {
      microphone: new TrackSender(microphone.sender),
      camera: new TrackSender(camera.sender),
      screen: new TrackSender(screen.sender),
    };
    this.#streams = { microphone: stream(microphone), camera: stream(camera), screen: stream(screen) };
    this.#applyOutgoing();
    this.#options.onStreams();
  }

  #applyOutgoing(): void {
    for (const [kind, outgoing] of this.#outgoing) this.#senders?.[kind].set(outgoing);
  }
}

function configuration(iceServers: IceServer[]): RTCConfiguration {
  return { iceServers, bundlePolicy: 'max-bundle' };
}

function mediaKind(kind: TrackKind): 'audio' | 'video' {
  return kind === 'microphone' ? 'audio' : 'video';
}

function preferScreenCodecs(transceiver: RTCRtpTransceiver): void {
  const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs;
  if (codecs) transceiver.setCodecPreferences(screenCodecOrder(codecs));
}
