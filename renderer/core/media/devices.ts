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

/** The first of these devices that is plugged in, or '' for the system's default. */
export function firstPresent(wanted: readonly string[], available: readonly Device[]): string {
  return wanted.find((deviceId) => hasDevice(available, deviceId)) ?? '';
}

export function hasDevice(devices: readonly Device[], deviceId: string): boolean {
  return devices.some((device) => device.deviceId === deviceId);
}
