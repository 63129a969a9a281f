import { describe, expect, it, vi } from 'vitest';
import { peerIdOf as peerIdAtHub } from '../../signaling/server/identity.ts';
import { claimTabIdentity } from './tab-identity.ts';
import { webStorage, type WebStorage } from './web-storage.ts';

/** Session storage of a tab, with what another tab's had when this one was copied from it. */
function tabStorage(copied: ReadonlyMap<string, string> = new Map()): WebStorage & { entries: Map<string, string> } {
  const entries = new Map(copied);
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
  };
  return { ...webStorage(() => storage as Partial<Storage> as Storage), entries };
}

/** The Web Locks of one browser; what a page holds is given up when the test says so. */
function fakeLocks() {
  const held = new Set<string>();
  const request = (name: string, { signal }: LockOptions, granted: () => unknown): Promise<unknown> =>
    new Promise((_resolve, reject) => {
      const grant = (): void => {
        if (held.has(name)) return;
        clearInterval(retry);
        held.add(name);
        granted();
      };
      const retry = setInterval(grant, 5);
      signal?.addEventListener('abort', () => {
        clearInterval(retry);
        reject(signal.reason as DOMException);
      });
      grant();
    });
  const locks = { request } as Partial<LockManager> as LockManager;
  return { locks, closePages: () => held.clear() };
}

describe('claimTabIdentity', () => {
  it('[ID-1] knows the peer id that a hub will compute, and keeps it through a reload', async () => {
    const { locks, closePages } = fakeLocks();
    const tab = tabStorage();
    const first = await claimTabIdentity(tab, { locks });
    expect(first.peerId).toBe(peerIdAtHub(first.secret));
    setTimeout(closePages, 50);
    expect(await claimTabIdentity(tab, { locks })).toEqual(first);
  });

  it('makes somebody new of a tab that was copied, who was in no room', async () => {
    const { locks } = fakeLocks();
    const tab = tabStorage();
    const first = await claimTabIdentity(tab, { locks });
    tab.set('earshot.room', '{}');
    const copy = tabStorage(tab.entries);
    const second = await claimTabIdentity(copy, { locks });
    expect(second.peerId).not.toBe(first.peerId);
    expect(copy.get('earshot.room')).toBeNull();
    expect(await claimTabIdentity(tabStorage(copy.entries), { locks })).not.toEqual(second);
  });

  it('goes without locks, and on an insecure page without its peer id', async () => {
    const tab = tabStorage();
    const first = await claimTabIdentity(tab, {});
    expect(await claimTabIdentity(tab, {})).toEqual(first);
    const request = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
    expect(await claimTabIdentity(tab, { locks: { request } as Partial<LockManager> as LockManager })).toEqual(first);
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await claimTabIdentity(tab, {})).toEqual({ secret: first.secret, peerId: null });
    vi.unstubAllGlobals();
  });
});
