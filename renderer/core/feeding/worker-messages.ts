import type { PictureKind } from '../sending/track-kind.ts';
import type { FrameSource } from './frame-gate.ts';

/** To the worker. */
export type ToFeedWorker =
  | { kind: 'feed'; feed: PictureKind; readable: ReadableStream<RTCEncodedVideoFrame> }
  | {
      kind: 'link';
      id: number;
      feed: PictureKind;
      readable: ReadableStream<RTCEncodedVideoFrame>;
      writable: WritableStream<RTCEncodedVideoFrame>;
    }
  /** See `FrameGate.use`. */
  | { kind: 'use'; id: number; source: FrameSource; abrupt: boolean; wholeFrom: number }
  /** The link's connection is being closed. */
  | { kind: 'end'; id: number };

/** From the worker. */
export type FromFeedWorker =
  | { kind: 'ready' }
  /** A link needs a key frame of its feed. */
  | { kind: 'key-wanted'; id: number }
  /** Frames of that source go out on that link now. */
  | { kind: 'switched'; id: number; source: FrameSource }
  /** A link cannot take frames of its feed. */
  | { kind: 'unfit'; id: number };
