import type { MediaFailure } from '../model.ts';
import { MEDIA_DEVICE_KIND, enumerateDevices } from './devices.ts';
import type { CaptureKind } from './open-device.ts';

/** Why a capture ended that this app did not stop. */
export type EndReason = Extract<MediaFailure, 'not-found' | 'denied' | 'stopped'>;

/** Finds out why a track ended: the event `ended` does not tell. */
export async function whyEnded(kind: CaptureKind, deviceId: string): Promise<EndReason> {
  const [devices, permission] = await Promise.all([enumerateDevices(), permissionFor(kind)]);
  const ofKind = devices.filter((device) => device.kind === MEDIA_DEVICE_KIND[kind]);
  return endReason(
    deviceId,
    ofKind.map((device) => device.deviceId),
    permission,
  );
}

/**
 * @param listed ids of that kind; '' is one that the browser hides, which it does for want of a permission
 * @param permission null where the browser does not tell
 */
export function endReason(deviceId: string, listed: readonly string[], permission: PermissionState | null): EndReason {
  if (permission === 'denied') return 'denied';
  if (listed.includes(deviceId)) return permission === 'prompt' ? 'denied' : 'stopped';
  return listed.includes('') ? 'denied' : 'not-found';
}

async function permissionFor(name: CaptureKind): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    // Browsers differ in what they can be asked; an unknown name is a TypeError (W3C permissions).
    return null;
  }
}
