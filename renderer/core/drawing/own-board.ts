import type { DrawingFrame } from '../../../signaling/protocol/peer/index.ts';
import type { ShareState } from '../model-media.ts';
import { shortId } from '../random-id.ts';

export type BoardFrame = Extract<DrawingFrame, { kind: 'board' }>;

/** What can be drawn on of the own share, as the others are told (SPEC.md [DRAW-2]). */
export class OwnBoard {
  #surface = 0;
  #frame: BoardFrame = { kind: 'board', board: null, allowed: false };

  get frame(): BoardFrame {
    return this.#frame;
  }

  /**
   * What is shared, or whether others may draw on it, may have changed.
   *
   * @param surface counts what was shared
   * @returns whether the others are to be told
   */
  refresh(share: ShareState['kind'], surface: number, allowed: boolean): boolean {
    const before = this.#frame;
    if (share !== 'sharing') this.#frame = { kind: 'board', board: null, allowed: false };
    else if (before.board === null || surface !== this.#surface || allowed !== before.allowed) this.#renew(allowed);
    this.#surface = surface;
    return before.board !== this.#frame.board;
  }

  /** Everything on it is gone. */
  clear(): boolean {
    if (this.#frame.board === null) return false;
    this.#renew(this.#frame.allowed);
    return true;
  }

  #renew(allowed: boolean): void {
    this.#frame = { kind: 'board', board: shortId(), allowed };
  }
}
