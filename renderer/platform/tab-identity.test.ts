import { describe, expect, it, vi } from 'vitest';
import { peerIdOf, signerOf } from '../../signaling/server/identity.ts';
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

/** One browser's pages and Web Locks. */
class FakeBrowser {
  readonly #holders = new Map<string, EventTarget>();
  #queue: { name: string; page: EventTarget; grant: () => void }[] = [];

  /** A page of this browser claims the identity of its tab. */
  open(tab: WebStorage, device: WebStorage | null = null) {
    const page = new EventTarget();
    const request = async (
      name: string,
      ...rest: [LockOptions, LockGrantedCallback<unknown>] | [LockGrantedCallback<unknown>]
    ) => {
      const granted = rest.at(-1) as LockGrantedCallback<unknown>;
      if (rest.length === 2) return granted(this.#holders.has(name) ? null : { name, mode: 'exclusive' });
      await new Promise<void>((grant) => {
        this.#queue.push({ name, page, grant });
        this.#grant();
      });
      return granted({ name, mode: 'exclusive' });
    };
    const locks = { request } as Partial<LockManager> as LockManager;
    return { page, claimed: claimTabIdentity(tab, device, page, { locks }) };
  }

  /** The page is gone, and with it what it holds. */
  discard(page: EventTarget): void {
    for (const [name, holder] of this.#holders) if (holder === page) this.#holders.delete(name);
    this.#queue = this.#queue.filter((waiting) => waiting.page !== page);
    this.#grant();
  }

  #grant(): void {
    this.#queue = this.#queue.filter(({ name, page, grant }) => {
      if (this.#holders.has(name)) return true;
      this.#holders.set(name, page);
      grant();
      return false;
    });
  }
}

describe('claimTabIdentity', () => {
  it('[ID-1] knows the peer id that a hub will compute', async () => {
    const { secret, signer, peerId } = await new FakeBrowser().open(tabStorage()).claimed;
    expect(signer.publicKey).toBe(signerOf(secret).publicKey);
    expect(peerId).toBe(peerIdOf(signer.publicKey));
  });

  it('keeps it through a reload, however long the page before takes to go', async () => {
    const [browser, tab] = [new FakeBrowser(), tabStorage()];
    const first = browser.open(tab);
    const identity = await first.claimed;
    first.page.dispatchEvent(new Event('pagehide'));
    const second = browser.open(tab);
    expect((await second.claimed).secret).toBe(identity.secret);
    browser.discard(first.page);
    const copy = tabStorage(tab.entries);
    expect((await browser.open(copy).claimed).secret, 'and the page that came then has it').not.toBe(identity.secret);
  });

  it('keeps it after a crash, which says nothing', async () => {
    const [browser, tab] = [new FakeBrowser(), tabStorage()];
    const first = browser.open(tab);
    const identity = await first.claimed;
    browser.discard(first.page);
    expect((await browser.open(tab).claimed).secret).toBe(identity.secret);
  });

  it('makes somebody new of a tab that was copied, who was in no room', async () => {
    const [browser, tab] = [new FakeBrowser(), tabStorage()];
    const first = await browser.open(tab).claimed;
    tab.set('earshot.room', '{}');
    const copy = tabStorage(tab.entries);
    const second = await browser.open(copy).claimed;
    expect(second.peerId).not.toBe(first.peerId);
    expect(copy.get('earshot.room')).toBeNull();
    expect((await browser.open(tabStorage(copy.entries)).claimed).secret).not.toBe(second.secret);
  });

  it('makes somebody new of a copy of a page that was put aside and is shown again', async () => {
    const [browser, tab] = [new FakeBrowser(), tabStorage()];
    const first = browser.open(tab);
    const identity = await first.claimed;
    first.page.dispatchEvent(new Event('pagehide'));
    first.page.dispatchEvent(new Event('pageshow'));
    expect((await browser.open(tabStorage(tab.entries)).claimed).secret).not.toBe(identity.secret);
  });

  it('[ID-7] is the same person at the next visit, and two people in two tabs', async () => {
    const [browser, device] = [new FakeBrowser(), tabStorage()];
    const first = browser.open(tabStorage(), device);
    const { secret } = await first.claimed;
    const beside = browser.open(tabStorage(), device);
    expect((await beside.claimed).secret).not.toBe(secret);
    browser.discard(first.page);
    browser.discard(beside.page);
    expect((await browser.open(tabStorage(), device).claimed).secret, 'whoever came first').toBe(secret);
  });

  it('makes somebody new where what was kept is no key, or tabs cannot be told apart', async () => {
    const device = tabStorage(new Map([['earshot.secret', 'x']]));
    expect((await new FakeBrowser().open(tabStorage(), device).claimed).secret).toHaveLength(43);
    const kept = tabStorage();
    const { secret } = await claimTabIdentity(tabStorage(), kept, new EventTarget(), {});
    expect((await claimTabIdentity(tabStorage(), kept, new EventTarget(), {})).secret).not.toBe(secret);
  });

  it('goes without locks', async () => {
    const [page, tab] = [new EventTarget(), tabStorage()];
    const { secret } = await claimTabIdentity(tab, null, page, {});
    expect((await claimTabIdentity(tab, null, page, {})).secret).toBe(secret);
    const request = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
    const locks = { request } as Partial<LockManager> as LockManager;
    expect((await claimTabIdentity(tab, null, page, { locks })).secret).toBe(secret);
  });

  it.each([
    ['an insecure page', 'insecure-page', undefined],
    ['a browser that knows no such keys', 'old-browser', { importKey: () => Promise.reject(new Error('Ed25519')) }],
  ])('[ID-6] has none on %s', async (_, problem, subtle) => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), subtle });
    const claimed = claimTabIdentity(tabStorage(), null, new EventTarget(), {});
    await expect(claimed).rejects.toMatchObject({ name: 'NoKeysError', problem });
    vi.unstubAllGlobals();
  });
});
