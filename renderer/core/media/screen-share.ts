import { Scope } from '../../../signaling/basics/scope.ts';
import { screenContentHint } from '../sending/encoding.ts';
import type { Notice, ShareExtent, ShareMode, ShareState } from '../model.ts';
import { Value } from '../value.ts';
import { askForSource, type ChooseSource, type ShareSourceChoice } from './ask-for-source.ts';
import { captureAt, extentOf, stopCapture } from './capture-display.ts';
import type { CaptureWishes, DisplayCapture } from './capture-display.ts';
import { PictureWatch } from './picture-watch.ts';
import { previewTrack } from './preview-track.ts';
import { SharePause } from './share-pause.ts';
import { ShareSound } from './share-sound.ts';

export interface ScreenShareOptions {
  choose: ChooseSource;
  /** How what is asked for now is to be captured. */
  wishes: () => CaptureWishes;
  notify: (notice: Notice) => void;
  /** A track or the mode changed. */
  onChange: () => void;
}

/** A source being shared. Its scope stops the tracks. */
interface Shared {
  track: MediaStreamTrack;
  /** What that is a part of, or the same. */
  captured: MediaStreamTrack;
  sound: ShareSound;
  /** As it was chosen in our picker. */
  source: ShareSourceChoice | undefined;
  /** What its person sees of it. */
  stream: MediaStream;
  picture: PictureWatch;
  scope: Scope;
  pause: SharePause | null;
  extent: ShareExtent;
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

  /** What is sent of the computer's sound: with a still, nothing. */
  get soundTrack(): MediaStreamTrack | null {
    const { sound, pause } = this.#shared ?? {};
    return sound && pause === null && sound.state !== 'off' ? sound.track : null;
  }

  /** Counts what was shared: another screen or window is another one. */
  get surface(): number {
    return this.#surface;
  }

  /**
   * Starts, or swaps the source of a running share; the old source stays until the new one is there. Where that was given out and cannot be
   * shared, the old one ends: the platform has it for captured no more, and would tell of the new one where the mouse is on it.
   */
  async start(mode: ShareMode, source?: ShareSourceChoice): Promise<void> {
    if (this.#question || this.#scope.ended) return;
    const question = (this.#question = {});
    this.#mode = mode;
    if (this.#shared) this.#show(this.#shared);
    else this.state.set({ kind: 'starting' });
    const opened = await askForSource(source, this.#options.wishes(), this.#options.choose);
    if (this.#question !== question) return opened.ok ? stopCapture(opened.value) : undefined;
    this.#question = null;
    if (opened.ok) return this.#use(opened.value, source);
    if (this.#shared && !opened.given) this.#show(this.#shared);
    else this.stop();
    this.#options.notify({ kind: 'share-failed', reason: opened.reason });
  }

  /** Changes a running share to `mode` at once, and one that is being asked for when it starts. */
  setMode(mode: ShareMode): void {
    this.#mode = mode;
    if (this.#shared) this.#show(this.#shared);
  }

  /**
   * Sends the sound of a running share or not. Where none was captured, what is shared is asked for once more, with it; but not while it is
   * paused, since that would show what is there now.
   */
  setSound(isOn: boolean): void {
    const { sound, source, pause } = this.#shared ?? {};
    if (!isOn || sound?.track !== null) sound?.setOn(isOn);
    else if (pause === null) void this.start(this.#mode, source);
  }

  /** Captures what is shared at the rate that is wished for now, without a gap. */
  refreshRate(): void {
    if (this.#shared) captureAt(this.#shared.captured, this.#options.wishes().frameRate);
  }

  /** Sends the last picture as a still, or lets the share go on. Another source goes on by itself. */
  setPaused(paused: boolean): void {
    const shared = this.#shared;
    if (shared === null || paused === (shared.pause !== null)) return;
    shared.pause?.end();
    shared.pause = paused ? new SharePause(shared, shared.scope, () => this.#show(shared)) : null;
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

  #use(capture: DisplayCapture, source: ShareSourceChoice | undefined): void {
    const { track, captured } = capture;
    const scope = this.#scope.child();
    const onChange = (): void => this.#show(shared);
    const picture = new PictureWatch(capture, scope, onChange);
    const sound = new ShareSound(capture.sound, scope, onChange);
    const stream = new MediaStream([previewTrack(track, scope)]);
    const extent = extentOf(capture);
    const shared: Shared = { track, captured, sound, source, stream, picture, scope, pause: null, extent };
    scope.add(() => stopCapture(capture));
    for (const one of new Set([track, captured])) scope.listen(one, 'ended', () => this.#onEnded());
    const before = this.#shared;
    this.#shared = shared;
    this.#surface += 1;
    // What was wished for may be something else by now.
    if (sound.track !== null) sound.setOn(this.#options.wishes().sound);
    this.refreshRate();
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
    const { source, picture, sound, pause, extent } = shared;
    const { track, stream } = sent(shared);
    track.contentHint = screenContentHint(this.#mode);
    const still = pause !== null;
    const now = { paused: !still && !picture.given, still, swapping: this.#question !== null };
    const what = { label: source?.name ?? null, stream, extent, sound: sound.state };
    this.state.set({ kind: 'sharing', mode: this.#mode, ...what, ...now });
    this.#options.onChange();
  }
}

/** What the others get, and what its person sees of that. */
function sent({ track, stream, pause }: Shared): { track: MediaStreamTrack; stream: MediaStream } {
  return pause?.still ?? { track, stream };
}
