import { FramePump } from './frame-pump.ts';
import type { FromFeedWorker, ToFeedWorker } from './worker-messages.ts';

// What browsers have and TypeScript's library not yet (W3C webrtc-encoded-transform).
declare const RTCEncodedVideoFrame: new (
  frame: RTCEncodedVideoFrame,
  options: { metadata: RTCEncodedVideoFrameMetadata },
) => RTCEncodedVideoFrame;

/** This file is a worker of its own; the library's types are a page's. */
const worker = globalThis as unknown as Pick<Worker, 'addEventListener' | 'postMessage'> & { readonly name: string };
const tell = (message: FromFeedWorker) => worker.postMessage(message);
const pump = new FramePump(tell, (frame, metadata) => new RTCEncodedVideoFrame(frame, { metadata }));
worker.addEventListener('message', ({ data }: MessageEvent<ToFeedWorker>) => pump.handle(data));
// Held for as long as the worker lives: its release is how the page hears of an end that comes without a word.
void navigator.locks.request(worker.name, () => {
  tell({ kind: 'ready' });
  return new Promise<never>(() => undefined);
});
