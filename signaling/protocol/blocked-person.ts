import * as v from 'valibot';
import { NameSchema, PeerIdSchema, TimeSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

/** Somebody this person blocked, as kept on this computer; nothing of it is sent to anybody. See SPEC.md [BLOCK-1]. */
export const BlockedPersonSchema = v.object({
  peerId: PeerIdSchema,
  /** What they called themself then. */
  name: NameSchema,
  blockedAt: TimeSchema,
});
export type BlockedPerson = v.InferOutput<typeof BlockedPersonSchema>;

/** The entries of a kept list that can be understood. */
export function blockedPeopleIn(list: unknown): BlockedPerson[] {
  return Array.isArray(list) ? list.filter((entry): entry is BlockedPerson => v.is(BlockedPersonSchema, entry)) : [];
}

/** The list with one more, the newest first. Over the limit, those go who were blocked first. */
export function withBlockedPerson(people: readonly BlockedPerson[], blocked: BlockedPerson): BlockedPerson[] {
  return [blocked, ...people.filter(({ peerId }) => peerId !== blocked.peerId)].slice(0, LIMITS.blockedPeople);
}
