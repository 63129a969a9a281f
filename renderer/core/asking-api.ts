import type { Knocker } from './model-calls.ts';
import type { ReadableStore } from './readable-store.ts';

/** Asking somebody in a room to let one come there, from both sides (SPEC.md [ASK-1]). */
export interface AskingToJoin {
  /** Who asks to come into the room that this person is in, the first first. */
  readonly joinRequests: ReadableStore<readonly Knocker[]>;

  /** Asks somebody who is in a room to let this person come there; a yes takes this person in. `cancelCall` takes it back. */
  askToJoin(peerId: string): void;
  /** Calls somebody who is in a room; taken, the call is in a room of its own. `cancelCall` takes it back. */
  callAnyway(peerId: string): void;
  /** Lets somebody who asked come into the room: rings them. */
  letJoin(peerId: string): void;
  /** Says no to them. */
  refuseToJoin(peerId: string): void;
}
