import type { Page } from '@playwright/test';

/** Kinds as MediaDeviceInfo has them. */
export type Hardware = 'videoinput' | 'audioinput';

declare global {
  interface Window {
    hardware: {
      unplug(kind: Hardware, label: string | null): void;
      plug(kind: Hardware, label: string | null): void;
      /** Another program takes a device; null when it gives it back. */
      occupy(label: string | null): void;
      /** Which kinds are open now. */
      live(): Hardware[];
      /** From now on only one device of that kind can be open at a time. */
      allowOneAtATime(kind: Hardware): void;
    };
  }
}

/**
 * Runs in the page before its own scripts. Chromium's fake devices cannot be pulled out, so this stands between the
 * page and them: an unplugged one is not listed, not opened, and its open tracks end, as with a real cable.
 */
export function makeHardwareRemovable(absentAtFirst: Hardware[]): void {
  const absent = new Set<string>(absentAtFirst);
  const openTracks = new Set<MediaStreamTrack>();
  const exclusive = new Set<Hardware>();
  let occupied: string | null = null;
  const { mediaDevices } = navigator;
  const kindOf = (track: MediaStreamTrack): Hardware => (track.kind === 'video' ? 'videoinput' : 'audioinput');
  const isLive = (kind: Hardware) =>
    [...openTracks].some((track) => kindOf(track) === kind && track.readyState === 'live');

  const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () =>
    (await enumerateDevices()).filter(
      ({ kind, label }) => kind === 'audiooutput' || !(absent.has(kind) || absent.has(label)),
    );

  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const wanted = (['videoinput', 'audioinput'] as const).filter((kind) =>
      kind === 'videoinput' ? constraints?.video : constraints?.audio,
    );
    if (wanted.some((kind) => absent.has(kind))) throw new DOMException('Requested device not found', 'NotFoundError');
    const isTaken = wanted.some((kind) => exclusive.has(kind) && isLive(kind));
    const stream = await getUserMedia(constraints);
    const tracks = stream.getTracks();
    const refusal = tracks.some(({ label }) => absent.has(label))
      ? new DOMException('Requested device not found', 'NotFoundError')
      : isTaken || tracks.some(({ label }) => label === occupied)
        ? new DOMException('Could not start video source', 'NotReadableError')
        : null;
    if (refusal !== null) {
      for (const track of tracks) track.stop();
      throw refusal;
    }
    for (const track of tracks) openTracks.add(track);
    return stream;
  };

  const devicesChanged = () => mediaDevices.dispatchEvent(new Event('devicechange'));
  window.hardware = {
    unplug(kind, label) {
      absent.add(label ?? kind);
      const pulled = [...openTracks].filter(
        (track) => kindOf(track) === kind && (label === null || label === track.label),
      );
      for (const track of pulled) {
        openTracks.delete(track);
        if (track.readyState === 'ended') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      devicesChanged();
    },
    plug(kind, label) {
      absent.delete(label ?? kind);
      devicesChanged();
    },
    live: () => (['videoinput', 'audioinput'] as const).filter(isLive),
    occupy: (label) => void (occupied = label),
    allowOneAtATime: (kind) => void exclusive.add(kind),
  };
}

/**
 * Runs in the page before its own scripts: says that the person is to be asked, and hides ids and labels of devices, until one has
 * been opened, as a browser does that asks. (A browser that is told to grant does neither.)
 */
export function hideDevicesUntilAsked(): void {
  const { mediaDevices } = navigator;
  let asked = false;
  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = (descriptor) =>
    asked ? query(descriptor) : Promise.resolve({ state: 'prompt' } as PermissionStatus);
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    asked = true;
    return stream;
  };
  const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () => {
    const devices = await enumerateDevices();
    const nameless = (device: MediaDeviceInfo) => ({ kind: device.kind, deviceId: '', label: '', groupId: '' });
    return asked ? devices : devices.map((device) => ({ ...nameless(device), toJSON: () => nameless(device) }));
  };
}

/** Pulls a device out of a peer's computer. @param label null for every one of that kind */
export async function unplug(page: Page, kind: Hardware, label: string | null = null): Promise<void> {
  await page.evaluate(([of, named]) => window.hardware.unplug(of, named), [kind, label] as const);
}

/** Puts it back. */
export async function plugIn(page: Page, kind: Hardware, label: string | null = null): Promise<void> {
  await page.evaluate(([of, named]) => window.hardware.plug(of, named), [kind, label] as const);
}

/** Lets another program take a device, by its label; null gives it back. */
export async function occupy(page: Page, label: string | null): Promise<void> {
  await page.evaluate((taken) => window.hardware.occupy(taken), label);
}

/** Gives a peer's computer a driver that opens one device of a kind at a time. */
export async function allowOneAtATime(page: Page, kind: Hardware): Promise<void> {
  await page.evaluate((limited) => window.hardware.allowOneAtATime(limited), kind);
}

/** Which kinds of devices a peer has open. */
export function liveDevices(page: Page): Promise<Hardware[]> {
  return page.evaluate(() => window.hardware.live());
}
