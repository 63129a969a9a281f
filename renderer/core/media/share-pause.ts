import type { Scope } from '../../../signaling/basics/scope.ts';
import { stillTrack } from './still-track.ts';

/** How long the picture of before may be seen once the share is paused, ms: mostly the still is there sooner, and nothing black is seen. */
const STILL_MS = 200;
/** A still that is made later may show what came after the pause, ms. */
const LAST_STILL_MS = 2_000;

/** The person has paused the share: a still is sent in its place, once it is there. */
export class SharePause {
  readonly #scope: Scope;
  #still: { track: MediaStreamTrack; stream: MediaStream } | null = null;

  /**
   * @param share what is shared, and what its person sees of it: the same picture, or a slower one
   * @param owner ends the pause with the share
   * @param onStill the still is there
   */
  constructor(share: { track: MediaStreamTrack; stream: MediaStream }, owner: Scope, onStill: () => void) {
    this.#scope = owner.child();
    void this.#makeStill(share.track, [share.track, ...share.stream.getTracks()], onStill);
  }

  /** null: there is none, or not yet. */
  get still(): { track: MediaStreamTrack; stream: MediaStream } | null {
    return this.#still;
  }

  /** The share goes on. */
  end(): void {
    this.#scope.end();
  }

  /** Where there is no still, after a moment for it, all see black rather than what is on the screen now. */
  async #makeStill(shared: MediaStreamTrack, seen: readonly MediaStreamTrack[], onStill: () => void): Promise<void> {
    const show = (isOn: boolean): void => seen.forEach((track) => (track.enabled = isOn));
    const black = (): void => show(false);
    const attempt = this.#scope.child();
    const stopWaiting = attempt.after(STILL_MS, black);
    const stopTrying = attempt.after(LAST_STILL_MS, () => attempt.end());
    this.#scope.add(() => show(true));
    const track = await stillTrack(shared, attempt).catch(() => null);
    if (attempt.ended) return;
    stopWaiting();
    stopTrying();
    if (track === null) return black();
    this.#still = { track, stream: new MediaStream([track]) };
    onStill();
  }
}
