/**
 * A text without the characters that change the direction of what follows (Unicode's Bidi_Control): with them a text looks like
 * another one, and its own letters say well enough which way it runs.
 */
export function withoutBidiControls(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '');
}
