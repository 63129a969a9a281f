import * as v from 'valibot';
import { AvailabilitySchema, LanguageChoiceSchema, LIMITS } from '../../signaling/protocol/index.ts';
import { PAGE_COMMANDS } from './global-keys.ts';
import { RingAnswerSchema, RingSchema } from './ring.ts';
import { ThemeChoiceSchema } from './theme.ts';

/** What a page tells of its person, to be shown outside of its window. */
export const PageStateSchema = v.strictObject({
  availability: AvailabilitySchema,
  inRoom: v.boolean(),
  muted: v.boolean(),
  /** A whole screen is shared, live. */
  sharesScreen: v.boolean(),
  /** Somebody calls, heard or not, or was answered and not met yet. */
  called: v.boolean(),
  /** Somebody is heard calling: it rings, or asks who that is. */
  ringing: v.boolean(),
  /** The call that rings; null also while it is asked who that is. */
  ring: v.nullable(RingSchema),
  language: LanguageChoiceSchema,
  theme: ThemeChoiceSchema,
  /** Missed calls, unread notes and messages. */
  unseen: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.unseen)),
});
export type PageState = v.InferOutput<typeof PageStateSchema>;

/** What a person chose outside of the page's window, for the page to do. */
export const PageCommandSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('set-muted'), muted: v.boolean() }),
  v.strictObject({ kind: v.literal('set-availability'), availability: AvailabilitySchema }),
  /** Of the call that rings. Nothing when that is another one by now. */
  v.strictObject({ kind: v.literal('answer-call'), ...RingAnswerSchema.entries }),
  /** A key was pressed that works whatever has the focus. A call is answered by `answer-call`. */
  v.strictObject({ kind: v.literal('global-key'), command: v.picklist(PAGE_COMMANDS) }),
  /** The connection check, with its report. */
  v.strictObject({ kind: v.literal('show-check') }),
]);
export type PageCommand = v.InferOutput<typeof PageCommandSchema>;
