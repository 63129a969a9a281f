import type {
  RoomSettings,
  RequestErrorCode,
  RequestOutput,
  Result,
  Roster,
} from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { RosterView } from '../link/roster-view.ts';

/** One stay in a room. It outlives the hub: with the same visit the links go on (SPEC.md [JOIN-4]). */
export interface Stay {
  kind: 'stay';
  /**
   * `accepting`: the person has accepted a call into the room, and links are made while the hub is asked. `joining`:
   * asked for by its code. `joined` is the consent that everything on a link waits for (SPEC.md [CONSENT-1]).
   */
  phase: 'accepting' | 'joining' | 'joined';
  code: string;
  visit: string;
  /** `call`: made for a call that nobody has taken yet. */
  origin: 'join' | 'call';
  /** The newest known settings, from hub or peers (SPEC.md [SETTINGS-1]); null while nobody has made any. */
  settings: RoomSettings | null;
  /** The newest roster, with the id of the hub that sent it. */
  roster: { hubId: string; roster: Roster } | null;
}

export type Membership =
  | { kind: 'none' }
  /** This tab was in a room before it was reloaded, and joins it after the first `hello`. */
  | { kind: 'returning'; code: string; settings: RoomSettings | null }
  | { kind: 'failed'; code: string; error: RequestErrorCode }
  | Stay;

export interface RoomModel {
  membership: Membership;
  hub: HubConnectionState;
}

export interface JoinRequest {
  code: string;
  visit: string;
  settings: RoomSettings | null;
  /** This request repeats one that was refused because the hub still had this client in another room. */
  afterLeaving: boolean;
}

export type RoomEvent =
  /** `visit` is for rejoining the room of before a reload. */
  | { kind: 'hub'; hub: HubConnectionState; visit: string }
  | { kind: 'join'; code: string; visit: string }
  /** `alone`: there are no links. */
  | {
      kind: 'join-answered';
      request: JoinRequest;
      answer: Result<RequestOutput<'join'>, RequestErrorCode>;
      alone: boolean;
    }
  | { kind: 'join-again'; visit: string }
  | { kind: 'hub-awaited' }
  | { kind: 'roster'; roster: Roster }
  /** The person's own call, or one that was accepted, puts this client into its room. */
  | { kind: 'enter-by-call'; phase: 'accepting' | 'joined'; visit: string; roster: Roster }
  /** Changed by this client, or received from a peer. */
  | { kind: 'settings'; settings: RoomSettings }
  | { kind: 'leave' }
  /** The outcome of a request is unknown: makes sure that the hub has this client in no room, unless it is in one. */
  | { kind: 'ensure-left' }
  | { kind: 'dismiss-failure' };

export type RoomEffect =
  /** Answered by `join-answered`. */
  | { kind: 'join'; request: JoinRequest }
  | { kind: 'leave-hub' }
  | { kind: 'send-settings-to-hub'; settings: RoomSettings }
  | { kind: 'send-settings-to-peers'; settings: RoomSettings }
  /** Opens and closes links by the roster. */
  | { kind: 'reconcile'; view: RosterView }
  /** Closes all links, with a goodbye. */
  | { kind: 'close-links' }
  /** Answered by `hub-awaited` if the join is still unanswered then. */
  | { kind: 'await-hub' }
  /** Answered by `join-again`. */
  | { kind: 'join-later'; visit: string };
