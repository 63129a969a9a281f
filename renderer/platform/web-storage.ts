import type { KeyValueStorage } from '../core/ports.ts';

/** localStorage or sessionStorage; a browser that forbids it (private mode, full) costs the memory, not the call. */
export function webStorage(open: () => Storage): KeyValueStorage {
  return {
    get(key) {
      try {
        return open().getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) open().removeItem(key);
        else open().setItem(key, value);
      } catch {
        // Nothing to do about it, and nothing that a person could.
      }
    },
  };
}
