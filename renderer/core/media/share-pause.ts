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
   * @param shared what is shared
   * @param owner ends the pause with the share
   * @param onStill the still is there
   */
  constructor(shared: MediaStreamTrack, owner: Scope, onStill: () => void) {
    this.#scope = owner.child();
    void this.#makeStill(shared, onStill);
  }

  /** null: there is none, or not yet. */
  get still(): { track: MediaStreamTrack; stream: MediaStream } | null {
    return this.#still;
  }

  /** The share goes on. */
  end(): void {
    this.#scope.end();
  }

  /** Where there is no still, after a moment for it, others see black rather than what is on the screen now. */
  async #makeStill(shared: MediaStreamTrack, onStill: () => void): Promise<void> {
    const black = (): void => void (shared.enabled = false);
    const attempt = this.#scope.child();
    const stopWaiting = attempt.after(STILL_MS, black);
    const stopTrying = attempt.after(LAST_STILL_MS, () => attempt.end());
    this.#scope.add(() => (shared.enabled = true));
    const track = await stillTrack(shared, attempt).catch(() => null);
    if (attempt.ended) return;
    stopWaiting();
    stopTrying();
    if (track === null) return black();
    this.#still = { track, stream: new MediaStream([track]) };
    onStill();
  }
}
