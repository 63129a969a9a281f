import { vi } from 'vitest';
import type { FakeMedia } from './fake-media.ts';

/**
 * What stills are drawn with, where there is nothing to draw on; `vi.unstubAllGlobals()` takes it away. Not a mock of the module: files
 * that share a worker share what they have loaded.
 *
 * @param options whether what is shared gives a frame by itself, and a canvas a track
 * @returns gives the first frame
 */
export function stubStills(media: FakeMedia, { hasFrame = true, hasTrack = true } = {}): () => void {
  const waiting: (() => void)[] = [];
  const video = {
    videoWidth: 1280,
    videoHeight: 720,
    play: () => Promise.resolve(),
    addEventListener: (_type: string, listener: () => void) =>
      hasFrame ? queueMicrotask(listener) : waiting.push(listener),
    removeEventListener: () => undefined,
  };
  const context = { drawImage: () => undefined, getImageData: () => ({}), putImageData: () => undefined };
  const canvas = {
    getContext: () => context,
    captureStream: () => ({ getVideoTracks: () => (hasTrack ? [media.newest('video').clone()] : []) }),
  };
  const createElement = (name: string): object => ({ ...(name === 'canvas' ? canvas : video) });
  vi.stubGlobal('document', { createElement });
  return () => waiting.forEach((tell) => tell());
}
