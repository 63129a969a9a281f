import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureKind, Device, DeviceKind } from '../model.ts';
import { asksFirst, permissionFor } from './permissions.ts';

export type DeviceLists = Record<DeviceKind, Device[]>;

export const NO_DEVICES: DeviceLists = { camera: [], microphone: [], speaker: [] };

/** As MediaDeviceInfo names them. */
const MEDIA_DEVICE_KIND = {
  camera: 'videoinput',
  microphone: 'audioinput',
  speaker: 'audiooutput',
} as const satisfies Record<DeviceKind, MediaDeviceKind>;

/** The lists of devices changed: one was plugged in or out, or the browser shows more or fewer of them. */
export interface ListChange {
  before: DeviceLists;
  after: DeviceLists;
  /** Whether the browser hides the speakers because a permission is missing. */
  speakersHidden: boolean;
}

/**
 * The devices that are plugged in, and their changes. Before the first permission browsers hide ids, and the lists are
 * empty.
 */
export class Devices {
  readonly changes = new Listeners<ListChange>();
  #lists = NO_DEVICES;
  #asksFirst: Record<CaptureKind, boolean> = { camera: false, microphone: false };
  #speakersHidden = false;
  /** The newest reading. */
  #reading: Promise<void> = Promise.resolve();
  #events = 0;

  get lists(): DeviceLists {
    return this.#lists;
  }

  /** Whether the person is asked when one is opened. */
  get asksFirst(): Record<CaptureKind, boolean> {
    return this.#asksFirst;
  }

  /** The device's label in the lists; '' when it is in none. */
  label(kind: DeviceKind, deviceId: string): string {
    return this.#lists[kind].find((device) => device.deviceId === deviceId)?.label ?? '';
  }

  /** Listens to devices being plugged in and out for as long as the scope lasts. */
  watch(scope: Scope): void {
    if ('mediaDevices' in navigator) {
      scope.listen(navigator.mediaDevices, 'devicechange', () => void this.#onDeviceChange());
    }
  }

  /** Reads lists and permissions again. Resolves when the newest of several overlapping readings is done. */
  refresh(): Promise<void> {
    const reading: Promise<void> = readDevices().then(async ({ devices, camera, microphone }) => {
      if (reading !== this.#reading) return await this.#reading;
      this.#lists = listsOf(devices);
      this.#asksFirst = {
        camera: asksFirst(idsOf(devices, 'camera'), camera),
        microphone: asksFirst(idsOf(devices, 'microphone'), microphone),
      };
      this.#speakersHidden = devices.some((one) => one.kind === MEDIA_DEVICE_KIND.speaker && one.deviceId === '');
    });
    this.#reading = reading;
    return reading;
  }

  /** One device often causes several events: a headset is a microphone and a speaker. */
  async #onDeviceChange(): Promise<void> {
    const before = this.#lists;
    const event = (this.#events += 1);
    await this.refresh();
    if (event !== this.#events) return;
    this.changes.emit({ before, after: this.#lists, speakersHidden: this.#speakersHidden });
  }
}

/** As the browser gives them; none where there are no devices at all. */
export async function enumerateDevices(): Promise<readonly MediaDeviceInfo[]> {
  if (!('mediaDevices' in navigator)) return [];
  return navigator.mediaDevices.enumerateDevices().catch(() => []);
}

async function readDevices() {
  const [devices, camera, microphone] = await Promise.all([
    enumerateDevices(),
    permissionFor('camera'),
    permissionFor('microphone'),
  ]);
  return { devices, camera, microphone };
}

/** '' is one that the browser hides. */
export function idsOf(devices: readonly MediaDeviceInfo[], kind: DeviceKind): string[] {
  return devices.filter((device) => device.kind === MEDIA_DEVICE_KIND[kind]).map(({ deviceId }) => deviceId);
}

function listsOf(devices: readonly MediaDeviceInfo[]): DeviceLists {
  const ofKind = (kind: DeviceKind) =>
    numberEqualNames(
      devices
        .filter((device) => device.kind === MEDIA_DEVICE_KIND[kind] && device.deviceId !== '')
        .map(({ deviceId, label }) => ({ deviceId, label })),
    );
  const canChooseSpeaker = 'setSinkId' in HTMLMediaElement.prototype;
  return {
    camera: ofKind('camera'),
    microphone: ofKind('microphone'),
    speaker: canChooseSpeaker ? ofKind('speaker') : [],
  };
}

/** Two devices of one name become "Name (1)" and "Name (2)", in the system's order. */
export function numberEqualNames(devices: readonly Device[]): Device[] {
  return devices.map((device, index) => {
    const equal = (other: Device) => other.label === device.label;
    if (device.label === '' || devices.filter(equal).length === 1) return device;
    const number = devices.slice(0, index + 1).filter(equal).length;
    return { ...device, label: `${device.label} (${number})` };
  });
}
