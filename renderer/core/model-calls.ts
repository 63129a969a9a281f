/** Calling people, and asking to join them. */

export interface Caller {
  peerId: string;
  name: string;
}

/** Who asks to be let into the room. */
export interface Knocker extends Caller {
  guest: boolean;
}

/** Somebody who calls this person, who is in a room. */
export interface SecondCall extends Knocker {
  callId: string;
}

/** A room that this person has left for another one, and comes back to. */
export interface RoomOnHold {
  title: string;
  /** Whom the person was there with. */
  company: readonly Caller[];
}

export type CallState =
  | { kind: 'idle' }
  /**
   * `asking`: nobody is rung before the person has said who that is. `requesting`: they are in a room, and asked to let this person
   * come there; `calling-busy`: they are in one, and see that this person calls. `calling` until the other side's client says that it rings.
   */
  | { kind: 'outgoing'; to: Caller; phase: 'asking' | 'requesting' | 'calling-busy' | 'calling' | 'ringing' }
  /** `asking`: does not ring, as above. `accepting` from the person's answer until the hub has let this client in. */
  | { kind: 'incoming'; callId: string; from: Caller; guest: boolean; phase: 'asking' | 'ringing' | 'accepting' };

/** How ringing or asking somebody came to nothing. */
export type RingFailure =
  'declined' | 'busy' | 'do-not-disturb' | 'no-answer' | 'gone' | 'room-full' | 'too-often' | 'offline' | 'failed';

/** How a call that did not come about ended, for the caller. `removed`: they may not be in the room that they were to come to. */
export type CallFailure = RingFailure | 'removed';

/** Why somebody in a room did not let this person come there. `not-in-call`: they are in none any more. */
export type JoinFailure = RingFailure | 'not-in-call';

/** Looking for anybody to talk to (SPEC.md [SEEK-1]). */
export type SeekState =
  /** There is no hub that knows of it. */
  | { kind: 'unavailable' }
  | { kind: 'none' }
  /** `waiting`: how many look, this person included; null while that is not known. */
  | { kind: 'looking'; waiting: number | null }
  /** It ended by itself: nobody is at the computer, or nobody came for so long. */
  | { kind: 'stopped'; reason: 'away' | 'nobody' }
  | { kind: 'failed'; reason: 'too-often' | 'failed' };

/** Told of who is removed from a room (SPEC.md [REMOVE-1]). */
export type RemovalNotice =
  /** Its maker removed this person from the room of this code; null: their name is not known. */
  | { kind: 'removed'; code: string; by: Caller | null }
  /** Somebody was, by this person (`self`), who is offered to take it back, or by its maker; null as above. */
  | { kind: 'person-removed'; who: Caller; by: Caller | 'self' | null };
