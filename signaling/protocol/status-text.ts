import * as v from 'valibot';
import { readableText } from './fields.ts';
import { LIMITS } from './limits.ts';

const PICTOGRAPH = '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?';
/**
 * One emoji by its form (Unicode UTS 51, ED-17): a flag, a keycap, or pictographs that are joined. The lists of emoji differ between
 * releases of Unicode, and so between those who tell and those who are told.
 */
const EMOJI = new RegExp(
  `^(?:\\p{Regional_Indicator}{2}|[\\d#*]\\uFE0F?\\u20E3|${PICTOGRAPH}(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F}|(?:\\u200D${PICTOGRAPH})*))$`,
  'u',
);

export const EmojiSchema = v.pipe(v.string(), v.maxLength(LIMITS.emojiLength), v.regex(EMOJI));
export const isEmoji = (text: string): boolean => v.is(EmojiSchema, text);

/** What somebody says of themself in a few words. SPEC.md [PEOPLE-5]. */
export const StatusWordsSchema = readableText(1, LIMITS.statusLength);

/** The same on its way. Clocks need not agree of when it ends. */
export const StatusTextSchema = v.strictObject({
  emoji: v.nullable(EmojiSchema),
  text: StatusWordsSchema,
  /** How long it still holds, ms; null: until it is taken back. */
  leftMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LIMITS.statusMs))),
});
export type StatusText = v.InferOutput<typeof StatusTextSchema>;
