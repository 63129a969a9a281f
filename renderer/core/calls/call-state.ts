import type {
  EventPayload,
  RequestErrorCode,
  RequestOutput,
  Result,
  Roster,
} from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { CallFailure, Caller, JoinFailure } from '../model.ts';
import type { CallEntry } from '../room/room-state.ts';

export type IncomingCall = EventPayload<'incoming-call'>;
export type CallProgress = EventPayload<'call-state'>;

/** The person wants to call, or to join, somebody who goes by another's name, and is asked first (SPEC.md [TRUST-4]). */
export interface Asking {
  kind: 'asking';
  to: Caller;
  visit: string;
  /** What follows a yes: that one is rung, or asked. */
  then: 'ring' | Wanted;
}

/** What somebody in a room is asked for: to let one come there, or to take a call outside of it (SPEC.md [SECOND-1]). */
export type Wanted = 'join' | 'call';

/** This person asks somebody in a room for that. */
export interface Requesting {
  kind: 'requesting';
  to: Caller;
  wants: Wanted;
  /** Tells this request from one before; for the call's room, when there is a yes. */
  visit: string;
}

/** This client rings somebody, and the hub has not answered yet: the call has no id. */
export interface Dialing {
  kind: 'dialing';
  to: Caller;
  /** The visit this client enters the call's room with. */
  visit: string;
  /** Progress events that arrived before the answer. */
  early: readonly CallProgress[];
  /** The newest one that arrived before the answer. */
  roster: Roster | null;
  /** A call that came in meanwhile; it rings only if this client's own ring fails. */
  crossing: IncomingCalled | null;
}

/** A call that came in. */
export interface IncomingCalled {
  call: IncomingCall;
  /** For the call's room. */
  visit: string;
  /** The caller goes by another's name: it does not ring, and the person is asked (SPEC.md [TRUST-4]). */
  isDoubtful: boolean;
}

/** The other side is being rung. */
export interface Ringing {
  kind: 'ringing';
  callId: string;
  to: Caller;
  /** The other client has reported that it rings. */
  rings: boolean;
}

/** Somebody rings this client. */
export interface Incoming {
  kind: 'incoming';
  call: IncomingCall;
  /**
   * The visit this client has in the call's room; the same when the hub sends the call again, so that its links are
   * kept.
   */
  visit: string;
  /**
   * `asking`: the hub has been told nothing. `reporting`: `ringing` is sent to the hub and not answered yet. `interrupted`: the hub is away. `awaited`: the hub
   * is back and sends the call again if it still rings (SPEC.md [RING-8]).
   */
  step: 'asking' | 'reporting' | 'ready' | 'interrupted' | 'awaited';
  /** The person has not answered yet who the caller is; until then it does not ring. */
  isDoubtful: boolean;
  /** The call's room as the hub last told of it; null until `ringing` is answered. Nobody in it is linked before `accepted`. */
  roster: Roster | null;
  /** The person accepted; the request `accept` is sent, or will be once `ringing` is answered. */
  accepted: boolean;
  /** It is the yes to what this person asked for: it was they who called. */
  askedFor: boolean;
}

/** A call that rang before this page was reloaded. It is not shown until the hub sends it again, if it does. */
export interface Restored {
  kind: 'restored';
  call: IncomingCall;
  step: 'interrupted' | 'awaited';
}

export interface CallModel {
  call: { kind: 'idle' } | Asking | Requesting | Dialing | Ringing | Incoming | Restored;
  /** The last ring was cancelled before the hub had answered it; the next ring waits for that answer. */
  withdrawn: boolean;
  /** Id of the last call that was declined; the hub may not have received that. */
  declined: string | null;
  /** Id of the hub that last accepted a `hello`. */
  hubId: string | null;
}

/** How a call came to its end, or to its conversation. */
export type CallEnd =
  /** `silenced`: it was not to ring. */
  | { direction: 'incoming'; person: Caller; outcome: 'answered' | 'declined' | 'missed' | 'silenced' }
  /** `cancelled`: by the caller. */
  | { direction: 'outgoing'; person: Caller; outcome: 'answered' | 'cancelled' | CallFailure };

export type CallAnswer<N extends 'ring' | 'ringing' | 'accept' | 'ask-to-join' | 'call-in-room'> = Result<
  RequestOutput<N>,
  RequestErrorCode
>;

export type CallEvent =
  | { kind: 'call'; to: Caller; visit: string; isDoubtful: boolean }
  /** As `call`, of somebody who is in a room. */
  | { kind: 'request'; to: Caller; wants: Wanted; visit: string; isDoubtful: boolean }
  | { kind: 'request-answered'; visit: string; answer: CallAnswer<'ask-to-join' | 'call-in-room'> }
  /** The hub says that there is no yes. */
  | { kind: 'request-refused'; by: string; reason: EventPayload<'join-refused'>['reason'] }
  /** Somebody wants proof that it is this person who asks them. */
  | { kind: 'request-challenged'; by: string; challenge: string }
  /** There was no answer for as long as there can be one. */
  | { kind: 'request-ended'; visit: string }
  /** The person says that somebody is who they say. */
  | { kind: 'vouched-for'; peerId: string }
  /** `key`: for the room, if the ring has made one. */
  | { kind: 'ring-answered'; answer: CallAnswer<'ring'>; key: string }
  | { kind: 'cancel' }
  | ({ kind: 'incoming' } & IncomingCalled)
  /** A call that must not ring: the person does not want to be disturbed, is in a room, muted the caller, or was rung too often. */
  | { kind: 'unwanted'; call: IncomingCall }
  /** A call of somebody blocked. */
  | { kind: 'blocked'; call: IncomingCall }
  /** It has rung for as long as a call may. */
  | { kind: 'ring-ended'; callId: string }
  /** The person is in a room. */
  | { kind: 'in-room' }
  | { kind: 'reported'; callId: string; answer: CallAnswer<'ringing'> }
  | { kind: 'accept' }
  | { kind: 'accept-answered'; callId: string; answer: CallAnswer<'accept'> }
  | { kind: 'decline' }
  | { kind: 'progress'; progress: CallProgress }
  | { kind: 'roster'; roster: Roster }
  | { kind: 'hub'; hub: HubConnectionState }
  | { kind: 'not-resent'; callId: string };

export type CallEffect =
  /** Answered by `ring-answered`. */
  | { kind: 'ring'; to: string; visit: string }
  /** Answered by `request-answered`, and later by `request-ended`. */
  | { kind: 'ask-to-join' | 'call-in-room'; to: string; visit: string }
  | { kind: 'prove-asking'; to: string; challenge: string }
  | { kind: 'stop-asking' }
  /** The person is told that there is no yes. */
  | { kind: 'not-let-in'; to: Caller; reason: JoinFailure }
  /** Answered by `reported`. */
  | { kind: 'report-ringing'; callId: string; visit: string }
  /** Answered by `ring-ended` when the call still rings after the longest time that one may. */
  | { kind: 'limit-ringing'; callId: string }
  /** Answered by `accept-answered`. */
  | { kind: 'accept'; callId: string }
  | { kind: 'decline'; callId: string }
  | { kind: 'cancel'; callId: string }
  /** Answered by `not-resent` after `ms` milliseconds; a new wait replaces the one before. */
  | { kind: 'await-resend'; callId: string; ms: number }
  /** The person has accepted, and the hub is being asked: makes the links. */
  | ({ kind: 'prepare-room' } & CallEntry)
  | ({ kind: 'enter-room' } & CallEntry)
  /** The other side has accepted: it may come into the own room. */
  | { kind: 'let-in'; peerId: string }
  /** Takes `prepare-room` back, if there was one. */
  | { kind: 'abandon-entry' }
  | { kind: 'leave-unanswered' }
  | { kind: 'ensure-left' }
  /** The person is told of what they missed, or of what did not come about; and it is kept. */
  | { kind: 'over'; end: CallEnd };
