/**
 * A key's name in robotjs, by `KeyboardEvent.code`, of keys that mean the same in every layout. Left out are those that robotjs presses wrongly:
 * F13 to F24 and what has no key end its process; Pause, PrintScreen, NumLock and the numpad's "/" are other keys there. Its right Alt is the left
 * one: what AltGr makes goes as text. Caps Lock is nobody's to leave on from afar.
 */
const NAMED = {
  Enter: 'enter',
  NumpadEnter: 'enter',
  Tab: 'tab',
  Space: 'space',
  Backspace: 'backspace',
  Delete: 'delete',
  Escape: 'escape',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'pageup',
  PageDown: 'pagedown',
  ShiftLeft: 'shift',
  ShiftRight: 'right_shift',
  ControlLeft: 'control',
  ControlRight: 'right_control',
  AltLeft: 'alt',
  AltRight: 'alt',
  MetaLeft: 'command',
  MetaRight: 'command',
  F1: 'f1',
  F2: 'f2',
  F3: 'f3',
  F4: 'f4',
  F5: 'f5',
  F6: 'f6',
  F7: 'f7',
  F8: 'f8',
  F9: 'f9',
  F10: 'f10',
  F11: 'f11',
  F12: 'f12',
  Numpad0: 'numpad_0',
  Numpad1: 'numpad_1',
  Numpad2: 'numpad_2',
  Numpad3: 'numpad_3',
  Numpad4: 'numpad_4',
  Numpad5: 'numpad_5',
  Numpad6: 'numpad_6',
  Numpad7: 'numpad_7',
  Numpad8: 'numpad_8',
  Numpad9: 'numpad_9',
  NumpadAdd: 'numpad_+',
  NumpadSubtract: 'numpad_-',
  NumpadMultiply: 'numpad_*',
  NumpadDecimal: 'numpad_.',
  Insert: 'insert',
  ContextMenu: 'menu',
} as const;

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(NAMED));
const KNOWN: ReadonlySet<string> = new Set(NAMES.values());
/** Any other key is named by what it types, which robotjs takes of ASCII alone. */
const TYPED = /^[!-@[-~]$/;

/** What each key of the letters' block types without another one held, by `KeyboardEvent.code`; none of what is not known. */
export type KeyboardLayout = ReadonlyMap<string, string>;

/** Whether robotjs presses that key and no other, and lives on. */
export function isRobotKey(key: string): boolean {
  return KNOWN.has(key) || TYPED.test(key);
}

/**
 * How robotjs calls a key by its place: it finds keys by what they type in the layout of this computer, so that has to be known.
 *
 * @returns null for one that it cannot press
 */
export function robotKeyOf(code: string, layout: KeyboardLayout): string | null {
  const key = NAMES.get(code) ?? layout.get(code) ?? null;
  return key !== null && isRobotKey(key) ? key : null;
}

export const ROBOT_MODIFIERS = ['shift', 'control', 'alt', 'command'] as const;
export type RobotModifier = (typeof ROBOT_MODIFIERS)[number];

/** Which modifiers these keys are, left or right. */
export function modifiersAmong(keys: Iterable<string>): RobotModifier[] {
  const sides = new Set([...keys].map((key) => key.replace(/^right_/, '')));
  return ROBOT_MODIFIERS.filter((modifier) => sides.has(modifier));
}
