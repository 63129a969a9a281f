/** Rooms that this person keeps, to find them again by name (SPEC.md [KEPT-1]). */

/** Who is in a kept room now, as far as the hub tells: nothing of it is proved (SPEC.md [KEPT-2]). */
export type KeptRoomCompany =
  /** Nobody tells: there is no hub, or it tells this client nothing of rooms. */
  | { kind: 'unknown' }
  /** Only those in it see who is there: it has no key, or its people hid it. */
  | { kind: 'unseen' }
  | { kind: 'nobody' }
  /** `people`: peer ids, in order of arrival. `since`: Unix time by this computer's clock, ms. */
  | { kind: 'people'; people: readonly string[]; since: number };

export interface KeptRoom {
  code: string;
  /** What this person calls it, else its title; '' for neither. */
  name: string;
  /** Of the link alone nobody comes in: those inside are asked. As this client heard of it last. */
  locked: boolean;
  /** For somebody who is to keep it too; null where there is no address that others can open. */
  link: string | null;
  /** Its id in the list of rooms (`NearbyRoom`); null where it has none, or it is not known yet. */
  listedId: string | null;
  company: KeptRoomCompany;
  /** Unix time, ms. */
  keptAt: number;
}

/**
 * Whether the room that this person is in is kept. `full`: too many are. `unknown`: the person is in none, or whoever let them in has not
 * told its key yet. `loading`: nothing can be kept yet.
 */
export type KeptHere = 'kept' | 'not-kept' | 'full' | 'unknown' | 'loading';

export interface KeptRooms {
  /** In the order in which they were kept. */
  rooms: readonly KeptRoom[];
  here: KeptHere;
}
