import type { TrackKind } from './sending/track-kind.ts';

export type { TrackKind };

/** One track of a link, in one direction, in the time since the reading before. Null for what the browser does not tell. */
export interface TrackReading {
  kind: TrackKind;
  /** Payload, bit/s. */
  bitrate: number | null;
  /** `AV1`, `opus`. */
  codec: string | null;
  /** What encodes or decodes it, by the browser's name for it. */
  coder: string | null;
  /** Of the picture, px. */
  size: { width: number; height: number } | null;
  framesPerSecond: number | null;
  /** Fraction of the packets that were lost, 0 to 1. */
  loss: number | null;
  jitterMs: number | null;
  /** Of a picture that is sent: why it is smaller or slower than it was meant to be. */
  limitedBy: 'none' | 'cpu' | 'bandwidth' | 'other' | null;
  /** How long a packet waits here before it leaves, on average, ms. */
  sendDelayMs: number | null;
  /** The part of the time in which a picture was being encoded or decoded, 0 to 1; more where that is done in parallel. */
  codingLoad: number | null;
  /** How long a received picture stood still that should have moved, since the connection is there, ms. */
  frozenMs: number | null;
  /** Of a received picture, while somebody watches the numbers. */
  latency: Latency | null;
}

/** A frame of somebody's picture is shown; `metadata` is what `requestVideoFrameCallback` says of it. */
export interface ShownFrame {
  peerId: string;
  picture: 'camera' | 'screen';
  metadata: VideoFrameCallbackMetadata;
}

/** What a frame waits for on its way, ms. */
export interface LatencyStages {
  /** Until it has left: captured, encoded, sent. */
  captureMs: number;
  /** Half of the round trip. */
  networkMs: number;
  /** Until its turn to be decoded and drawn: the jitter buffer. */
  bufferMs: number;
  decodeMs: number;
  /** Until the screen shows it. */
  displayMs: number;
}

/** From the capture of a picture on the other side until it is seen here, of the last seconds. */
export interface Latency {
  /** Half of the frames take no longer, ms. */
  p50Ms: number;
  /** 95 of 100 take no longer, ms. */
  p95Ms: number;
  /** They add up to `p50Ms`. */
  stages: LatencyStages;
}

/** The way that packets take. `network`: the kind of this end's network, where the browser tells it. */
export type LinkWay =
  | { kind: 'direct'; network: 'cable' | 'wifi' | 'mobile' | 'vpn' | null }
  /** Through a TURN server. */
  | { kind: 'relay' };

/** What the statistics of a link say. */
export interface LinkReading {
  way: LinkWay | null;
  roundTripMs: number | null;
  /** All that goes over the link, bit/s. */
  bitrate: { sent: number | null; received: number | null };
  /** The estimate of what can be sent, bit/s. */
  availableBitrate: number | null;
  /** How long the browser took to tell all this, ms: a measure of how busy this computer is. */
  latenessMs: number;
  /** What is on now. */
  sent: readonly TrackReading[];
  received: readonly TrackReading[];
}

/** The bit rates of a link at a time; `at`: ms, monotonic. */
export interface RatePoint {
  at: number;
  sent: number;
  received: number;
}

export interface LinkReadings {
  latest: LinkReading;
  /** Of the last minute, the oldest first. */
  lastMinute: readonly RatePoint[];
}

export type Grade = 'good' | 'weak' | 'poor';

/** What keeps a link from being better. `between`: the network, and it cannot be told on which side. */
export type Limit = 'own-computer' | 'own-network' | 'their-side' | 'between' | 'relay';

/** What a share has too little of, so that the camera beside it is smaller. */
export type ShareShortOf = 'own-computer' | 'network';

/** How a link is, as people are told: it changes only after a while. */
export interface LinkVerdict {
  grade: Grade;
  limit: Limit | null;
}
