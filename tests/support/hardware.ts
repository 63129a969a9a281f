import type { Page } from '@playwright/test';

/** Kinds as MediaDeviceInfo has them. */
export type Hardware = 'videoinput' | 'audioinput';

declare global {
  interface Window {
    hardware: { unplug(kind: Hardware): void; plug(kind: Hardware): void };
  }
}

/**
 * Runs in the page before its own scripts. Chromium's fake devices cannot be pulled out, so this stands between the
 * page and them: an unplugged kind is not listed, not opened, and its open tracks end, as with a real cable.
 */
export function makeHardwareRemovable(absentAtFirst: Hardware[]): void {
  const absent = new Set<Hardware>(absentAtFirst);
  const openTracks = new Set<MediaStreamTrack>();
  const { mediaDevices } = navigator;
  const kindOf = (track: MediaStreamTrack): Hardware => (track.kind === 'video' ? 'videoinput' : 'audioinput');

  const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () =>
    (await enumerateDevices()).filter(({ kind }) => kind === 'audiooutput' || !absent.has(kind));

  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const missing =
      (constraints?.video && absent.has('videoinput')) || (constraints?.audio && absent.has('audioinput'));
    if (missing) throw new DOMException('Requested device not found', 'NotFoundError');
    const stream = await getUserMedia(constraints);
    for (const track of stream.getTracks()) openTracks.add(track);
    return stream;
  };

  const devicesChanged = () => mediaDevices.dispatchEvent(new Event('devicechange'));
  window.hardware = {
    unplug(kind) {
      absent.add(kind);
      for (const track of [...openTracks].filter((open) => kindOf(open) === kind)) {
        openTracks.delete(track);
        if (track.readyState === 'ended') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      devicesChanged();
    },
    plug(kind) {
      absent.delete(kind);
      devicesChanged();
    },
  };
}

/** Pulls every device of a kind out of a peer's computer. */
export async function unplug(page: Page, kind: Hardware): Promise<void> {
  await page.evaluate((pulled) => window.hardware.unplug(pulled), kind);
}

/** Puts them back. */
export async function plugIn(page: Page, kind: Hardware): Promise<void> {
  await page.evaluate((added) => window.hardware.plug(added), kind);
}
