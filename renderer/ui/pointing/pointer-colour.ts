/** White reads on each of them, and they stand out from each other and, with a white edge, from any picture. */
export const POINTER_COLOURS = [
  '#b3261e',
  '#1557b0',
  '#1b6e2e',
  '#7b1fa2',
  '#8a4b00',
  '#00696d',
  '#ad1457',
  '#4a4fc4',
] as const;

/** The colour of somebody's pointer: the same on every screen, because it follows from who they are. */
export function pointerColour(peerId: string): string {
  let sum = 0;
  for (const character of peerId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return POINTER_COLOURS[sum % POINTER_COLOURS.length] ?? POINTER_COLOURS[0];
}
