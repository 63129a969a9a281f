import type { Reaction } from './model-gestures.ts';

/** What the UI can ask of hands and reactions. */
export interface GestureCommands {
  /** For everybody in the room, until it is lowered or the room is left. Does nothing outside of a room. */
  setHandRaised(isRaised: boolean): void;
  /** Over the own picture, for everybody in the room; at most `LIMITS.reactionsBurst` at once. Does nothing outside of a room. */
  react(reaction: Reaction): void;
}
