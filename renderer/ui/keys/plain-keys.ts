import {
  DEFAULT_PLAIN_KEYS,
  isPlainKey,
  PLAIN_COMMANDS,
  plainKeyName,
  type PlainCommand,
  type PlainKey,
} from '../../../signaling/protocol/plain-keys.ts';
import type { KeysOf } from '../../../signaling/protocol/shortcut-keys.ts';
import { keysNow, withChange } from './changed-keys.ts';
import { latinKey, type KeyName } from './latin-key.ts';

/** Those that are turned off with the shortcuts: they work wherever the focus is (WCAG 2.2, 2.1.4). */
const EVERYWHERE: readonly PlainCommand[] = ['talk', 'keys'];

/** @param changed what the person has changed of them */
export function plainKeyOf(command: PlainCommand, changed: KeysOf<PlainCommand>): PlainKey | null {
  return keysNow(command, changed, DEFAULT_PLAIN_KEYS);
}

/** The commands that have keys while shortcuts are on, or off. */
export function plainCommands(shortcuts: boolean): readonly PlainCommand[] {
  return PLAIN_COMMANDS.filter((command) => shortcuts || !EVERYWHERE.includes(command));
}

/** @returns what differs then from the keys that the commands came with */
export function withPlainKeys(changed: KeysOf<PlainCommand>, change: KeysOf<PlainCommand>): KeysOf<PlainCommand> {
  return withChange(changed, change, DEFAULT_PLAIN_KEYS);
}

/**
 * The names that a key which writes has: of what it makes, and of what it would make on a US keyboard. The space bar goes by its place:
 * with Option, or with Shift on a French keyboard, it makes another character.
 */
export function plainKeysOf(press: KeyName): readonly PlainKey[] {
  if (press.code === 'Space') return ['Space'];
  return [press.key, latinKey(press) ?? ''].map(plainKeyName).filter(isPlainKey);
}

/** Which command a key is, of all, also of those that are off now: none takes by what a key would make what is another's by what it makes. */
export function plainCommandOf(press: KeyName, changed: KeysOf<PlainCommand>): PlainCommand | null {
  const found = plainKeysOf(press).map((key) => PLAIN_COMMANDS.find((command) => plainKeyOf(command, changed) === key));
  return found.find((command) => command !== undefined) ?? null;
}
