import type { Reaction } from '../../signaling/protocol/peer/index.ts';

/** What the UI shows of reactions. Data only, as in model.ts, which passes it on. */

export type { Reaction };

/** `id` counts up in a session. */
export interface ShownReaction {
  id: number;
  peerId: string;
  reaction: Reaction;
}
