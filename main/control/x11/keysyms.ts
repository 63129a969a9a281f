import { typedCharacters } from '../typed-characters.ts';

/** Of characters that are keys, too. */
const KEYS = new Map([
  ['\n', 0xff0d],
  ['\t', 0xff09],
]);

/** The keysyms that type a text (X11 protocol, appendix A). */
export function keysymsOf(text: string): number[] {
  return typedCharacters(text).map((character) => {
    const point = character.codePointAt(0)!;
    // Latin-1 is as it is.
    return KEYS.get(character) ?? (point < 0x100 ? point : 0x0100_0000 + point);
  });
}
