import {
  isCommon,
  mayHaveKeys,
  type GlobalCommand,
  type KeyCombo,
  type Shortcut,
} from '../../../signaling/protocol/shortcut-keys.ts';
import { mayHavePlainKey, type PlainCommand, type PlainKey } from '../../../signaling/protocol/plain-keys.ts';
import { comboOf, type Press } from './key-combos.ts';
import { plainKeysOf } from './plain-keys.ts';
import { isModified } from './shortcuts.ts';

/** Where keys are to work. */
export interface KeyPlace {
  mac: boolean;
  /** In a page of a browser, which has keys of its own. */
  inBrowser: boolean;
}

/** `text`: without Ctrl it is typed; `plain`: only a key that writes will do; `single`: that would film, share or leave; `kept`: browser or system have it; `common`: other programs have it; `unknown`: no command can have it. */
export type Refusal = 'text' | 'plain' | 'single' | 'kept' | 'common' | 'unknown';

export type Recorded =
  | { kind: 'keys'; keys: KeyCombo }
  | { kind: 'cancelled' }
  | { kind: 'off' }
  /** Modifiers only: there is more to come. */
  | { kind: 'begun' }
  | { kind: 'refused'; reason: Refusal };

/** How keys are recorded. */
export type Recorder = (press: Press, mac: boolean) => Recorded;

const MODIFIERS: readonly string[] = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock'];

/** What a key means while a person records keys. */
export const recorded: Recorder = (press, mac) => {
  const command = recordedCommand(press);
  if (command !== null) return command;
  const keys = comboOf(press, mac);
  if (keys !== null) return { kind: 'keys', keys };
  return { kind: 'refused', reason: !isModified(press) && [...press.key].length === 1 ? 'text' : 'unknown' };
};

/** The same where a command has one key alone. */
export const recordedPlain: Recorder = (press) => {
  const command = recordedCommand(press);
  if (command !== null) return command;
  const [key] = isModified(press) ? [] : plainKeysOf(press);
  return key === undefined ? { kind: 'refused', reason: 'plain' } : { kind: 'keys', keys: key };
};

/** What a key does while any keys are recorded; null: it is to be recorded. */
function recordedCommand(press: Press): Recorded | null {
  const { key } = press;
  if (MODIFIERS.includes(key)) return { kind: 'begun' };
  if (isModified(press)) return null;
  if (key === 'Escape' || key === 'Tab') return { kind: 'cancelled' };
  return key === 'Backspace' || key === 'Delete' ? { kind: 'off' } : null;
}

/** With Ctrl, or Command on a Mac: what edits text, and what windows and tabs are opened, closed and loaded again by. */
const KEPT = [
  'A',
  'C',
  'N',
  'Q',
  'R',
  'T',
  'V',
  'W',
  'X',
  'Y',
  'Z',
  'Shift+N',
  'Shift+R',
  'Shift+T',
  'Shift+V',
  'Shift+W',
  'Shift+Z',
];
/** The person's zoom. */
const KEPT_ZOOM = ['0'];
/** Tabs by number, private windows, the tools for developers. */
const KEPT_BY_BROWSERS = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  'Shift+C',
  'Shift+I',
  'Shift+J',
  'Shift+P',
  'Shift+Q',
  'F4',
  'F5',
];
/** Hide, minimise, log out, pictures of the screen. */
const KEPT_ON_MACS = ['H', 'M', 'Shift+3', 'Shift+4', 'Shift+5', 'Shift+Q'];
/** Menu, full screen, the menu of what has the focus. */
const KEPT_ALONE = ['F10', 'F11', 'Shift+F10'];
/** Help, search, loading again, going round, reading by cursor, tools. */
const KEPT_ALONE_BY_BROWSERS = [
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F12',
  'Shift+F3',
  'Shift+F5',
  'Shift+F6',
  'Shift+F7',
  'Shift+F12',
];

/** Whether browser or system have these keys, or would do something else at the same press. */
export function isKept(keys: KeyCombo, { mac, inBrowser }: KeyPlace): boolean {
  const withMain = [...KEPT, ...KEPT_ZOOM, ...(inBrowser ? KEPT_BY_BROWSERS : []), ...(mac ? KEPT_ON_MACS : [])];
  const alone = [...KEPT_ALONE, ...(inBrowser ? KEPT_ALONE_BY_BROWSERS : [])];
  return alone.includes(keys) || withMain.some((rest) => keys === `CommandOrControl+${rest}`);
}

/** Of keys that work while the app has the focus. */
export function shortcutRefusal(command: Shortcut, keys: KeyCombo): Refusal | null {
  return mayHaveKeys(command, keys) ? null : 'single';
}

/** Of a key alone. */
export function plainRefusal(command: PlainCommand, key: PlainKey): Refusal | null {
  return mayHavePlainKey(command, key) ? null : 'plain';
}

/** Of keys that are taken from every other program. */
export function globalRefusal(command: GlobalCommand, keys: KeyCombo): Refusal | null {
  if (isCommon(keys)) return 'common';
  return mayHaveKeys(command, keys) ? null : 'single';
}

export type Verdict<C extends string> =
  | { kind: 'free' }
  | { kind: 'refused'; reason: Refusal }
  /** `canSwap`: that one may have the keys which would be free then. */
  | { kind: 'taken'; by: C; canSwap: boolean };

/** What `judgeKeys` goes by. */
export interface KeyRules<C extends string> {
  place: KeyPlace;
  commands: readonly C[];
  keysOf: (command: C) => KeyCombo | null;
  /** Why a command cannot have keys that are nobody's; null when it can. */
  refusalOf: (command: C, keys: KeyCombo) => Refusal | null;
}

/** Whether a command can be given these keys. */
export function judgeKeys<C extends string>(command: C, keys: KeyCombo, rules: KeyRules<C>): Verdict<C> {
  const { place, commands, keysOf, refusalOf } = rules;
  const reason = isKept(keys, place) ? 'kept' : refusalOf(command, keys);
  if (reason !== null) return { kind: 'refused', reason };
  const by = commands.find((other) => other !== command && keysOf(other) === keys);
  if (by === undefined) return { kind: 'free' };
  const before = keysOf(command);
  return { kind: 'taken', by, canSwap: before !== null && refusalOf(by, before) === null };
}
