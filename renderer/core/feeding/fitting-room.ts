import type { TrackPlan } from '../sending/send-plan.ts';
import { ROOM_TOLERANCE } from './link-pace.ts';

/** Each is half as wide and half as tall as the one before. */
const SHRINKS = [1, 2, 4];
/** Whose picture would be lower than this is not made smaller, px: of less a face is not made out, and a gate takes it for a stub's. */
const LEAST_HEIGHT = 90;

/**
 * What a link's own encoder begins with that has only so much room: a picture that is as much smaller. An encoder that begins with the whole
 * picture makes a frame a second of it there until it makes that smaller, which takes Chromium ten seconds. Text stays readable, and waits. Pure.
 *
 * @param room bit/s
 */
export function fittingRoom(plan: TrackPlan, room: number): TrackPlan {
  const { track, encoding, degradation } = plan;
  if (!encoding?.active || degradation === 'maintain-resolution') return plan;
  const scale = encoding.scaleResolutionDownBy ?? 1;
  const height = (track.getSettings().height ?? 0) / scale;
  const shrink = SHRINKS.find(
    (by) => by ** 2 * room * ROOM_TOLERANCE >= encoding.maxBitrate || height / (by * 2) < LEAST_HEIGHT,
  );
  return { ...plan, encoding: { ...encoding, scaleResolutionDownBy: scale * (shrink ?? SHRINKS.at(-1)!) } };
}
