import type { BlockedPerson, Caller, KnownPerson } from './model.ts';
import type { ReadableStore } from './readable-store.ts';

/** Whom this person knows, and from whom they want no calls. */
export interface AcquaintancesApi {
  /** Whom this person has met; kept between starts. */
  readonly knownPeople: ReadableStore<readonly KnownPerson[]>;
  /** The newest first; kept between starts. */
  readonly blockedPeople: ReadableStore<readonly BlockedPerson[]>;
  /** Peer ids of people whose calls do not ring for now. */
  readonly mutedCallers: ReadableStore<readonly string[]>;

  /** The answer yes to a question in the way ([TRUST-4], [BLOCK-4]): a call that asks goes on, who is held in the room is let in. */
  vouchFor(person: Caller): void;
  /** They are somebody new from now on, and their names are nobody's. Not to be used in a room, where it would let in whoever is held for one. */
  forgetPerson(peerId: string): void;
  /** Takes that back. */
  rememberPerson(person: KnownPerson): void;
  /** From now on no call of theirs rings or is told of, and in a room they are held. Refuses the one that rings. */
  block(person: Caller): void;
  unblock(peerId: string): void;
  /** Their calls do not ring and count as missed, until Earshot is closed. Refuses the one that rings. */
  muteCaller(person: Caller): void;
  unmuteCaller(peerId: string): void;
}
