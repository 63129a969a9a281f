import type { Latency, LatencyStages } from '../model-quality.ts';

/** Longer than this nothing is on its way: a clock was set, ms. */
const MOST_MS = 10_000;
/** Clocks are told in whole ms, and read by busy computers, ms. */
const UNSHARP_MS = 10;

/** As `requestVideoFrameCallback` tells it; ms of the page's monotonic clock. */
export type FrameMetadata = Pick<
  VideoFrameCallbackMetadata,
  'receiveTime' | 'processingDuration' | 'presentationTime' | 'expectedDisplayTime'
>;

/** A frame's stages, and all of them together. */
export interface FrameLatency extends LatencyStages {
  totalMs: number;
}

/**
 * How long a frame took from its capture until it is seen. Its stages add up to that. Pure.
 *
 * @param captured when it was captured, by the same clock, ms
 * @param roundTripMs of the link
 * @returns null where the browser does not tell enough, or what it tells cannot be
 */
export function frameLatency(shown: FrameMetadata, captured: number, roundTripMs: number): FrameLatency | null {
  const { receiveTime: receivedAt, processingDuration, presentationTime, expectedDisplayTime } = shown;
  if (receivedAt === undefined || processingDuration === undefined) return null;
  const decodeMs = processingDuration * 1_000;
  // Clocks are matched to half of the round trip: a frame may seem to arrive a little before it was captured.
  if (captured - receivedAt > roundTripMs / 2 + UNSHARP_MS || expectedDisplayTime - captured > MOST_MS) return null;
  const arrived = Math.max(receivedAt, captured);
  const ready = Math.max(presentationTime, arrived + decodeMs);
  const seen = Math.max(expectedDisplayTime, ready);
  const networkMs = Math.min(roundTripMs / 2, arrived - captured);
  const totalMs = seen - captured;
  return {
    captureMs: arrived - captured - networkMs,
    networkMs,
    bufferMs: ready - arrived - decodeMs,
    decodeMs,
    displayMs: seen - ready,
    totalMs,
  };
}

/** What is told of so many frames: stages of different frames do not add up, so they are those of the frame in the middle. Pure. */
export function latencyOf(frames: readonly FrameLatency[]): Latency | null {
  const sorted = frames.toSorted((one, other) => one.totalMs - other.totalMs);
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1];
  const [middle, late] = [at(0.5), at(0.95)];
  if (middle === undefined || late === undefined) return null;
  const { totalMs, ...stages } = middle;
  return { p50Ms: totalMs, p95Ms: late.totalMs, stages };
}
