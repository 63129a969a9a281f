import type {
  Invitation,
  RoomSettings,
  RequestErrorCode,
  RequestOutput,
  Result,
  Roster,
} from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { GuardedRoom } from '../link/doorkeeper.ts';
import type { RosterView } from '../link/roster-view.ts';
import type { Access } from './room-access.ts';

/** One stay in a room. It outlives the hub: with the same visit the links go on (SPEC.md [JOIN-4]). */
export interface Stay {
  kind: 'stay';
  /**
   * `accepting`: the person has accepted a call into the room, and links are made while the hub is asked. `joining`:
   * asked for by its code. `knocking`: those inside have another key, and are asked; there are no links. `joined` is the
   * consent that everything on a link waits for (SPEC.md [CONSENT-1]).
   */
  phase: 'accepting' | 'joining' | 'knocking' | 'joined';
  code: string;
  visit: string;
  /** `making`: by this person, who is not in it yet; `call`: made for a call that nobody has taken yet. */
  origin: 'join' | 'making' | 'call';
  access: Access;
  /** This client made the room, or was in it with others: it does not knock any more. */
  inside: boolean;
  /** The newest known settings, of its own or from peers (SPEC.md [SETTINGS-1]); null while nobody has made any. */
  settings: RoomSettings | null;
  /** The newest roster, with the id of the hub that sent it. */
  roster: { hubId: string; roster: Roster } | null;
}

export type Membership =
  | { kind: 'none' }
  /** This tab was in a room before it was reloaded, and joins it after the first `hello`. */
  | ({ kind: 'returning' } & RememberedRoom)
  /** The person has left the room, and may come back. */
  | { kind: 'left'; room: RememberedRoom }
  /** `isMade`: there was no such room yet, and this person was making it. */
  | { kind: 'failed'; room: RememberedRoom; error: RequestErrorCode; isMade: boolean }
  | Stay;

export interface RoomModel {
  membership: Membership;
  hub: HubConnectionState;
}

/** A room to return to, as after a reload. `key`: the one that it has while it is not locked. */
export interface RememberedRoom extends Invitation {
  settings: RoomSettings | null;
  inside: boolean;
  /** Where this client was inside with others; null where it was not. */
  hubId: string | null;
}

/** An invitation, with what else is known of the room. */
export type ToJoin = Invitation & Partial<RememberedRoom>;

export interface JoinRequest {
  code: string;
  visit: string;
  /** The room's present key; null: there is none, or this client was told the door alone. */
  key: string | null;
  door: string | null;
  /** This request repeats one that was refused because the hub still had this client in another room. */
  afterLeaving: boolean;
}

/** How a call leads into a room. */
export interface CallEntry {
  visit: string;
  roster: Roster;
  /** Peer id of whom the call is with. */
  by: string;
  /** Of the room that the own call has made; null when others made it, and `by` lets this client in. */
  key: string | null;
}

export type RoomEvent =
  | { kind: 'hub'; hub: HubConnectionState }
  /** `inside`: the room is being made by this. */
  | { kind: 'join'; invitation: ToJoin; visit: string; inside: boolean }
  /** `alone`: there are no links. */
  | {
      kind: 'join-answered';
      request: JoinRequest;
      answer: Result<RequestOutput<'join'>, RequestErrorCode>;
      alone: boolean;
    }
  | { kind: 'join-again' }
  | { kind: 'hub-awaited' }
  | { kind: 'roster'; roster: Roster }
  /** The person's own call, or one that was accepted, puts this client into its room. */
  | ({ kind: 'enter-by-call'; phase: 'accepting' | 'joined' } & CallEntry)
  /** Changed by this client, or received from a peer. */
  | { kind: 'settings'; settings: RoomSettings }
  /** Somebody in the room said something, which nobody does to those outside. */
  | { kind: 'met' }
  /** A peer told the key that the room has while it is not locked. */
  | { kind: 'key'; key: string | null }
  /** A person inside lets this client in. */
  | { kind: 'let-in'; code: string; door: string | null; by: string }
  /** Whoever let this client in is gone, or is somebody the person has blocked, and has not told the key. */
  | { kind: 'host-lost' }
  | { kind: 'knock-again' }
  | { kind: 'leave' }
  /** The outcome of a request is unknown: makes sure that the hub has this client in no room, unless it is in one. */
  | { kind: 'ensure-left' }
  /** The person does not want to go back to a room that was left, or that could not be joined. */
  | { kind: 'forget' };

export type RoomEffect =
  /** Answered by `join-answered`. */
  | { kind: 'join'; request: JoinRequest }
  | { kind: 'leave-hub' }
  /** The present key has changed: answered by `join-again`, which tells the hub the door. */
  | { kind: 'tell-door' }
  /** Tells everybody in the room its settings. */
  | { kind: 'tell-settings' }
  /** What the others have to prove from now on. */
  | { kind: 'guard'; room: GuardedRoom }
  /** Answered by `knock-again` after a while. */
  | { kind: 'knock' }
  /** Opens and closes links by the roster. */
  | { kind: 'reconcile'; view: RosterView }
  /** Closes all links, with a goodbye. */
  | { kind: 'close-links' }
  /** Answered by `hub-awaited` if the join is still unanswered then. */
  | { kind: 'await-hub' }
  /** Answered by `join-again`. */
  | { kind: 'join-later' };
