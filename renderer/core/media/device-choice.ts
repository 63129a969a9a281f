import type { CaptureState, Device, DeviceKind, MediaFailure } from '../model.ts';
import type { ListChange } from './devices.ts';

/** Which device to open, to reopen and to return to. An id of '' is the system's default. */

/**
 * The devices to try in turn, until one is there. Before the first permission the browser hides the list; then the
 * preferred device is asked for by its id without being in the list.
 */
export function devicesToTry(preferred: string, listed: readonly Device[]): string[] {
  const hidden = listed.length === 0;
  return preferred !== '' && (hidden || hasDevice(listed, preferred)) ? [preferred, ''] : [''];
}

/** The preferred device, if it is there and another one is in use; else null. */
export function deviceToReturnTo(preferred: string, state: CaptureState, listed: readonly Device[]): string | null {
  return state.kind === 'on' && state.deviceId !== preferred && hasDevice(listed, preferred) ? preferred : null;
}

/** The device to show as chosen: the one in use or, while none is, the preferred one; '' when that is not there. */
export function chosenDevice(preferred: string, state: CaptureState | null, listed: readonly Device[]): string {
  const candidates = state?.kind === 'on' ? [state.deviceId, preferred] : [preferred];
  return candidates.find((deviceId) => hasDevice(listed, deviceId)) ?? '';
}

export interface DeviceChange extends ListChange {
  preferred: Record<DeviceKind, string>;
  camera: CaptureState;
  /** The camera that went away while it was open. */
  lostCamera: string | null;
  microphone: CaptureState;
}

/** What to open, as devices to try in turn, after something was plugged in or out; null leaves things as they are. */
export interface DeviceChangePlan {
  camera: string[] | null;
  microphone: string[] | null;
  /** The chosen speaker, when it is gone. */
  lostSpeaker: Device | null;
}

export function planDeviceChange(change: DeviceChange): DeviceChangePlan {
  return { camera: cameraToOpen(change), microphone: microphoneToOpen(change), lostSpeaker: lostSpeaker(change) };
}

/** The lost camera when it comes back, or the first camera ever; no other camera is turned on unasked. */
function cameraToOpen({ before, after, preferred, camera, lostCamera }: DeviceChange): string[] | null {
  if (!mayWorkNow(camera)) return null;
  if (lostCamera !== null) return hasDevice(after.camera, lostCamera) ? [lostCamera] : null;
  const firstEver = before.camera.length === 0 && after.camera.length > 0;
  return firstEver ? devicesToTry(preferred.camera, after.camera) : null;
}

/** Any microphone that is there: being heard matters more than which one is used. Returns to the preferred one. */
function microphoneToOpen({ after, preferred, microphone }: DeviceChange): string[] | null {
  if (mayWorkNow(microphone)) return devicesToTry(preferred.microphone, after.microphone);
  const back = deviceToReturnTo(preferred.microphone, microphone, after.microphone);
  return back === null ? null : [back];
}

function lostSpeaker({ before, after, speakersHidden, preferred }: DeviceChange): Device | null {
  if (speakersHidden) return null;
  const speaker = before.speaker.find(({ deviceId }) => deviceId === preferred.speaker);
  return speaker && !hasDevice(after.speaker, speaker.deviceId) ? speaker : null;
}

/** Failures that plugging in a device may end. It ends neither a refused permission nor a missing browser feature. */
const MENDED_BY_PLUGGING: readonly MediaFailure[] = ['not-found', 'in-use', 'stopped', 'failed'];

function mayWorkNow(state: CaptureState): boolean {
  return state.kind === 'failed' && MENDED_BY_PLUGGING.includes(state.reason);
}

function hasDevice(devices: readonly Device[], deviceId: string): boolean {
  return devices.some((device) => device.deviceId === deviceId);
}
