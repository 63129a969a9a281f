import * as v from 'valibot';
import { RoomCodeSchema, RoomKeySchema } from './fields.ts';

/** As `Invitation`. */
const InvitationSchema = v.strictObject({ code: RoomCodeSchema, key: v.nullable(RoomKeySchema) });

/** No 0/o, 1/l/i, no vowels: nothing to mishear when it is read aloud, and no words by accident. */
const ALPHABET = 'bcdfghjkmnpqrstvwxz23456789';
const GROUPS = [3, 4, 3] as const;

/**
 * A room code that is easy to say and hard to guess: 10 letters in groups of 3-4-3, about 47 bits.
 *
 * @param randomBytes returns that many random bytes from a cryptographic source
 */
export function makeRoomCode(randomBytes: (count: number) => Uint8Array): string {
  return GROUPS.map((length) => Array.from({ length }, () => randomLetter(randomBytes)).join('')).join('-');
}

/** Rejection sampling keeps every letter equally likely. */
function randomLetter(randomBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % ALPHABET.length);
  for (;;) {
    const byte = randomBytes(1)[0];
    if (byte !== undefined && byte < fair) return ALPHABET.charAt(byte % ALPHABET.length);
  }
}

/** What leads into a room: its code, and its key if it has one and this is known. */
export interface Invitation {
  code: string;
  key: string | null;
}

/** Room links are this path of a hub, with code and key in the fragment, which browsers send to nobody (RFC 9110, section 7.1). */
export const ROOM_LINK_PATH = '/j/';

/** The link to a room at this origin. */
export function roomLink(origin: string, { code, key }: Invitation): string {
  return `${origin}${ROOM_LINK_PATH}#${code}${key === null ? '' : `/${key}`}`;
}

/**
 * The invitation in what a person typed or pasted: a bare code (spaces allowed for dashes), or a link with the code in its
 * fragment or path; else null. What follows the key of a link is not of it, such as the full stop of its sentence.
 */
export function parseInvitation(typed: string): Invitation | null {
  const text = typed.trim();
  const [, code = text.replace(/\s+/g, '-'), key = null] =
    /\/j\/?#([\w-]+)(?:\/([\w-]+)|\/?$)/.exec(text) ?? /\/j\/([^/?#\s]+)\/?(?:[?#].*)?$/.exec(text) ?? [];
  const parsed = v.safeParse(InvitationSchema, { code, key });
  return parsed.success ? parsed.output : null;
}
