import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { ariaKeys, shownKeys } from './key-combos.ts';
import { isMac, keysOf, type Shortcut } from './shortcuts.ts';

interface ToldKeys {
  shown: string;
  /** For `aria-keyshortcuts`. */
  aria: string;
}

/** The keys that a shortcut has now, to be told where its button is; null where there are none. */
export function useKeysOf(shortcut: Shortcut | undefined): ToldKeys | null {
  const session = useSession();
  const { shortcuts, keys: changed } = useStore(session.preferences);
  const keys = shortcuts && shortcut !== undefined ? keysOf(shortcut, changed) : null;
  return keys === null ? null : { shown: shownKeys(keys, isMac()), aria: ariaKeys(keys, isMac()) };
}
