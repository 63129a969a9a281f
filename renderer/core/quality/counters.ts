import { linkStats, type LinkStats } from '../link/link-probe.ts';
import type { LinkReport } from '../link/peer-connection.ts';
import type { TrackReading } from '../model-quality.ts';
import type { ReportTimes } from './clock-match.ts';
import type { TrackKind } from '../sending/track-kind.ts';

/** Of packets that were sent since the report before (RFC 3550, 6.4.1). */
export interface LossReport {
  /** When it arrived, ms. */
  at: number;
  /** The fraction that did not, 0 to 1. */
  loss: number;
}

/** What is counted of one track; sums go from the start of the connection on. */
export interface TrackCounters extends Pick<
  TrackReading,
  'codec' | 'coder' | 'size' | 'framesPerSecond' | 'jitterMs' | 'limitedBy' | 'frozenMs'
> {
  kind: TrackKind;
  bytes: number;
  packets: number;
  /** Received: packets that did not come. */
  lost: number | null;
  /** Sent: what the other side last reported; null: nothing yet. */
  reported: LossReport | null;
  /** How long packets waited before they left, all together, s. */
  sendDelay: number | null;
  /** How long encoding or decoding took, s. */
  codingTime: number | null;
}

export interface LinkCounters {
  /** When the browser counted, ms. */
  at: number;
  /** How long it took to, ms. */
  latenessMs: number;
  bytesSent: number | null;
  bytesReceived: number | null;
  stats: LinkStats;
  /** What the other side last said of its clock, of each track. */
  reports: readonly ReportTimes[];
  sent: readonly TrackCounters[];
  received: readonly TrackCounters[];
}

/** An entry of a report; which fields it has depends on its type (W3C webrtc-stats). */
interface Entry extends RTCStats {
  mid?: string;
  codecId?: string;
  remoteId?: string;
  mimeType?: string;
  bytesSent?: number;
  bytesReceived?: number;
  packetsSent?: number;
  packetsReceived?: number;
  packetsLost?: number;
  fractionLost?: number;
  frameWidth?: number;
  frameHeight?: number;
  framesPerSecond?: number;
  jitter?: number;
  encoderImplementation?: string;
  decoderImplementation?: string;
  qualityLimitationReason?: TrackReading['limitedBy'];
  totalPacketSendDelay?: number;
  totalEncodeTime?: number;
  totalDecodeTime?: number;
  totalFreezesDuration?: number;
  /** Of a sender report: when it left, by its sender's clock. */
  remoteTimestamp?: number;
}

/**
 * Extracts what readings are made of. Tracks are told apart by their transceiver's `mid`: ids and SSRCs change. Pure.
 *
 * @param latenessMs how long the report took to come
 */
export function countersOf({ stats, kindsByMid, feeds }: LinkReport, latenessMs: number): LinkCounters {
  const entries = new Map<string, Entry>();
  stats.forEach((entry: Entry) => entries.set(entry.id, entry));
  const all = [...entries.values()];
  const transports = all.filter(({ type }) => type === 'transport');
  const tracks = (type: 'outbound-rtp' | 'inbound-rtp') =>
    all.flatMap((entry) => {
      const kind = kindsByMid.get(entry.mid ?? '');
      return entry.type === type && kind !== undefined ? trackOf(kind, entry, entries) : [];
    });
  return {
    at: Math.max(0, ...all.map(({ timestamp }) => timestamp)),
    latenessMs,
    bytesSent: transports[0]?.bytesSent ?? null,
    bytesReceived: transports[0]?.bytesReceived ?? null,
    stats: linkStats(stats),
    reports: all.flatMap(({ type, timestamp, remoteTimestamp }) =>
      type === 'remote-outbound-rtp' && remoteTimestamp !== undefined
        ? [{ sentAt: remoteTimestamp, arrivedAt: timestamp }]
        : [],
    ),
    sent: tracks('outbound-rtp').map((track) => asFed(track, feeds.get(track.kind))),
    received: tracks('inbound-rtp'),
  };
}

/**
 * A link that is fed has an encoder of its own all the same, whose picture nobody sees: its numbers say nothing of what is sent. How long
 * the other one took is no link's alone.
 */
function asFed(track: TrackCounters, feed: RTCStatsReport | undefined): TrackCounters {
  const encoders: Entry[] = [];
  feed?.forEach((entry: Entry) => entry.type === 'outbound-rtp' && encoders.push(entry));
  const [encoder] = encoders;
  if (encoder === undefined) return track;
  const { coder, limitedBy } = sentOf(encoder, undefined);
  const framesPerSecond = encoder.framesPerSecond ?? null;
  return { ...track, size: sizeOf(encoder), framesPerSecond, coder, limitedBy, codingTime: null };
}

function sizeOf({ frameWidth: width, frameHeight: height }: Entry): TrackCounters['size'] {
  return width === undefined || height === undefined ? null : { width, height };
}

function trackOf(kind: TrackKind, entry: Entry, entries: ReadonlyMap<string, Entry>): TrackCounters {
  const codec = entries.get(entry.codecId ?? '')?.mimeType?.split('/')[1];
  const both = { kind, codec: codec ?? null, size: sizeOf(entry), framesPerSecond: entry.framesPerSecond ?? null };
  const remote = entries.get(entry.remoteId ?? '');
  return { ...both, ...(entry.type === 'outbound-rtp' ? sentOf(entry, remote) : receivedOf(entry)) };
}

type OfDirection = Omit<TrackCounters, 'kind' | 'codec' | 'size' | 'framesPerSecond'>;

/** @param remote what the other side reports of it */
function sentOf(entry: Entry, remote: Entry | undefined): OfDirection {
  return {
    bytes: entry.bytesSent ?? 0,
    packets: entry.packetsSent ?? 0,
    lost: null,
    reported: remote?.fractionLost === undefined ? null : { at: remote.timestamp, loss: remote.fractionLost },
    coder: entry.encoderImplementation ?? null,
    jitterMs: inMs(remote?.jitter),
    limitedBy: entry.qualityLimitationReason ?? null,
    frozenMs: null,
    sendDelay: entry.totalPacketSendDelay ?? null,
    codingTime: entry.totalEncodeTime ?? null,
  };
}

function receivedOf(entry: Entry): OfDirection {
  return {
    bytes: entry.bytesReceived ?? 0,
    packets: entry.packetsReceived ?? 0,
    lost: entry.packetsLost ?? null,
    reported: null,
    coder: entry.decoderImplementation ?? null,
    jitterMs: inMs(entry.jitter),
    limitedBy: null,
    frozenMs: inMs(entry.totalFreezesDuration),
    sendDelay: null,
    codingTime: entry.totalDecodeTime ?? null,
  };
}

function inMs(seconds: number | undefined): number | null {
  return seconds === undefined ? null : seconds * 1_000;
}
