import type {
  EventPayload,
  RequestErrorCode,
  RequestOutput,
  Result,
  Roster,
} from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { Caller, Notice } from '../model.ts';

export type IncomingCall = Pick<EventPayload<'incoming-call'>, 'callId' | 'from'>;
export type CallProgress = EventPayload<'call-state'>;

/** Our own ring: not answered by the hub yet, so the call has no id. */
export interface Dialing {
  kind: 'dialing';
  to: Caller;
  /** With which the hub puts us into the call's room. */
  visit: string;
  /** Overtook the answer. */
  early: readonly CallProgress[];
  /** Rings us meanwhile; counts only if our own ring fails. */
  crossing: { call: IncomingCall; visit: string } | null;
}

/** The other side is being rung. */
export interface Ringing {
  kind: 'ringing';
  callId: string;
  to: Caller;
  /** Its client says that it rings. */
  rings: boolean;
}

/** One is being rung. */
export interface Incoming {
  kind: 'incoming';
  call: IncomingCall;
  /** With which one is in the call's room; kept when the call is told again, so that its links are kept. */
  visit: string;
  /**
   * `preparing`: the hub is asked into the room, so that links are made. `interrupted`: the hub went away; `awaited`: it is
   * back, and says so if the call still rings (SPEC.md [RING-8]).
   */
  step: 'preparing' | 'ready' | 'interrupted' | 'awaited';
  /** The person took the call: the hub is asked for it, or will be once the links are prepared. */
  accepted: boolean;
}

/** Rang before this page was loaded again. Nothing of it is shown until a hub tells it again, or does not. */
export interface Restored {
  kind: 'restored';
  call: IncomingCall;
  step: 'interrupted' | 'awaited';
}

export interface CallModel {
  call: { kind: 'idle' } | Dialing | Ringing | Incoming | Restored;
  /** Our last ring was taken back before the hub had answered it; the next one waits for that. */
  withdrawn: boolean;
  /** The last call that was declined: the hub may not have heard of it. */
  declined: string | null;
  /** The hub of the last greeting. */
  hubId: string | null;
}

/** What the hub answers to one of these requests. */
export type CallAnswer<N extends 'ring' | 'ringing' | 'accept'> = Result<RequestOutput<N>, RequestErrorCode>;

export type CallEvent =
  | { kind: 'call'; to: Caller; visit: string }
  | { kind: 'ring-answered'; answer: CallAnswer<'ring'> }
  | { kind: 'cancel' }
  /** `visit`: for the call's room. */
  | { kind: 'incoming'; call: IncomingCall; visit: string }
  | { kind: 'prepared'; callId: string; answer: CallAnswer<'ringing'> }
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
  /** Answered by `prepared`. */
  | { kind: 'report-ringing'; callId: string; visit: string }
  /** Answered by `accept-answered`. */
  | { kind: 'accept'; callId: string }
  | { kind: 'decline'; callId: string }
  | { kind: 'cancel'; callId: string }
  /** Answered by `not-resent` after so many ms; one wait at a time. */
  | { kind: 'await-resend'; callId: string; ms: number }
  | { kind: 'prepare-room'; visit: string; roster: Roster }
  | { kind: 'enter-room'; visit: string; roster: Roster }
  | { kind: 'stop-ringing' }
  | { kind: 'leave-unanswered' }
  | { kind: 'ensure-left' }
  | { kind: 'notify'; notice: Notice };
