import * as v from 'valibot';
import {
  CallIdSchema,
  GuestSchema,
  LanguageChoiceSchema,
  LIMITS,
  NameSchema,
  PortraitSchema,
} from '../../signaling/protocol/index.ts';
import { ThemeChoiceSchema } from './theme.ts';

/** A call that rings, for the ring window: what that shows, and no more. */
export const RingSchema = v.strictObject({
  callId: CallIdSchema,
  name: NameSchema,
  /** The caller's profile picture, a JPEG in base64; null: none, or it has not come. */
  portrait: v.nullable(PortraitSchema),
  guest: GuestSchema,
  /** What is said of the caller; null of whoever is just known. Whose name is somebody else's does not ring (SPEC.md [TRUST-4]). */
  mark: v.nullable(v.picklist(['new', 'verified'])),
  /** The person is in a call: answering puts that on hold, or leaves it where another one is on hold; null: they are in none. */
  instead: v.nullable(v.picklist(['hold', 'leave'])),
  /** The camera would be on, so that the call can be taken with voice only. */
  voiceOnly: v.boolean(),
  /** The call can be answered with a text. */
  canReply: v.boolean(),
  theme: ThemeChoiceSchema,
  language: LanguageChoiceSchema,
});
export type Ring = v.InferOutput<typeof RingSchema>;

/** What a person answers in the ring window. */
export const RingAnswerSchema = v.strictObject({
  callId: CallIdSchema,
  answer: v.picklist(['accept', 'accept-with-voice', 'decline']),
  /** Declines with it. Whether it can be sent is judged where the call is declined in any case; UTF-16 units. */
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(2 * LIMITS.replyLength))),
});
export type RingAnswer = v.InferOutput<typeof RingAnswerSchema>;

/** What the ring window's page sees of the app, as `window.earshotRing`. */
export interface RingBridge {
  /** The call that rings now; null when none does any more. */
  attach(): Promise<Ring | null>;
  /** Nothing when that call does not ring any more. */
  answer(answer: RingAnswer): void;
  /** The call changed, or another one rings. */
  onRing(listener: (ring: Ring) => void): void;
}
