import * as v from 'valibot';
import { PassSchema, PublicKeySchema, SignatureSchema, VisitSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

/** Of epochs and negotiations. */
export const CounterSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));

/** As RTCSessionDescriptionInit, of the types that negotiations use. */
export const SessionDescriptionSchema = v.strictObject({
  type: v.picklist(['offer', 'answer']),
  sdp: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.sdpLength)),
});

/**
 * `negotiation` numbers the offers of one side; an answer repeats its offer's number and a stale answer is dropped
 * (SPEC.md [NEG-3]).
 */
const DescriptionSchema = v.strictObject({
  kind: v.literal('description'),
  negotiation: CounterSchema,
  description: SessionDescriptionSchema,
  /** Of the sender; null while it has no key of the room. */
  pass: v.nullable(PassSchema),
  /** The sender's: its peer id is of this key, and it signed the `DescriptionStatement` (SPEC.md [SIG-5]). */
  key: PublicKeySchema,
  signature: SignatureSchema,
});

/** As RTCIceCandidateInit; null is the end of candidates. */
const CandidateSchema = v.strictObject({
  kind: v.literal('candidate'),
  candidate: v.nullable(
    v.strictObject({
      candidate: v.pipe(v.string(), v.maxLength(LIMITS.candidateLength)),
      sdpMid: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
      sdpMLineIndex: v.exactOptional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(255)))),
      usernameFragment: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(256)))),
    }),
  ),
});

/** Asks the other side to start the link again at this message's epoch (SPEC.md [LINK-3]). */
const RebuildSchema = v.strictObject({ kind: v.literal('rebuild') });

export const SignalBodySchema = v.variant('kind', [DescriptionSchema, CandidateSchema, RebuildSchema]);

/** What names one generation of one link: both ends' visits and the epoch. Anything of another generation is dropped. */
export const LinkSignalSchema = v.strictObject({
  visit: VisitSchema,
  toVisit: VisitSchema,
  epoch: CounterSchema,
  body: SignalBodySchema,
});

export type SignedDescription = v.InferOutput<typeof DescriptionSchema>;
export type SignalBody = v.InferOutput<typeof SignalBodySchema>;
export type LinkSignal = v.InferOutput<typeof LinkSignalSchema>;
