import type { FollowedMouse } from './model-mouse.ts';
import type { ReadableStore } from './readable-store.ts';

/** Following the mouse of whoever shares (SPEC.md, "Following the mouse"). */
export interface FollowingMouse {
  /** Null: none. Another object each time that it is told. */
  readonly followedMouse: ReadableStore<FollowedMouse | null>;
  /** From now on it is told where the mouse of this sharer is, in place of another's, until the share ends. Null: nobody's any more. */
  followMouse(peerId: string | null): void;
}
