import { Scope } from '../../../signaling/basics/scope.ts';
import { screenContentHint } from '../sending/encoding.ts';
import type { MediaFailure, Notice, ShareMode, ShareState } from '../model.ts';
import { Value } from '../value.ts';
import { mediaFailure } from './open-device.ts';
import type { Opened } from './open-device.ts';
import { PictureWatch } from './picture-watch.ts';
import { stillTrack } from './still-track.ts';

export interface ScreenShareOptions {
  /** Tells the platform what getDisplayMedia is to capture; false when that is not there any more. */
  choose: (sourceId: string) => Promise<boolean>;
  notify: (notice: Notice) => void;
  /** The track or the mode changed. */
  onChange: () => void;
}

/** The choice made in the app's own picker. Without one the system asks, and gives no name that people would know. */
export interface ShareSourceChoice {
  id: string;
  name: string;
}

/** Asks for the full picture; a text share is limited in frame rate by its encoding instead. */
const DISPLAY_CONSTRAINTS: DisplayMediaStreamOptions = { video: { frameRate: { ideal: 30 } }, audio: false };

/** How long the picture of before may be seen once the share is paused, ms: mostly the still is there sooner, and nothing black is seen. */
const STILL_MS = 200;
/** A still that is made later may show what came after the pause, ms. */
const LAST_STILL_MS = 2_000;

/** A source being shared. Its scope stops the track. */
interface Shared {
  track: MediaStreamTrack;
  label: string | null;
  stream: MediaStream;
  picture: PictureWatch;
  scope: Scope;
  pause: Pause | null;
  wholeScreen: boolean;
}

/** The person has paused the share: a still is sent in its place, once it is there. Its scope stops that. */
interface Pause {
  still: { track: MediaStreamTrack; stream: MediaStream } | null;
  scope: Scope;
}

/** The own screen or window being shared. */
export class ScreenShare {
  readonly state = new Value<ShareState>({ kind: 'none' });
  readonly #options: ScreenShareOptions;
  readonly #scope = new Scope();
  #shared: Shared | null = null;
  #surface = 0;
  #mode: ShareMode = 'text';
  /** Identifies the open request for a source; answers to earlier requests are ignored. */
  #question: object | null = null;

  constructor(options: ScreenShareOptions) {
    this.#options = options;
  }

  get track(): MediaStreamTrack | null {
    return this.#shared && sent(this.#shared).track;
  }

  /** Counts what was shared: another screen or window is another one. */
  get surface(): number {
    return this.#surface;
  }

  /** Starts, or swaps the source of a running share; the old source stays until the new one is there. */
  async start(mode: ShareMode, source?: ShareSourceChoice): Promise<void> {
    if (this.#question || this.#scope.ended) return;
    const question = (this.#question = {});
    this.#mode = mode;
    if (!this.#shared) this.state.set({ kind: 'starting' });
    const opened = await this.#ask(source);
    if (this.#question !== question) return stopTrack(opened);
    this.#question = null;
    if (opened.ok) return this.#use(opened.value, source?.name ?? null);
    if (!this.#shared) this.state.set({ kind: 'none' });
    this.#options.notify({ kind: 'share-failed', reason: opened.reason });
  }

  /** Changes a running share to `mode` at once, and one that is being asked for when it starts. */
  setMode(mode: ShareMode): void {
    this.#mode = mode;
    if (this.#shared) this.#show(this.#shared);
  }

  /** Sends the last picture as a still, or lets the share go on. Another source goes on by itself. */
  setPaused(paused: boolean): void {
    const shared = this.#shared;
    if (shared === null || paused === (shared.pause !== null)) return;
    shared.pause?.scope.end();
    shared.pause = paused ? { still: null, scope: shared.scope.child() } : null;
    if (shared.pause !== null) void this.#makeStill(shared, shared.pause);
    this.#show(shared);
  }

  /** Where there is no still, after a moment for it, others see black rather than what is on the screen now. */
  async #makeStill(shared: Shared, pause: Pause): Promise<void> {
    const black = (): void => void (shared.track.enabled = false);
    const attempt = pause.scope.child();
    const stopWaiting = attempt.after(STILL_MS, black);
    const stopTrying = attempt.after(LAST_STILL_MS, () => attempt.end());
    pause.scope.add(() => (shared.track.enabled = true));
    const track = await stillTrack(shared.track, attempt).catch(() => null);
    if (attempt.ended) return;
    stopWaiting();
    stopTrying();
    if (track === null) return black();
    pause.still = { track, stream: new MediaStream([track]) };
    this.#show(shared);
  }

  /** Ends the share, and cancels an open request for a source. */
  stop(): void {
    this.#question = null;
    this.#shared?.scope.end();
    this.#shared = null;
    this.state.set({ kind: 'none' });
    this.#options.onChange();
  }

  /** Ends the share for good. */
  close(): void {
    this.stop();
    this.#scope.end();
  }

  async #ask(source: ShareSourceChoice | undefined): Promise<Opened<MediaStreamTrack>> {
    try {
      if (source && !(await this.#options.choose(source.id))) return { ok: false, reason: 'not-found' };
      const stream = await navigator.mediaDevices.getDisplayMedia(DISPLAY_CONSTRAINTS);
      const track = stream.getVideoTracks()[0];
      return track ? { ok: true, value: track } : { ok: false, reason: 'failed' };
    } catch (error) {
      return { ok: false, reason: shareFailure(error, source !== undefined) };
    }
  }

  #use(track: MediaStreamTrack, label: string | null): void {
    const scope = this.#scope.child();
    const picture = new PictureWatch(track, scope, () => this.#show(shared));
    const wholeScreen = track.getSettings().displaySurface === 'monitor';
    const stream = new MediaStream([track]);
    const shared: Shared = { track, label, stream, picture, scope, pause: null, wholeScreen };
    scope.add(() => track.stop());
    scope.listen(track, 'ended', () => this.#onEnded());
    const before = this.#shared;
    this.#shared = shared;
    this.#surface += 1;
    this.#show(shared);
    before?.scope.end();
  }

  #onEnded(): void {
    if (!this.#question) {
      this.stop();
      return this.#options.notify({ kind: 'share-ended', reason: 'source-gone' });
    }
    // The new source replaces the old one.
    this.#shared?.scope.end();
    this.#shared = null;
    this.state.set({ kind: 'starting' });
    this.#options.onChange();
  }

  #show(shared: Shared): void {
    const { label, picture, pause, wholeScreen } = shared;
    const { track, stream } = sent(shared);
    track.contentHint = screenContentHint(this.#mode);
    const still = pause !== null;
    const paused = !still && !picture.given;
    this.state.set({ kind: 'sharing', mode: this.#mode, label, stream, still, paused, wholeScreen });
    this.#options.onChange();
  }
}

/** What the others get. */
function sent({ track, stream, pause }: Shared): { track: MediaStreamTrack; stream: MediaStream } {
  return pause?.still ?? { track, stream };
}

function stopTrack(opened: Opened<MediaStreamTrack>): void {
  if (opened.ok) opened.value.stop();
}

/** Closing the browser's picker answers "not allowed" too; only its message tells when the system forbade it. */
function shareFailure(error: unknown, chosen: boolean): MediaFailure {
  const reason = mediaFailure(error);
  const bySystem = error instanceof DOMException && /\bsystem\b/i.test(error.message);
  return reason === 'denied' && !chosen && !bySystem ? 'cancelled' : reason;
}
