import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/**
 * Control characters but line ends and tabs, since some are commands to a terminal; halves of characters, which nobody could show; and what sets the
 * direction of a text (UAX #9: embeddings, overrides, isolates), which shows it in another order than it is carried out.
 */
const NO_TEXT = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NO_TEXT, '');
}

/** A text of one computer's clipboard as the other one takes it (SPEC.md [REMOTE-8]). */
export const ClipboardTextSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.controlClipboardLength),
  v.transform(cleaned),
  v.minLength(1),
);

/** What is in a clipboard, as far as it goes to another computer. */
export const ClipboardContentSchema = v.variant('is', [
  v.strictObject({ is: v.literal('text'), text: ClipboardTextSchema }),
  /** More than `LIMITS.controlClipboardLength`. */
  v.strictObject({ is: v.literal('too-long') }),
  /** A picture, or files, or nothing. */
  v.strictObject({ is: v.literal('no-text') }),
]);
export type ClipboardContent = v.InferOutput<typeof ClipboardContentSchema>;

/** @param text as a clipboard has it; empty where that has none */
export function clipboardContent(text: string): ClipboardContent {
  // No long work for what does not go anyway: where each line ends with two characters one of them is left.
  const isFarTooLong = text.length > 2 * LIMITS.controlClipboardLength;
  const clean = isFarTooLong ? text : cleaned(text);
  if (clean.length > LIMITS.controlClipboardLength) return { is: 'too-long' };
  return clean === '' ? { is: 'no-text' } : { is: 'text', text: clean };
}

/**
 * Whether a key copies or cuts in most programs, with Shift in terminals.
 *
 * @param code its place (`KeyboardEvent.code`)
 */
export function isCopyKey(code: string, isHeld: (code: string) => boolean): boolean {
  const isOneHeld = (...keys: string[]) => keys.some((key) => isHeld(`${key}Left`) || isHeld(`${key}Right`));
  return (code === 'KeyC' || code === 'KeyX') && isOneHeld('Control') && !isOneHeld('Alt', 'Meta');
}
