import type { Device, DeviceKind } from '../model.ts';

export type DeviceLists = Record<DeviceKind, Device[]>;

export const NO_DEVICES: DeviceLists = { camera: [], microphone: [], speaker: [] };

/** What is plugged in. Before the first permission browsers hide ids and names, and the lists are empty. */
export async function listDevices(): Promise<DeviceLists> {
  if (!('mediaDevices' in navigator)) return NO_DEVICES;
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const ofKind = (kind: MediaDeviceKind) =>
    devices
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  const canChooseSpeaker = 'setSinkId' in HTMLMediaElement.prototype;
  return {
    camera: ofKind('videoinput'),
    microphone: ofKind('audioinput'),
    speaker: canChooseSpeaker ? ofKind('audiooutput') : [],
  };
}

/**
 * The device to use: the preferred one when it is there, else the one in use, else the system's default ('').
 * The preference itself is kept, so that a device that comes back is used again.
 */
export function effectiveDevice(preferred: string, inUse: string, available: readonly Device[]): string {
  return [preferred, inUse].find((deviceId) => hasDevice(available, deviceId)) ?? '';
}

export function hasDevice(devices: readonly Device[], deviceId: string): boolean {
  return devices.some((device) => device.deviceId === deviceId);
}
