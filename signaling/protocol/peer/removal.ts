import * as v from 'valibot';
import { PeerIdSchema, PublicKeySchema, SignatureSchema } from '../fields.ts';
import { CounterSchema } from '../signal.ts';

/** With this feature a peer keeps those out whom the room's maker has removed, SPEC.md [REMOVE-1]. */
export const REMOVAL_FEATURE = 'removal';

/** What a room's maker has signed of one person: a `RemovalStatement`. SPEC.md [REMOVE-2]. */
export const RemovalSchema = v.strictObject({
  peerId: PeerIdSchema,
  /** Of what was said of this person the highest counts. */
  revision: CounterSchema,
  /** False: they may come in again. */
  removed: v.boolean(),
  /** The maker's. */
  key: PublicKeySchema,
  signature: SignatureSchema,
});

/** One of them, from whoever has it. */
export const RemovalFrameSchema = v.strictObject({ kind: v.literal('removal'), removal: RemovalSchema });

export type Removal = v.InferOutput<typeof RemovalSchema>;
