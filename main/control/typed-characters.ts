/**
 * The characters of a text that are typed, line ends as "\n". Control characters but that and tabs type nothing, nor do halves of characters.
 */
export function typedCharacters(text: string): string[] {
  return [...text.replaceAll('\r\n', '\n')].filter((character) => {
    if (character === '\n' || character === '\t') return true;
    const point = character.codePointAt(0)!;
    return point >= 0x20 && !(point >= 0x7f && point < 0xa0) && !(point >= 0xd800 && point < 0xe000);
  });
}
