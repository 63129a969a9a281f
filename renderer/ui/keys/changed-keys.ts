import type { KeyCombo, KeysOf } from '../../../signaling/protocol/shortcut-keys.ts';

/** The keys that commands came with. */
type Came<C extends string> = Readonly<Record<C, KeyCombo>>;

/** The keys of a command, null where it has none: as it came unless the person has changed that. */
export function keysNow<C extends string>(command: C, changed: KeysOf<C>, came: Came<C>): KeyCombo | null {
  const keys = changed[command];
  return keys === undefined ? came[command] : keys;
}

/** @returns what differs then from the keys that the commands came with */
export function withChange<C extends string>(changed: KeysOf<C>, change: KeysOf<C>, came: Came<C>): KeysOf<C> {
  const all = Object.entries({ ...changed, ...change }) as [C, KeyCombo | null][];
  return Object.fromEntries(all.filter(([command, keys]) => keys !== came[command])) as KeysOf<C>;
}
