import type { LinkCounters, TrackCounters } from '../../renderer/core/quality/counters.ts';
import type { LinkReading, TrackReading } from '../../renderer/core/model-quality.ts';

/** What is counted of a track of which a browser tells nothing else. */
export function trackCounters(change: Partial<TrackCounters> = {}): TrackCounters {
  return {
    kind: 'camera',
    bytes: 0,
    packets: 0,
    lost: null,
    reported: null,
    codec: null,
    coder: null,
    size: null,
    framesPerSecond: null,
    jitterMs: null,
    limitedBy: null,
    frozenMs: null,
    sendDelay: null,
    codingTime: null,
    ...change,
  };
}

export function linkCounters(change: Partial<LinkCounters> = {}): LinkCounters {
  const stats = { activity: null, path: null, roundTripMs: null, loss: null, availableBitrate: null };
  return {
    at: 0,
    latenessMs: 0,
    bytesSent: null,
    bytesReceived: null,
    stats,
    reports: [],
    sent: [],
    received: [],
    ...change,
  };
}

export function trackReading(change: Partial<TrackReading> = {}): TrackReading {
  return {
    kind: 'camera',
    bitrate: 500_000,
    codec: null,
    coder: null,
    size: null,
    framesPerSecond: null,
    loss: null,
    jitterMs: null,
    limitedBy: null,
    sendDelayMs: null,
    codingLoad: null,
    frozenMs: null,
    latency: null,
    ...change,
  };
}

/** A link that works well. */
export function linkReading(change: Partial<LinkReading> = {}): LinkReading {
  return {
    way: { kind: 'direct', network: null },
    roundTripMs: 1,
    bitrate: { sent: 600_000, received: 600_000 },
    availableBitrate: 5_000_000,
    latenessMs: 0,
    sent: [],
    received: [],
    ...change,
  };
}
