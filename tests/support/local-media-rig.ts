import { expect, vi } from 'vitest';
import { both } from '../../renderer/core/media/device-needs.ts';
import { LocalMedia } from '../../renderer/core/media/local-media.ts';
import type { Notice, Preferences } from '../../renderer/core/model.ts';
import { CAMERA_1, CAMERA_2, FakeMedia, MICROPHONE_1, MICROPHONE_2, settle, SPEAKER_1 } from './fake-media.ts';
import type { FakeDevice } from './fake-media.ts';

type Kept = Pick<Preferences, 'devices' | 'muted' | 'cameraOff'>;

export const NOTHING_CHOSEN = { camera: '', microphone: '', speaker: '' };

const DEVICES = [CAMERA_1, CAMERA_2, MICROPHONE_1, MICROPHONE_2, SPEAKER_1];

/** LocalMedia on a fake computer, with fake timers. */
export class LocalMediaRig {
  readonly computer: FakeMedia;
  readonly notices: Notice[] = [];
  /** What was to be remembered. */
  readonly kept: Partial<Kept> = {};
  /** Hears that tracks or states changed. */
  onChange: () => void = () => undefined;
  readonly #opened: LocalMedia[] = [];

  constructor(devices: FakeDevice[] = DEVICES) {
    vi.useFakeTimers();
    this.computer = new FakeMedia(devices).install();
  }

  open(preferences: Partial<Kept> = {}): LocalMedia {
    const media = new LocalMedia({
      preferences: { devices: NOTHING_CHOSEN, muted: false, cameraOff: false, ...preferences },
      onPreferences: (change) => Object.assign(this.kept, change),
      notify: (notice) => this.notices.push(notice),
      onChange: () => this.onChange(),
    });
    this.#opened.push(media);
    return media;
  }

  /** Follows the devices and opens those that are wanted, as for a call. */
  async start(preferences: Partial<Kept> = {}): Promise<LocalMedia> {
    const media = this.open(preferences);
    await this.need(media);
    return media;
  }

  /** Something needs both, once it is known which devices there are. */
  async need(media: LocalMedia): Promise<void> {
    await media.start();
    media.setNeeds(both('ask'));
    await settle();
  }

  /** Closes everything, and looks whether anything is left. */
  async end(): Promise<void> {
    for (const media of this.#opened) media.close();
    await settle();
    expect(this.computer.liveTracks, 'tracks left over').toEqual([]);
    expect(this.computer.listenersInAll, 'listeners left over').toBe(0);
    expect(this.computer.openContexts, 'audio contexts left over').toBe(0);
    expect(vi.getTimerCount(), 'timers left over').toBe(0);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}
