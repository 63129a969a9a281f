import type { Scope } from '../../signaling/basics/scope.ts';

/** In place of `renderer/core/media/still-track.ts`, where there is nothing to draw on. */
export function stillTrack(track: MediaStreamTrack, scope: Scope): Promise<MediaStreamTrack> {
  const still = track.clone();
  scope.add(() => still.stop());
  return Promise.resolve(still);
}
