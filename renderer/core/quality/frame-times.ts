import type { Latency, LinkReadings, ShownFrame } from '../model-quality.ts';
import { clockOffset } from './clock-match.ts';
import { frameLatency, latencyOf, type FrameLatency } from './latency.ts';
import type { LinkMemory } from './remember.ts';
import { isPicture, type TrackKind } from '../sending/track-kind.ts';

/** Frames of a picture that are kept: of ten seconds, at 30 a second. */
const KEPT_FRAMES = 300;
const KEPT_MS = 10_000;

interface KeptFrame extends FrameLatency {
  /** When it was seen, ms. */
  at: number;
}

/** How long the pictures of one link take, frame by frame. Times are of the page's monotonic clock, ms. */
export class FrameTimes {
  readonly #kept = new Map<ShownFrame['picture'], readonly KeptFrame[]>();

  /**
   * @param capturedAt Unix time by the other side's clock, ms; null: unknown
   * @param memory of the link
   */
  add({ picture, metadata }: ShownFrame, capturedAt: number | null, { clock, readings }: LinkMemory): void {
    const offset = clockOffset(clock);
    const { roundTripMs } = readings.latest;
    if (capturedAt === null || offset === null || roundTripMs === null) return;
    const latency = frameLatency(metadata, capturedAt + offset - performance.timeOrigin, roundTripMs);
    if (latency === null) return;
    const at = metadata.expectedDisplayTime;
    this.#kept.set(picture, [...this.#recent(picture, at), { ...latency, at }].slice(-KEPT_FRAMES));
  }

  /** The readings, with what is known of their pictures' latency. */
  complete(readings: LinkReadings, now: number): LinkReadings {
    const { latest } = readings;
    const received = latest.received.map((track) => ({ ...track, latency: this.#latency(track.kind, now) }));
    return { ...readings, latest: { ...latest, received } };
  }

  #latency(kind: TrackKind, now: number): Latency | null {
    return isPicture(kind) ? latencyOf(this.#recent(kind, now)) : null;
  }

  #recent(picture: ShownFrame['picture'], now: number): readonly KeptFrame[] {
    return (this.#kept.get(picture) ?? []).filter(({ at }) => now - at < KEPT_MS);
  }
}
