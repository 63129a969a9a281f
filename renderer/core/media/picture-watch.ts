import type { Scope } from '../../../signaling/basics/scope.ts';
import type { DisplayCapture } from './capture-display.ts';

const INTERVAL_MS = 1_000;
/** Newer Chromium gives a black picture of 2x2 px in the place of a window that is minimised. */
const NO_PICTURE_PX = 2;
/** Older Chromium drops those pictures, one a second. A single one may still be on its way to who shows it. */
const DROPPED_FRAMES = 2;

/** W3C mediacapture-extensions, 5.2; Chromium has it. Dropped is what was neither delivered nor discarded to keep the frame rate. */
interface FrameCounts {
  deliveredFrames: number;
  discardedFrames: number;
  totalFrames: number;
}

/**
 * Watches whether a shared screen or window gives a picture, and how large that is, for as long as the scope lasts. That frames stop coming
 * says nothing: on some systems a window in which nothing moves gives none either. That they come and none is
 * delivered does.
 */
export class PictureWatch {
  readonly #captured: MediaStreamTrack & { stats?: FrameCounts };
  #given: boolean;
  /** Delivered or discarded so far; none is known before the first look. */
  #handledFrames = -1;
  #height: number | undefined;
  /** Frames dropped until the newest one that was not. */
  #droppedBefore = 0;

  /**
   * @param share what is sent, whose size counts, and what that is a part of, or the same, which gives a picture or not
   * @param onChange called whenever `given`, or the height of what is sent, is another than before
   */
  constructor({ track, captured }: Pick<DisplayCapture, 'track' | 'captured'>, scope: Scope, onChange: () => void) {
    this.#captured = captured;
    this.#given = this.#givesPicture();
    this.#height = track.getSettings().height;
    const check = () => {
      const given = this.#givesPicture();
      const { height } = track.getSettings();
      if (given === this.#given && height === this.#height) return;
      this.#given = given;
      this.#height = height;
      onChange();
    };
    for (const type of ['mute', 'unmute']) scope.listen(captured, type, check);
    // Nothing tells of the size and the count of the frames as they change.
    const timer = setInterval(check, INTERVAL_MS);
    scope.add(() => clearInterval(timer));
  }

  get given(): boolean {
    return this.#given;
  }

  /** `muted` is the standard's word for a surface that cannot be captured now (W3C screen-capture, 5.2). */
  #givesPicture(): boolean {
    const { width = 0, height = 0 } = this.#captured.getSettings();
    const tooSmall = width > 0 && height > 0 && width <= NO_PICTURE_PX && height <= NO_PICTURE_PX;
    return !this.#captured.muted && !tooSmall && !this.#dropsAll();
  }

  #dropsAll(): boolean {
    const { stats } = this.#captured;
    if (!stats) return false;
    const handled = stats.deliveredFrames + stats.discardedFrames;
    const dropped = stats.totalFrames - handled;
    if (handled !== this.#handledFrames) this.#droppedBefore = dropped;
    this.#handledFrames = handled;
    return dropped - this.#droppedBefore >= DROPPED_FRAMES;
  }
}
