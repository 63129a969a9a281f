/** Crockford's base32: no letter that is read as a digit, and no U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * What people read to each other to know a key again: the first 80 bits of the peer id, which is base64url of a hash (SPEC.md
 * [ID-1]), as four groups of four characters. Another key of the same code takes 2^80 tries.
 */
export function personCode(peerId: string): string {
  const bits = [...peerId].map((character) => valueOf(character).toString(2).padStart(6, '0')).join('');
  const groups = Array.from({ length: GROUPS }, (_group, group) =>
    Array.from({ length: GROUP_LENGTH }, (_digit, digit) => digitAt(bits, group * GROUP_LENGTH + digit)).join(''),
  );
  return groups.join('-');
}

function digitAt(bits: string, index: number): string {
  return DIGITS[parseInt(bits.slice(index * 5, index * 5 + 5).padEnd(5, '0'), 2)] ?? '';
}

/** The value of a digit of base64url (RFC 4648, 5); 0 for any other character. */
function valueOf(character: string): number {
  return Math.max(0, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(character));
}
