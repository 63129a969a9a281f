import type { RoomOnHold, SecondCall } from './model-calls.ts';
import type { ReadableStore } from './readable-store.ts';

/** Being called while in a room, and having a room on hold (SPEC.md [SECOND-1], [HOLD-1]). */
export interface Holding extends HoldingCommands {
  /** Who calls this person, who is in a room; the first first. */
  readonly secondCalls: ReadableStore<readonly SecondCall[]>;
  /** The room that this person comes back to; null without one. */
  readonly onHold: ReadableStore<RoomOnHold | null>;
}

export interface HoldingCommands {
  /** Puts the present room on hold, or leaves it where one is on hold already, and takes the call. Nothing while it is asked who that is. */
  takeSecondCall(peerId: string): void;
  declineSecondCall(peerId: string): void;
  /** Declines, and sends the caller this text as a note. */
  declineSecondCallWithText(peerId: string, text: string): void;
  /**
   * Puts the present room on hold and calls somebody who is in it, or in another one; whoever gets no answer is back. Nothing where one
   * is on hold already, and where it would first be asked who that is.
   */
  holdAndCall(peerId: string): void;
  /** Goes to the room on hold, and puts the present one on hold. */
  switchRooms(): void;
  /** Does not come back to the room on hold. */
  giveUpOnHold(): void;
  /** Does not wait any more for somebody who is on hold (`Participant.onHold`). */
  endPlaceOnHold(peerId: string): void;
}
