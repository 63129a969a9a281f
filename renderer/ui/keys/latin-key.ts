/** Which key was pressed (UI Events, 4.3): `key` is what it makes on the person's layout, `code` where it is. */
export type KeyName = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The character that a key makes on a US keyboard, lower case, where the person's layout makes none that a shortcut
 * could have: a letter of another script (Cyrillic, Hebrew), or a digit that needs Shift (French). Null elsewhere:
 * there M is the key that makes an M, wherever it is.
 */
export function latinKey({ key, code }: KeyName): string | null {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter !== undefined && /^\P{ASCII}$/u.test(key) ? letter.toLowerCase() : null;
}
