/** What one key alone does, where nobody writes. `talk`: push-to-talk; `keys`: shows the keys; the others act on what somebody shares. */
export const PLAIN_COMMANDS = [
  'talk',
  'keys',
  'zoom-in',
  'zoom-out',
  'fit',
  'actual-size',
  'full-screen',
  'point',
  'draw',
  'follow-mouse',
] as const;
export type PlainCommand = (typeof PLAIN_COMMANDS)[number];

/** One key alone, as `plainKeyName` calls it. */
export type PlainKey = string;

/** The keys that each command comes with. */
export const DEFAULT_PLAIN_KEYS: Readonly<Record<PlainCommand, PlainKey>> = {
  talk: 'Space',
  keys: '?',
  'zoom-in': 'Plus',
  'zoom-out': '-',
  fit: '0',
  'actual-size': '1',
  'full-screen': 'F',
  point: 'P',
  draw: 'D',
  'follow-mouse': 'M',
};

/** One character that a key makes; or, as Electron writes them, the space bar and the plus. */
const PLAIN_KEY = /^(?:Space|Plus|[^\s\p{C}])$/u;

/** What the key that makes a character is called: as it is in capitals, where that is one character (ß has none). Where plus is made with Shift, `=` is its key. */
export function plainKeyName(made: string): PlainKey {
  if (made === '+' || made === '=') return 'Plus';
  const capital = made.toUpperCase();
  return [...capital].length === 1 ? capital : made;
}

/** Whether text names a key that writes. Those that do not (Enter, Tab, Esc, arrows) press, move and close everywhere. */
export function isPlainKey(text: string): boolean {
  return PLAIN_KEY.test(text) && plainKeyName(text) === text;
}

/** Whether a command may have this key: the space bar presses and scrolls where it does not talk. */
export function mayHavePlainKey(command: PlainCommand, key: string): boolean {
  return isPlainKey(key) && (key !== 'Space' || command === 'talk');
}
