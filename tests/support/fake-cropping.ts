import { vi } from 'vitest';
import type { FakeMedia } from './fake-media.ts';

type FakeTrack = FakeMedia['tracks'][number];

/** What cuts parts out of screens in a page: W3C mediacapture-transform, and a worker. */
export interface FakeCropping {
  /** That were made, newest last. */
  readonly generated: FakeTrack[];
  readonly liveWorkers: number;
}

/**
 * Replaces it until `vi.unstubAllGlobals()`.
 *
 * @param does what comes of a part: a frame of it, an error of the worker, or streams that cannot be given to one
 */
export function stubCropping(media: FakeMedia, does: 'crops' | 'fails' | 'cannot-transfer'): FakeCropping {
  const cropping = { generated: [] as FakeTrack[], liveWorkers: 0 };
  vi.stubGlobal('MediaStreamTrackProcessor', class {});
  vi.stubGlobal(
    'MediaStreamTrackGenerator',
    class {
      constructor() {
        const track = media.newest('video').clone();
        cropping.generated.push(track);
        return track;
      }
    },
  );
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      constructor() {
        super();
        cropping.liveWorkers += 1;
      }
      postMessage() {
        if (does === 'cannot-transfer') throw new DOMException('no transfer', 'DataCloneError');
        queueMicrotask(() => this.dispatchEvent(new Event(does === 'crops' ? 'message' : 'error')));
      }
      terminate() {
        cropping.liveWorkers -= 1;
      }
    },
  );
  return cropping;
}
