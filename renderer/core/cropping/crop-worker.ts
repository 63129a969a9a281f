import { FrameCropper, type FrameMaker } from './frame-cropper.ts';
import type { CropOrder } from './crop-order.ts';

/** This file is a worker of its own; the library's types are a page's. */
const worker = globalThis as unknown as Pick<Worker, 'addEventListener' | 'postMessage'> & { close(): void };

const make: FrameMaker = {
  cut(frame, { x, y, width, height }) {
    const { x: left, y: top } = frame.visibleRect!;
    const visibleRect = { x: left + x, y: top + y, width, height };
    return new VideoFrame(frame, { visibleRect, displayWidth: width, displayHeight: height });
  },
  again: (frame, timestamp) => new VideoFrame(frame, { timestamp }),
};

worker.addEventListener('message', ({ data: { part, readable, writable } }: MessageEvent<CropOrder>) => {
  const onFirst = (): void => worker.postMessage('first');
  const cropper = new FrameCropper({ part, make, onFirst, now: () => performance.now() });
  // It has one task.
  void cropper.run(readable, writable).finally(() => worker.close());
});
