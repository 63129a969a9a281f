import * as v from 'valibot';
import { Bytes32Schema } from '../fields.ts';

/** Names the comparison that a frame is about: what its asker committed itself to. */
const commitment = Bytes32Schema;

/** "Let us compare codes": the first frame of a comparison. SPEC.md [VERIFY-1]. */
const VerifyAskSchema = v.strictObject({ kind: v.literal('verify-ask'), commitment });
/** The other side's nonce, once its person agreed. */
const VerifyAnswerSchema = v.strictObject({
  kind: v.literal('verify-answer'),
  commitment,
  nonce: Bytes32Schema,
});
/** The asker's nonce, which the commitment was to. */
const VerifyRevealSchema = v.strictObject({
  kind: v.literal('verify-reveal'),
  commitment,
  nonce: Bytes32Schema,
});
/** The sender's person says that the codes match. */
const VerifyConfirmSchema = v.strictObject({ kind: v.literal('verify-confirm'), commitment });
const VerifyEndSchema = v.strictObject({
  kind: v.literal('verify-end'),
  commitment,
  /** `mismatch`: the sender's person says that the codes differ. */
  reason: v.picklist(['cancelled', 'mismatch']),
});

/** Two people compare codes. SPEC.md, "Verifying". */
export const VerifyFrameSchema = v.variant('kind', [
  VerifyAskSchema,
  VerifyAnswerSchema,
  VerifyRevealSchema,
  VerifyConfirmSchema,
  VerifyEndSchema,
]);

export type VerifyFrame = v.InferOutput<typeof VerifyFrameSchema>;
