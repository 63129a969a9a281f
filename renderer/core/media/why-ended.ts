import type { CaptureKind, MediaFailure } from '../model.ts';
import { enumerateDevices, idsOf } from './devices.ts';
import { permissionFor } from './permissions.ts';

/** Why a capture ended that this app did not stop. */
export type EndReason = Extract<MediaFailure, 'not-found' | 'denied' | 'stopped'>;

/** Finds out why a track ended: the event `ended` does not tell. */
export async function whyEnded(kind: CaptureKind, deviceId: string): Promise<EndReason> {
  const [devices, permission] = await Promise.all([enumerateDevices(), permissionFor(kind)]);
  return endReason(deviceId, idsOf(devices, kind), permission);
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
