import type { KeyValueStorage } from '../core/ports.ts';

export interface WebStorage extends KeyValueStorage {
  /** Forgets everything. */
  clear(): void;
}

/**
 * localStorage or sessionStorage. Where the browser forbids it (private mode, full), nothing is stored and calls still
 * work.
 */
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

/** Undefined when the browser throws; nothing can be done about that. */
function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
