import type { CodecPreferences } from '../sending/codecs.ts';
import type { SendPlan } from '../sending/send-plan.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';
import { TRACK_KINDS, mediaKind } from '../sending/track-kind.ts';
import type { TrackKind } from '../sending/track-kind.ts';
import { TrackSender, type MakeOutput, type TrackOutput } from '../sending/track-sender.ts';

/** What arrives from the other side; each stream has its one track from the start, silent until something is sent. */
export type IncomingStreams = Readonly<Record<TrackKind, MediaStream>>;

/** Statistics of a track name its transceiver so (W3C webrtc-stats, `mid`). */
export type KindsByMid = ReadonlyMap<string, TrackKind>;

type Connection = Pick<RTCPeerConnection, 'addTransceiver' | 'getTransceivers'>;

/** A connection's three transceivers: made once, or taken from the first offer; then switched by replaceTrack. */
export class Transceivers {
  readonly #connection: Connection;
  readonly #codecs: CodecPreferences;
  readonly #outputFor: MakeOutput;
  #byKind: Record<TrackKind, { transceiver: RTCRtpTransceiver; output: TrackOutput }> | null = null;
  #streams: IncomingStreams | null = null;
  #sending = SEND_NOTHING;

  constructor(
    connection: Connection,
    codecs: CodecPreferences,
    outputFor: MakeOutput = (_kind, sender) => new TrackSender(sender),
  ) {
    this.#connection = connection;
    this.#codecs = codecs;
    this.#outputFor = outputFor;
  }

  /** null until the transceivers are there. */
  get streams(): IncomingStreams | null {
    return this.#streams;
  }

  /** By the `mid` of what is negotiated: which transceiver it is of. */
  get kindsByMid(): KindsByMid {
    const kinds = new Map<string, TrackKind>();
    for (const kind of TRACK_KINDS) {
      const mid = this.#byKind?.[kind].transceiver.mid;
      if (typeof mid === 'string') kinds.set(mid, kind);
    }
    return kinds;
  }

  /** The side that makes the first offer makes the transceivers. */
  make(): void {
    this.#use(TRACK_KINDS.map((kind) => this.#connection.addTransceiver(mediaKind(kind), { direction: 'sendrecv' })));
  }

  /**
   * The answering side uses those that the first offer brought. False when it has them already.
   *
   * @throws when the offer does not have the media sections of SPEC.md [NEG-5]
   */
  adopt(): boolean {
    if (this.#byKind) return false;
    const transceivers = this.#connection.getTransceivers().slice(0, TRACK_KINDS.length);
    const fit = TRACK_KINDS.every((kind, index) => transceivers[index]?.receiver.track.kind === mediaKind(kind));
    if (!fit) throw new Error('the offer does not have the three media sections of SPEC.md [NEG-5]');
    for (const transceiver of transceivers) transceiver.direction = 'sendrecv';
    this.#use(transceivers);
    return true;
  }

  /** Sends this from now on. */
  send(sending: SendPlan): void {
    this.#sending = sending;
    for (const kind of TRACK_KINDS) this.#byKind?.[kind].output.set(sending[kind]);
  }

  /** A sender that came with a remote offer has no encodings to set before the first answer is in force. */
  reapply(): void {
    for (const kind of TRACK_KINDS) this.#byKind?.[kind].output.reapply();
  }

  /** Lets the pictures that are sent begin anew, with a key frame. */
  refreshPictures(): void {
    for (const kind of TRACK_KINDS) if (mediaKind(kind) === 'video') this.#byKind?.[kind].output.sendKeyFrame();
  }

  /** The connection is being closed. */
  end(): void {
    for (const kind of TRACK_KINDS) this.#byKind?.[kind].output.end?.();
  }

  /** Frames of a picture that were decoded so far; null when it cannot be told. */
  async framesDecoded(picture: 'camera' | 'screen'): Promise<number | null> {
    const report = await this.#byKind?.[picture].transceiver.receiver.getStats().catch(() => null);
    let frames: number | null = null;
    report?.forEach((stats: RTCStats) => {
      if (stats.type === 'inbound-rtp') frames = (stats as RTCInboundRtpStreamStats).framesDecoded ?? null;
    });
    return frames;
  }

  #use(transceivers: RTCRtpTransceiver[]): void {
    const of = (index: number) => {
      const [transceiver, kind] = [transceivers[index]!, TRACK_KINDS[index]!];
      const codecs = this.#codecs[kind];
      if (codecs) transceiver.setCodecPreferences(codecs);
      return { transceiver, output: this.#outputFor(kind, transceiver.sender) };
    };
    this.#byKind = { microphone: of(0), camera: of(1), screen: of(2) };
    // Of a screen the newest picture counts; it has no sound to go with (W3C webrtc-extensions).
    this.#byKind.screen.transceiver.receiver.jitterBufferTarget = 0;
    const stream = (kind: TrackKind) => new MediaStream([this.#byKind![kind].transceiver.receiver.track]);
    this.#streams = { microphone: stream('microphone'), camera: stream('camera'), screen: stream('screen') };
    this.send(this.#sending);
  }
}
