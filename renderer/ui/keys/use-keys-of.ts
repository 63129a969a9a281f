import { useStore } from 'zustand';
import type { KeyCombo } from '../../../signaling/protocol/shortcut-keys.ts';
import { useSession } from '../session-context.tsx';
import { ariaKeys, shownKeys } from './key-combos.ts';
import { isMac, keysOf, type Shortcut } from './shortcuts.ts';

interface ToldKeys {
  shown: string;
  /** For `aria-keyshortcuts`. */
  aria: string;
}

/** The keys that a shortcut has now; null where there are none. */
export function useKeyCombo(shortcut: Shortcut | undefined): KeyCombo | null {
  const session = useSession();
  return useStore(session.preferences, ({ shortcuts, keys }) =>
    shortcuts && shortcut !== undefined ? keysOf(shortcut, keys) : null,
  );
}

/** The same, to be told where its button is. */
export function useKeysOf(shortcut: Shortcut | undefined): ToldKeys | null {
  const keys = useKeyCombo(shortcut);
  return keys === null ? null : { shown: shownKeys(keys, isMac()), aria: ariaKeys(keys, isMac()) };
}
