/** Of characters that are keys, too. */
const KEYS = new Map([
  ['\n', 0xff0d],
  ['\t', 0xff09],
]);

/** The keysyms that type a text (X11 protocol, appendix A). Control characters type nothing. */
export function keysymsOf(text: string): number[] {
  return [...text.replaceAll('\r\n', '\n')].flatMap((character) => {
    const key = KEYS.get(character);
    if (key !== undefined) return [key];
    const point = character.codePointAt(0)!;
    if (point < 0x20 || (point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point < 0xe000)) return [];
    // Latin-1 is as it is.
    return [point < 0x100 ? point : 0x0100_0000 + point];
  });
}
