import type { Scope } from '../../../signaling/basics/scope.ts';
import type { MediaFailure } from '../model.ts';
import { openDevice, openFirst } from './open-device.ts';
import type { CaptureKind } from './open-device.ts';

export interface TrackRequest {
  kind: CaptureKind;
  /** Device ids to try in turn; '' is the system's default. */
  candidates: readonly string[];
  /** The track, where it is being asked for together with another one; null when that gave nothing. */
  given: Promise<MediaStreamTrack | null> | undefined;
  /** Ends when nobody wants the answer any more; nothing is opened after that. */
  command: Scope;
  /** Lets go of the device in use and tells its id; null when there is none. */
  letGo: () => string | null;
}

/** A track; or why there is none; or both: the device that was let go of, and why the wanted one did not open. */
export interface ObtainedTrack {
  track: MediaStreamTrack | null;
  reason: MediaFailure | null;
}

export async function obtainTrack({ kind, candidates, given, command, letGo }: TrackRequest): Promise<ObtainedTrack> {
  const track = await given;
  if (track) return { track, reason: null };
  if (command.ended) return { track: null, reason: 'cancelled' };
  const first = await openFirst(kind, candidates);
  if (first.ok) return { track: first.value, reason: null };
  if (first.reason !== 'in-use' || command.ended) return { track: null, reason: first.reason };
  // Some drivers give one camera at a time.
  const before = letGo();
  if (before === null) return { track: null, reason: first.reason };
  const second = await openFirst(kind, candidates);
  if (second.ok) return { track: second.value, reason: null };
  if (command.ended) return { track: null, reason: second.reason };
  const back = await openDevice(kind, before);
  return { track: back.ok ? back.value : null, reason: second.reason };
}
