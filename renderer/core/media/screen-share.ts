import { screenContentHint } from '../link/encoding.ts';
import type { MediaFailure, Notice, ShareMode, ShareState } from '../model.ts';
import { Value } from '../value.ts';
import { mediaFailure } from './open-device.ts';

export interface ScreenShareOptions {
  /** Tells the platform's picker what getDisplayMedia is to capture. */
  choose: (sourceId: string) => Promise<void>;
  notify: (notice: Notice) => void;
  /** The track or the mode changed. */
  onChange: () => void;
}

/** What was chosen in our own picker. Without one the system asks, and does not tell a name that people would know. */
export interface ShareSourceChoice {
  id: string;
  name: string;
}

/** Asks for the full picture; a text share is limited in frame rate by its encoding instead. */
const DISPLAY_CONSTRAINTS: DisplayMediaStreamOptions = { video: { frameRate: { ideal: 30 } }, audio: false };

/** The own screen or window being shared. */
export class ScreenShare {
  readonly state = new Value<ShareState>({ kind: 'none' });
  readonly #options: ScreenShareOptions;
  #track: MediaStreamTrack | null = null;
  #asking = false;

  constructor(options: ScreenShareOptions) {
    this.#options = options;
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** Starts, or swaps the source of a running share; the old source stays until the new one is there. */
  async start(mode: ShareMode, source?: ShareSourceChoice): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    if (!this.#track) this.state.set({ kind: 'starting' });
    try {
      if (source) await this.#options.choose(source.id);
      const stream = await navigator.mediaDevices.getDisplayMedia(DISPLAY_CONSTRAINTS);
      const track = stream.getVideoTracks()[0];
      if (track) this.#use(track, mode, source?.name ?? null);
    } catch (error) {
      if (!this.#track) this.state.set({ kind: 'none' });
      this.#options.notify({ kind: 'share-failed', reason: shareFailure(error) });
    } finally {
      this.#asking = false;
    }
  }

  setMode(mode: ShareMode): void {
    const state = this.state.get();
    if (state.kind !== 'sharing' || !this.#track) return;
    this.#track.contentHint = screenContentHint(mode);
    this.state.set({ ...state, mode });
    this.#options.onChange();
  }

  stop(): void {
    this.#track?.stop();
    this.#track = null;
    this.state.set({ kind: 'none' });
    this.#options.onChange();
  }

  #use(track: MediaStreamTrack, mode: ShareMode, label: string | null): void {
    const previous = this.#track;
    this.#track = track;
    track.contentHint = screenContentHint(mode);
    track.addEventListener('ended', () => {
      if (this.#track !== track) return;
      this.stop();
      this.#options.notify({ kind: 'share-ended', reason: 'source-gone' });
    });
    this.state.set({ kind: 'sharing', mode, label, stream: new MediaStream([track]) });
    this.#options.onChange();
    previous?.stop();
  }
}

/** For screens "not allowed" is what closing the picker answers. */
function shareFailure(error: unknown): MediaFailure {
  const reason = mediaFailure(error);
  return reason === 'denied' ? 'cancelled' : reason;
}
