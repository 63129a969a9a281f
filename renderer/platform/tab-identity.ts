import { newSecret } from '../core/random-id.ts';
import { peerIdOf } from './peer-id.ts';
import type { WebStorage } from './web-storage.ts';

const SECRET_KEY = 'earshot.secret';
/** How long to wait for the page of before a reload to release the identity, ms. */
const CLAIM_MS = 1_500;

/** Who this tab is. */
export interface TabIdentity {
  /** SPEC.md [ID-1]. */
  readonly secret: string;
  /** Null where it cannot be computed. */
  readonly peerId: string | null;
}

/**
 * The identity of this tab, kept through a reload, so that the person comes back as the same peer. A tab that was copied
 * has the storage of the other one: it forgets it and becomes somebody new, or the two would push each other out of the
 * hub in turn.
 *
 * @param page whose `locks` are; where the browser gives it none, copies cannot be told apart
 */
export async function claimTabIdentity(
  storage: WebStorage,
  page: Partial<Pick<Navigator, 'locks'>>,
): Promise<TabIdentity> {
  const kept = storage.get(SECRET_KEY);
  if (kept !== null) {
    const peerId = await peerIdOf(kept);
    if (await claim(peerId, page.locks)) return { secret: kept, peerId };
    storage.clear();
  }
  const secret = newSecret();
  storage.set(SECRET_KEY, secret);
  const peerId = await peerIdOf(secret);
  await claim(peerId, page.locks);
  return { secret, peerId };
}

/** Locks the identity until this page is gone; false when another page of this browser has it. */
function claim(peerId: string | null, locks: LockManager | undefined): Promise<boolean> {
  if (peerId === null || locks === undefined) return Promise.resolve(true);
  const forGood = new Promise<never>(() => undefined);
  return new Promise((resolve) => {
    const held = locks.request(`earshot.peer.${peerId}`, { signal: AbortSignal.timeout(CLAIM_MS) }, () => {
      resolve(true);
      return forGood;
    });
    // A browser that forbids locks forbids them in every tab, so the identity counts as free.
    held.catch((error: unknown) => resolve(!(error instanceof DOMException && error.name === 'TimeoutError')));
  });
}
