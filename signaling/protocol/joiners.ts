/** Virama signs (Canonical_Combining_Class 9), for which JavaScript has no character class. */
const VIRAMA =
  '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D3B\\u0D3C\\u0D4D\\u0DCA\\u0E3A\\u0EBA\\u0F84\\u1039\\u103A\\u1714\\u17D2\\u1B44\\u1BAA\\uA8C4\\uA953\\uA9C0\\uABED]';
/** A letter of a script whose letters join, with its marks. */
const CURSIVE =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Mandaic}\\p{Script=Adlam}]';
const EMOJI = '\\p{Extended_Pictographic}';

/**
 * The two invisible characters that spelling needs, ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER, where it does: after a virama,
 * between letters that join (RFC 5892, appendices A.1 and A.2), and between emoji (Unicode UTS 51).
 */
const JOINERS: readonly RegExp[] = [
  new RegExp(`(${VIRAMA})[\\u200C\\u200D]`, 'gu'),
  new RegExp(`(${CURSIVE}\\p{M}*)\\u200C(?=${CURSIVE})`, 'gu'),
  new RegExp(`(${EMOJI}[\\uFE0F\\p{Emoji_Modifier}]?)\\u200D(?=${EMOJI})`, 'gu'),
];

/** Removes joiners where spelling needs them; those left over hide or imitate something. */
export function withoutJoiners(text: string): string {
  return JOINERS.reduce((rest, joiner) => rest.replace(joiner, '$1'), text);
}
