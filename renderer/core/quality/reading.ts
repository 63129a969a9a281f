import type { LinkPath } from '../link/link-probe.ts';
import type { LinkReading, LinkWay, TrackReading } from '../model-quality.ts';
import type { LinkCounters, TrackCounters } from './counters.ts';
import { FEWEST_PACKETS, type ReportedLosses } from './reported-loss.ts';

const NETWORKS: Readonly<Record<string, Extract<LinkWay, { kind: 'direct' }>['network']>> = {
  ethernet: 'cable',
  wifi: 'wifi',
  cellular: 'mobile',
  vpn: 'vpn',
};

/**
 * What happened on a link between two readings of its counters. Pure.
 *
 * @param before of the same connection; null: there is none, and rates cannot be told yet
 * @param losses what the other side reported of what was sent on it
 */
export function readingOf(before: LinkCounters | null, now: LinkCounters, losses: ReportedLosses): LinkReading {
  const seconds = before === null ? 0 : (now.at - before.at) / 1_000;
  const { path, roundTripMs, availableBitrate } = now.stats;
  const tracks = (direction: 'sent' | 'received') =>
    now[direction]
      .map((track) =>
        trackReading(
          before?.[direction].find(({ kind }) => kind === track.kind),
          track,
          seconds,
        ),
      )
      // What is off has its place in the connection all the same.
      .filter(({ bitrate }, index) => (bitrate === null ? now[direction][index]!.bytes > 0 : bitrate > 0));
  return {
    way: path && wayOf(path),
    roundTripMs,
    bitrate: {
      sent: bitrateOf(before?.bytesSent, now.bytesSent, seconds),
      received: bitrateOf(before?.bytesReceived, now.bytesReceived, seconds),
    },
    availableBitrate,
    latenessMs: now.latenessMs,
    sent: tracks('sent').map((track) => ({ ...track, loss: losses.get(track.kind)?.loss ?? null })),
    received: tracks('received'),
  };
}

function trackReading(before: TrackCounters | undefined, now: TrackCounters, seconds: number): TrackReading {
  const { kind, codec, coder, size, framesPerSecond, jitterMs, limitedBy, frozenMs } = now;
  const packets = increase(before?.packets, now.packets);
  const lost = increase(before?.lost, now.lost);
  const waited = increase(before?.sendDelay, now.sendDelay);
  const coding = increase(before?.codingTime, now.codingTime);
  return {
    kind,
    bitrate: bitrateOf(before?.bytes, now.bytes, seconds),
    codec,
    coder,
    size,
    framesPerSecond,
    loss: lossOf(packets, lost),
    jitterMs,
    limitedBy,
    sendDelayMs: waited === null || !packets ? null : (waited / packets) * 1_000,
    codingLoad: coding === null || seconds <= 0 ? null : coding / seconds,
    frozenMs,
    latency: null,
  };
}

/** Null where one is missing, or where the counter began anew. */
function increase(before: number | null | undefined, now: number | null): number | null {
  return typeof before !== 'number' || now === null || now < before ? null : now - before;
}

function bitrateOf(before: number | null | undefined, now: number | null, seconds: number): number | null {
  const bytes = increase(before, now);
  return bytes === null || seconds <= 0 ? null : (bytes * 8) / seconds;
}

function lossOf(arrived: number | null, lost: number | null): number | null {
  return arrived === null || lost === null || arrived + lost < FEWEST_PACKETS ? null : lost / (arrived + lost);
}

function wayOf({ local, remote, network }: LinkPath): LinkWay {
  if (local === 'relay' || remote === 'relay') return { kind: 'relay' };
  return { kind: 'direct', network: NETWORKS[network ?? ''] ?? null };
}
