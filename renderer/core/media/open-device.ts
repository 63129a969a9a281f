import type { MediaFailure } from '../model.ts';

export type CaptureKind = 'camera' | 'microphone';

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

/** Both at once, so that the person is asked once. */
export async function openBoth(
  deviceIds: Record<CaptureKind, string>,
): Promise<Opened<Record<CaptureKind, MediaStreamTrack>>> {
  const stream = await getUserMedia({
    video: constraints('camera', deviceIds.camera),
    audio: constraints('microphone', deviceIds.microphone),
  });
  if (!stream.ok) return stream;
  const camera = firstTrack(stream.value, 'camera');
  const microphone = firstTrack(stream.value, 'microphone');
  if (!camera.ok) return camera;
  if (!microphone.ok) return microphone;
  return { ok: true, value: { camera: camera.value, microphone: microphone.value } };
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

/** What the browser's refusal means, for getUserMedia and getDisplayMedia alike. */
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
