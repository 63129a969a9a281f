import type { KeyValueStorage } from '../core/ports.ts';

export interface WebStorage extends KeyValueStorage {
  /** Forgets everything. */
  clear(): void;
}

/** localStorage or sessionStorage; a browser that forbids it (private mode, full) costs the memory, not the call. */
export function webStorage(open: () => Storage): WebStorage {
  return {
    get: (key) => attempt(() => open().getItem(key)) ?? null,
    set(key, value) {
      attempt(() => (value === null ? open().removeItem(key) : open().setItem(key, value)));
    },
    clear() {
      attempt(() => open().clear());
    },
  };
}

/** Undefined when the browser throws: there is nothing to do about it, and nothing that a person could. */
function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
