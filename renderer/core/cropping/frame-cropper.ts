import { pixelsOfPart, type PixelRect, type ScreenPart } from '../../../signaling/protocol/screen-part.ts';

/**
 * A screen that stands still may give no frames, and whoever comes later needs one, ms. The last one is given again after one to two of
 * these: sooner than a pause stops waiting for its still.
 */
export const AGAIN_MS = 100;

/** What makes frames of others, none of whose pixels are copied. */
export interface FrameMaker {
  cut(frame: VideoFrame, pixels: PixelRect): VideoFrame;
  /** @param timestamp µs */
  again(frame: VideoFrame, timestamp: number): VideoFrame;
}

export interface CropOptions {
  part: ScreenPart;
  make: FrameMaker;
  /** The first one has been written. */
  onFirst: () => void;
  /** Monotonic, ms. */
  now: () => number;
}

/** Cuts a part out of every frame of a screen. Nothing else is written, whatever size the screen comes to have. */
export class FrameCropper {
  readonly #options: CropOptions;
  #last: { frame: VideoFrame; at: number } | null = null;
  /** A frame came since the last look. */
  #isMoving = false;

  constructor(options: CropOptions) {
    this.#options = options;
  }

  /** Until the frames end, or nobody takes them any more; then both streams are over. */
  async run(readable: ReadableStream<VideoFrame>, writable: WritableStream<VideoFrame>): Promise<void> {
    const reader = readable.getReader();
    const writer = writable.getWriter();
    const timer = setInterval(() => this.#giveAgain(writer), AGAIN_MS);
    // Also while no frame comes that would be refused.
    writer.closed.catch(() => reader.cancel());
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) await this.#take(next.value, writer);
    } catch {
      // Nobody takes them.
    }
    clearInterval(timer);
    this.#last?.frame.close();
    await Promise.allSettled([reader.cancel(), writer.close()]);
  }

  async #take(frame: VideoFrame, writer: WritableStreamDefaultWriter<VideoFrame>): Promise<void> {
    const cut = this.#cut(frame);
    if (cut === null) return;
    const isFirst = this.#last === null;
    this.#last?.frame.close();
    this.#last = { frame: cut.clone(), at: this.#options.now() };
    this.#isMoving = true;
    await writer.write(cut);
    if (isFirst) this.#options.onFirst();
  }

  /** The frame itself is closed: captures have few at a time. */
  #cut(frame: VideoFrame): VideoFrame | null {
    const pixels = frame.visibleRect && pixelsOfPart(this.#options.part, frame.visibleRect);
    try {
      return pixels && this.#options.make.cut(frame, pixels);
    } finally {
      frame.close();
    }
  }

  #giveAgain(writer: WritableStreamDefaultWriter<VideoFrame>): void {
    const wasMoving = this.#isMoving;
    this.#isMoving = false;
    // Of what waits to be taken already, one more would only wait behind it.
    const isTaken = (writer.desiredSize ?? 0) > 0;
    if (wasMoving || !isTaken || this.#last === null) return;
    const { frame, at } = this.#last;
    const passed = Math.round((this.#options.now() - at) * 1_000);
    writer.write(this.#options.make.again(frame, frame.timestamp + passed)).catch(() => undefined);
  }
}
