import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { CodecPreferences } from '../sending/codecs.ts';
import type { SendPlan } from '../sending/send-plan.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';
import { OLDEST_KINDS, TRACK_KINDS, mediaKind } from '../sending/track-kind.ts';
import type { TrackKind } from '../sending/track-kind.ts';
import { TrackSender, type MakeOutput, type TrackOutput } from '../sending/track-sender.ts';
import { askForCaptureTimes, capturedAt } from './capture-times.ts';

/** What arrives from the other side; each stream has its one track from the start, silent until something is sent, or none of an older peer. */
export type IncomingStreams = Readonly<Record<TrackKind, MediaStream>>;

/** Statistics of a track name its transceiver so (W3C webrtc-stats, `mid`). */
export type KindsByMid = ReadonlyMap<string, TrackKind>;

type Connection = Pick<RTCPeerConnection, 'addTransceiver' | 'getTransceivers'>;

/** A connection's transceivers, one for each kind that both sides have: made once, or taken from the first offer; then switched by replaceTrack. */
export class Transceivers {
  /** What sends a picture has ended: only another connection can send it. */
  readonly onSenderLost = new Listeners<void>();
  readonly #connection: Connection;
  readonly #codecs: CodecPreferences;
  readonly #outputFor: MakeOutput;
  #byKind: ReadonlyMap<TrackKind, { transceiver: RTCRtpTransceiver; output: TrackOutput }> = new Map();
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
    for (const [kind, { transceiver }] of this.#byKind) {
      if (transceiver.mid !== null) kinds.set(transceiver.mid, kind);
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
    if (this.#streams) return false;
    const offered = this.#connection.getTransceivers();
    const fits = TRACK_KINDS.map((kind, index) => offered[index]?.receiver.track.kind === mediaKind(kind));
    const fitting = fits.includes(false) ? fits.indexOf(false) : fits.length;
    if (fitting < OLDEST_KINDS) throw new Error('the offer does not have the media sections of SPEC.md [NEG-5]');
    const transceivers = offered.slice(0, fitting);
    for (const transceiver of transceivers) transceiver.direction = 'sendrecv';
    this.#use(transceivers);
    return true;
  }

  /** Sends this from now on. */
  send(sending: SendPlan): void {
    this.#sending = sending;
    for (const [kind, { output }] of this.#byKind) output.set(sending[kind]);
  }

  /** A sender that came with a remote offer has no encodings to set before the first answer is in force. */
  reapply(): void {
    for (const { output } of this.#byKind.values()) output.reapply();
  }

  /** Lets the pictures that are sent begin anew, with a key frame. */
  refreshPictures(): void {
    for (const [kind, { output }] of this.#byKind) if (mediaKind(kind) === 'video') output.sendKeyFrame();
  }

  /** The connection is being closed. */
  end(): void {
    for (const { output } of this.#byKind.values()) output.end?.();
  }

  /** Frames of a picture that were decoded so far; null when it cannot be told. */
  async framesDecoded(picture: 'camera' | 'screen'): Promise<number | null> {
    const report = await this.#byKind
      .get(picture)
      ?.transceiver.receiver.getStats()
      .catch(() => null);
    let frames: number | null = null;
    report?.forEach((stats: RTCStats) => {
      if (stats.type === 'inbound-rtp') frames = (stats as RTCInboundRtpStreamStats).framesDecoded ?? null;
    });
    return frames;
  }

  /** What encoders other than the senders' own say of what is sent. */
  async feeds(): Promise<ReadonlyMap<TrackKind, RTCStatsReport>> {
    const reports = [...this.#byKind].map(async ([kind, { output }]) => {
      const report = await output.encoder?.report();
      return report ? [[kind, report] as const] : [];
    });
    return new Map((await Promise.all(reports)).flat());
  }

  /** When a frame of a picture was captured (`capturedAt`). */
  capturedAt(picture: 'camera' | 'screen', rtpTimestamp: number): number | null {
    const sources = this.#byKind.get(picture)?.transceiver.receiver.getSynchronizationSources() ?? [];
    return capturedAt(sources, rtpTimestamp);
  }

  #use(transceivers: RTCRtpTransceiver[]): void {
    const entries = transceivers.map((transceiver, index) => {
      const kind = TRACK_KINDS[index]!;
      const codecs = this.#codecs[kind];
      if (codecs) transceiver.setCodecPreferences(codecs);
      if (mediaKind(kind) === 'video') askForCaptureTimes(transceiver);
      const output = this.#outputFor(kind, transceiver.sender, () => this.onSenderLost.emit());
      return [kind, { transceiver, output }] as const;
    });
    this.#byKind = new Map(entries);
    // Of a screen the newest picture counts: its sound is not held back for it, nor it for its sound (W3C webrtc-extensions).
    this.#byKind.get('screen')!.transceiver.receiver.jitterBufferTarget = 0;
    const tracks = (kind: TrackKind) =>
      entries.filter(([of]) => of === kind).map(([, one]) => one.transceiver.receiver.track);
    const streams = TRACK_KINDS.map((kind) => [kind, new MediaStream(tracks(kind))] as const);
    this.#streams = Object.fromEntries(streams) as IncomingStreams;
    this.send(this.#sending);
  }
}
