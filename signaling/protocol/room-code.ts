import * as v from 'valibot';
import { RoomCodeSchema } from './fields.ts';

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

/** The code in what a person typed or pasted: a bare code (spaces allowed for dashes) or a link ending in /j/CODE; else null. */
export function parseRoomCode(typed: string): string | null {
  const fromLink = /\/j\/([^/?#\s]+)\/?(?:[?#].*)?$/.exec(typed.trim())?.[1];
  const candidate = fromLink ?? typed.trim().replace(/\s+/g, '-');
  const parsed = v.safeParse(RoomCodeSchema, candidate);
  return parsed.success ? parsed.output : null;
}
