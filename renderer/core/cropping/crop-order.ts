import type { ScreenPart } from '../../../signaling/protocol/screen-part.ts';

/** To the worker, once. It says when the first frame has been written, and ends with the frames. */
export interface CropOrder {
  part: ScreenPart;
  readable: ReadableStream<VideoFrame>;
  writable: WritableStream<VideoFrame>;
}
