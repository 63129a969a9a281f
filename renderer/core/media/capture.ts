import type { CaptureState, MediaFailure } from '../model.ts';
import { openDevice } from './open-device.ts';
import type { CaptureKind } from './open-device.ts';

export interface CaptureOptions {
  kind: CaptureKind;
  onChange: () => void;
  /** A device did not open, and the one before goes on. */
  onKept: (deviceId: string, reason: MediaFailure) => void;
  /** The device went away while it was open. */
  onLost: (deviceId: string, label: string) => void;
}

/** One camera or microphone being captured. Of several commands in a row the newest wins. */
export class Capture {
  readonly #options: CaptureOptions;
  #state: CaptureState = { kind: 'off' };
  #track: MediaStreamTrack | null = null;
  #command = 0;

  constructor(options: CaptureOptions) {
    this.#options = options;
  }

  get state(): CaptureState {
    return this.#state;
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** Opens a device, or changes to another without a gap. @param deviceId '' is the system's default */
  async open(deviceId: string): Promise<void> {
    const command = ++this.#command;
    if (!this.#track) this.#change({ kind: 'starting' });
    let opened = await openDevice(this.#options.kind, deviceId);
    if (command !== this.#command) return discard(opened);
    if (!opened.ok && opened.reason === 'in-use' && this.#track) {
      // Some drivers give one camera at a time.
      this.#release();
      opened = await openDevice(this.#options.kind, deviceId);
      if (command !== this.#command) return discard(opened);
    }
    if (opened.ok) this.#use(opened.value);
    else if (this.#track) this.#options.onKept(deviceId, opened.reason);
    else this.#change({ kind: 'failed', reason: opened.reason });
  }

  /** Takes a track that was opened elsewhere. */
  adopt(track: MediaStreamTrack): void {
    this.#command += 1;
    this.#use(track);
  }

  /** Ends capturing because of something that the person did not choose. */
  fail(reason: MediaFailure): void {
    this.#command += 1;
    this.#release();
    this.#change({ kind: 'failed', reason });
  }

  /** Ends capturing because the person chose so. */
  close(): void {
    this.#command += 1;
    this.#release();
    this.#change({ kind: 'off' });
  }

  /** The device is being asked for elsewhere. */
  starting(): void {
    this.#change({ kind: 'starting' });
  }

  #use(track: MediaStreamTrack): void {
    const deviceId = track.getSettings().deviceId ?? '';
    this.#release();
    this.#track = track;
    track.addEventListener('ended', () => {
      if (this.#track !== track) return;
      this.fail('not-found');
      this.#options.onLost(deviceId, track.label);
    });
    this.#change({ kind: 'on', deviceId });
  }

  #release(): void {
    this.#track?.stop();
    this.#track = null;
  }

  #change(state: CaptureState): void {
    this.#state = state;
    this.#options.onChange();
  }
}

function discard(opened: Awaited<ReturnType<typeof openDevice>>): void {
  if (opened.ok) opened.value.stop();
}
