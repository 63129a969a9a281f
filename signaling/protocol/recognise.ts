import type { BlockedPerson } from './blocked-person.ts';
import type { Person } from './fields.ts';
import type { KnownPerson } from './known-person.ts';
import { readingsOf } from './look-alikes.ts';

export type Recognition =
  /** Met before. `formerName`: what they were called then, when that is another name now. */
  | { kind: 'known'; formerName: string | null; verified: boolean }
  | { kind: 'new' }
  /** This person wants nothing of them (SPEC.md [BLOCK-1]), whatever they are called now. */
  | { kind: 'blocked' }
  /** Goes by a name of `owner`, who is somebody else, and did not go by it before. `formerName`: null for somebody new. */
  | { kind: 'name-taken'; owner: KnownPerson; formerName: string | null };

/** Who somebody is to this person (SPEC.md [TRUST-2]). Pure. */
export function recognise(
  { peerId, name }: Pick<Person, 'peerId' | 'name'>,
  people: readonly KnownPerson[],
  blocked: readonly BlockedPerson[],
): Recognition {
  if (blocked.some((one) => one.peerId === peerId)) return { kind: 'blocked' };
  const self = people.find((one) => one.peerId === peerId);
  const read = readingsOf(name);
  const goesBy = (person: KnownPerson): boolean => read.some((reading) => readingsOfNames(person).has(reading));
  if (self === undefined || !goesBy(self)) {
    const owner = people.find((one) => one !== self && goesBy(one));
    if (owner !== undefined) return { kind: 'name-taken', owner, formerName: self?.names[0] ?? null };
  }
  if (self === undefined) return { kind: 'new' };
  const [lastName = name] = self.names;
  return { kind: 'known', formerName: lastName === name ? null : lastName, verified: self.verifiedAt !== null };
}

/** What is shown of somebody beside their name. */
export type TrustMark = Exclude<Recognition['kind'], 'known'> | 'verified';

/**
 * What is not the usual case; null for whoever is just known.
 *
 * @param isNew known, but met for the first time just now
 */
export function markOf(who: Recognition, isNew: boolean): TrustMark | null {
  if (who.kind !== 'known') return who.kind;
  if (who.verified) return 'verified';
  return isNew ? 'new' : null;
}

const readings = new WeakMap<KnownPerson, ReadonlySet<string>>();

/** Once for each entry: whole lists are recognised at each change, in which every entry is compared with everybody. */
function readingsOfNames(person: KnownPerson): ReadonlySet<string> {
  const known = readings.get(person) ?? new Set(person.names.flatMap(readingsOf));
  readings.set(person, known);
  return known;
}
