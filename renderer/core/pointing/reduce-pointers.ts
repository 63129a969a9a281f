import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { MouseFrame, PointerFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Pointer } from '../model-pointing.ts';

/** How long a trail is, ms. */
const TRAIL_MS = 1_000;

/** What is said of pointing. */
export type PointingFrame = Exclude<PointerFrame, MouseFrame>;

/** What is known of one visit's pointer, also while it is not seen. */
interface Track {
  /** Of the newest frame. */
  readonly seq: number;
  /** As its newest frame with a place says; null before there was one. */
  readonly presses: number | null;
  /** When that frame came, ms. */
  readonly at: number;
  readonly surface: number;
  /** Null while the person points at nothing. */
  readonly pointer: Pointer | null;
}

/** By visit: each begins to count its frames anew. */
export type Tracks = ReadonlyMap<string, Track>;

/** What may be pointed at: by the sharer's peer id, which of what they have shared it is. */
export type Surfaces = ReadonlyMap<string, number>;

export interface PointingPeer {
  readonly peerId: string;
  readonly visit: string;
}

/**
 * Takes a frame, unless a newer one came before (SPEC.md [POINT-3]). What is pointed at that may not be, or not any more, is as
 * nothing ([POINT-4]).
 *
 * @param now monotonic, ms
 */
export function takeFrame(
  tracks: Tracks,
  { peerId, visit }: PointingPeer,
  frame: PointingFrame,
  surfaces: Surfaces,
  now: number,
): Tracks {
  const before = tracks.get(visit);
  if (before && frame.seq <= before.seq) return tracks;
  const isSeen = frame.kind === 'pointer' && frame.of !== peerId && surfaces.get(frame.of) === frame.surface;
  const next: Track = isSeen
    ? { ...frame, at: now, pointer: pointerAfter(before, peerId, frame, now) }
    : { presses: null, surface: 0, ...before, seq: frame.seq, at: now, pointer: null };
  return new Map(tracks).set(visit, next);
}

/** Without the pointers of which nothing came for `LIMITS.pointerMs`. */
export function withoutSilent(tracks: Tracks, now: number): Tracks {
  return withoutPointers(tracks, ({ at }) => now - at >= LIMITS.pointerMs);
}

/** Only of visits that are there, and only at what may be pointed at. */
export function withoutGone(tracks: Tracks, visits: ReadonlySet<string>, surfaces: Surfaces): Tracks {
  const isGone = [...tracks.keys()].some((visit) => !visits.has(visit));
  const there = isGone ? new Map([...tracks].filter(([visit]) => visits.has(visit))) : tracks;
  return withoutPointers(there, ({ surface }, { of }) => surfaces.get(of) !== surface);
}

/** What is seen. */
export function pointersOf(tracks: Tracks): Pointer[] {
  return [...tracks.values()].flatMap(({ pointer }) => (pointer === null ? [] : [pointer]));
}

/** When the first of those that are seen is to vanish, ms; null when none is. */
export function nextSilence(tracks: Tracks): number | null {
  const seen = [...tracks.values()].filter(({ pointer }) => pointer !== null);
  return seen.length === 0 ? null : Math.min(...seen.map(({ at }) => at)) + LIMITS.pointerMs;
}

type PlaceFrame = Extract<PointingFrame, { kind: 'pointer' }>;

function pointerAfter(before: Track | undefined, peerId: string, frame: PlaceFrame, now: number): Pointer {
  const { seq, of, x, y, pressed, presses } = frame;
  const shown = before?.pointer?.of === of ? before.pointer : null;
  const counted = before?.presses ?? null;
  const isPress = counted === null ? pressed : presses > counted;
  const press = isPress ? { id: seq, x, y } : (shown?.press ?? null);
  return { peerId, of, x, y, pressed, press, trail: trailAfter(shown, frame, isPress, now) };
}

function trailAfter(
  shown: Pointer | null,
  { seq, x, y, pressed }: PlaceFrame,
  isPress: boolean,
  now: number,
): Pointer['trail'] {
  const kept = (shown?.trail ?? []).filter(({ at }) => now - at < TRAIL_MS);
  if (!pressed) return kept;
  const begins = isPress || !(shown?.pressed ?? false);
  return [...kept, { id: seq, x, y, at: now, begins }].slice(-LIMITS.trailPlaces);
}

function withoutPointers(tracks: Tracks, isGone: (track: Track, pointer: Pointer) => boolean): Tracks {
  const gone = [...tracks].filter(([, track]) => track.pointer !== null && isGone(track, track.pointer));
  if (gone.length === 0) return tracks;
  return new Map([...tracks, ...gone.map(([visit, track]) => [visit, { ...track, pointer: null }] as const)]);
}
