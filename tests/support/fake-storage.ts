import type { KeyValueStorage } from '../../renderer/core/ports.ts';

/** A browser's storage. @param kept what it has, also for a page that is loaded again */
export function fakeStorage(kept = new Map<string, string | null>()): KeyValueStorage {
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}
