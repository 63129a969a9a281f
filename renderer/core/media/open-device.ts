import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureKind, MediaFailure } from '../model.ts';

export type Opened<T> = { ok: true; value: T } | { ok: false; reason: MediaFailure };

/** Upper bounds only: a camera that has less gives what it has. */
const CAMERA_CONSTRAINTS = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
} satisfies MediaTrackConstraints;

const MICROPHONE_CONSTRAINTS = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
} satisfies MediaTrackConstraints;

/** @param deviceId '' is the system's default */
export async function openDevice(kind: CaptureKind, deviceId: string): Promise<Opened<MediaStreamTrack>> {
  const stream = await getUserMedia({ [mediaKind(kind)]: constraints(kind, deviceId) });
  if (!stream.ok) return stream;
  return firstTrack(stream.value, kind);
}

/** Opens the first of these devices that is there. @param candidates device ids, at least one; '' is the system's default */
export async function openFirst(kind: CaptureKind, candidates: readonly string[]): Promise<Opened<MediaStreamTrack>> {
  let opened: Opened<MediaStreamTrack> = { ok: false, reason: 'not-found' };
  for (const deviceId of candidates) {
    opened = await openDevice(kind, deviceId);
    if (opened.ok || opened.reason !== 'not-found') break;
  }
  return opened;
}

/**
 * Opens both at once, so that the person is asked once. Null when that fails; one alone may still work. The browser
 * does not say which of the two is missing, so every pair is tried before falling back to a default.
 *
 * @param candidates for each the devices to try, the best first
 * @param wanted nothing more is asked for once it has ended
 */
export async function openBoth(
  candidates: Record<CaptureKind, readonly string[]>,
  wanted: Scope,
): Promise<Record<CaptureKind, MediaStreamTrack> | null> {
  const pairs = candidates.camera.flatMap((camera) =>
    candidates.microphone.map((microphone) => ({ camera, microphone })),
  );
  for (const pair of pairs) {
    const stream = await getUserMedia(constraintsForBoth(pair));
    if (stream.ok) return bothTracks(stream.value);
    if (stream.reason !== 'not-found' || wanted.ended) return null;
  }
  return null;
}

function constraintsForBoth(deviceIds: Record<CaptureKind, string>): MediaStreamConstraints {
  return { video: constraints('camera', deviceIds.camera), audio: constraints('microphone', deviceIds.microphone) };
}

function bothTracks(stream: MediaStream): Record<CaptureKind, MediaStreamTrack> | null {
  const [camera, microphone] = [stream.getVideoTracks()[0], stream.getAudioTracks()[0]];
  if (camera && microphone) return { camera, microphone };
  for (const track of stream.getTracks()) track.stop();
  return null;
}

async function getUserMedia(wanted: MediaStreamConstraints): Promise<Opened<MediaStream>> {
  // Pages of a plain-http address other than localhost have no mediaDevices at all (W3C mediacapture-streams, 9.1).
  if (!('mediaDevices' in navigator)) return { ok: false, reason: 'insecure-page' };
  try {
    return { ok: true, value: await navigator.mediaDevices.getUserMedia(wanted) };
  } catch (error) {
    return { ok: false, reason: mediaFailure(error) };
  }
}

/** Classifies a rejection of getUserMedia or getDisplayMedia (W3C mediacapture-streams and screen-capture). */
export function mediaFailure(error: unknown): MediaFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'not-found';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'failed';
  }
}

function constraints(kind: CaptureKind, deviceId: string): MediaTrackConstraints {
  return {
    ...(kind === 'camera' ? CAMERA_CONSTRAINTS : MICROPHONE_CONSTRAINTS),
    ...(deviceId === '' ? {} : { deviceId: { exact: deviceId } }),
  };
}

function mediaKind(kind: CaptureKind): 'video' | 'audio' {
  return kind === 'camera' ? 'video' : 'audio';
}

function firstTrack(stream: MediaStream, kind: CaptureKind): Opened<MediaStreamTrack> {
  const track = (kind === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks())[0];
  return track ? { ok: true, value: track } : { ok: false, reason: 'not-found' };
}
