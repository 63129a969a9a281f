import type { Person } from './fields.ts';
import type { KnownPerson } from './known-person.ts';

export type Recognition =
  /** Met before. `formerName`: what they were called then, when that is another name now. */
  | { kind: 'known'; formerName: string | null; verified: boolean }
  | { kind: 'new' }
  /** Goes by a name of `owner`, who is somebody else, and did not go by it before. `formerName`: null for somebody new. */
  | { kind: 'name-taken'; owner: KnownPerson; formerName: string | null };

/** Who somebody is to this person (SPEC.md [TRUST-2]). Pure. */
export function recognise(
  { peerId, name }: Pick<Person, 'peerId' | 'name'>,
  people: readonly KnownPerson[],
): Recognition {
  const self = people.find((one) => one.peerId === peerId);
  const goesBy = ({ names }: KnownPerson): boolean => names.some((one) => isSameName(one, name));
  if (self === undefined || !goesBy(self)) {
    const owner = people.find((one) => one !== self && goesBy(one));
    if (owner !== undefined) return { kind: 'name-taken', owner, formerName: self?.names[0] ?? null };
  }
  if (self === undefined) return { kind: 'new' };
  const [lastName = name] = self.names;
  return { kind: 'known', formerName: lastName === name ? null : lastName, verified: self.verifiedAt !== null };
}

/**
 * Whether people would read two names as one: without regard to case, white space, compatibility forms (NFKC) and what is invisible.
 * Letters of different scripts that look alike are different (UTS #39's table of them is not at hand in browsers).
 */
export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

function foldedName(name: string): string {
  const visible = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  // Upper case first: that makes one of ß and SS, and of ς and σ.
  return visible.replace(/\s+/gu, ' ').trim().toUpperCase().toLowerCase().normalize('NFKC');
}
