import * as v from 'valibot';
import { NameSchema, PeerIdSchema, TimeSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

/** Somebody this person has been in a call with, as kept on this computer; nothing of it is sent to anybody. See SPEC.md [TRUST-1]. */
export const KnownPersonSchema = v.object({
  peerId: PeerIdSchema,
  /** What they called themself, the newest first. */
  names: v.pipe(v.array(NameSchema), v.minLength(1), v.maxLength(LIMITS.knownNames)),
  firstMetAt: TimeSchema,
  lastMetAt: TimeSchema,
  /** When both compared their codes; null while they have not. */
  verifiedAt: v.nullable(TimeSchema),
});
export type KnownPerson = v.InferOutput<typeof KnownPersonSchema>;

/** The entries of a kept list that can be understood. */
export function knownPeopleIn(list: unknown): KnownPerson[] {
  return Array.isArray(list) ? list.filter((entry): entry is KnownPerson => v.is(KnownPersonSchema, entry)) : [];
}

/** The list with what `met` says of one person added: nothing that was known of them is lost. Over the limit, those of the others go first who were met only once. */
export function withKnownPerson(people: readonly KnownPerson[], met: KnownPerson): KnownPerson[] {
  const before = people.find(({ peerId }) => peerId === met.peerId);
  const others = people.filter((one) => one !== before);
  return [...mostWorthKeeping(others), before === undefined ? met : merged(before, met)];
}

/** Both have to be of one peer id; the names of `newer` come first. */
function merged(older: KnownPerson, newer: KnownPerson): KnownPerson {
  return {
    peerId: newer.peerId,
    names: [...new Set([...newer.names, ...older.names])].slice(0, LIMITS.knownNames),
    firstMetAt: Math.min(older.firstMetAt, newer.firstMetAt),
    lastMetAt: Math.max(older.lastMetAt, newer.lastMetAt),
    verifiedAt: newer.verifiedAt ?? older.verifiedAt,
  };
}

/**
 * As many as leave room for one more, in the order they were given. Whoever comes to a room under many identities so drives out
 * one of those who were met again, and then only the identity before.
 */
function mostWorthKeeping(people: KnownPerson[]): KnownPerson[] {
  const most = LIMITS.knownPeople - 1;
  if (people.length <= most) return people;
  const byWorth = [...people].sort((a, b) => worth(b) - worth(a) || b.lastMetAt - a.lastMetAt);
  const kept = new Set(byWorth.slice(0, most));
  return people.filter((one) => kept.has(one));
}

/** 2: verified, 1: met again, 0: met once. */
function worth({ firstMetAt, lastMetAt, verifiedAt }: KnownPerson): number {
  if (verifiedAt !== null) return 2;
  return lastMetAt > firstMetAt ? 1 : 0;
}
