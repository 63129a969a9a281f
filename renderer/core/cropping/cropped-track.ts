import type { ScreenPart } from '../../../signaling/protocol/screen-part.ts';
import type { CropOrder } from './crop-order.ts';

// What TypeScript's library does not have: frames of a track (W3C mediacapture-transform), and Chromium's own way back to one.
declare const MediaStreamTrackProcessor: new (options: { track: MediaStreamTrack; maxBufferSize: number }) => {
  readable: ReadableStream<VideoFrame>;
};
declare const MediaStreamTrackGenerator: new (options: { kind: 'video' }) => MediaStreamTrack & {
  writable: WritableStream<VideoFrame>;
};

/** How long the first frame of a screen may take, ms. */
const FIRST_FRAME_MS = 5_000;

/**
 * A track that shows a part of a screen and never anything else of it. It is cut out in a worker, where no busy page holds frames up, and
 * ends with the captured one.
 *
 * @param captured goes on, and is to be stopped with the other
 * @returns once there is a frame. Rejects where the browser cannot do it, or none comes; `captured` is not stopped.
 */
export async function croppedTrack(captured: MediaStreamTrack, part: ScreenPart): Promise<MediaStreamTrack> {
  // Of a busy worker's frames only the newest counts.
  const { readable } = new MediaStreamTrackProcessor({ track: captured, maxBufferSize: 1 });
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const { writable } = track;
  const worker = new Worker(new URL('./crop-worker.ts', import.meta.url), { type: 'module' });
  const order: CropOrder = { part, readable, writable };
  try {
    // Throws where streams cannot be transferred.
    worker.postMessage(order, [readable, writable]);
    await firstWord(worker);
  } catch (error) {
    worker.terminate();
    track.stop();
    throw error;
  }
  return track;
}

function firstWord(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the screen gave no frame')), FIRST_FRAME_MS);
    const options = { once: true };
    worker.addEventListener('message', () => (clearTimeout(timer), resolve()), options);
    worker.addEventListener('error', () => (clearTimeout(timer), reject(new Error('the worker failed'))), options);
  });
}
