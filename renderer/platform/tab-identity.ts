import { newSecret } from '../core/random-id.ts';
import { peerIdOf } from './peer-id.ts';
import type { WebStorage } from './web-storage.ts';

const SECRET_KEY = 'earshot.secret';
/** There while a page uses the secret. A copied tab has it too; a page that makes way for the next one takes it away. */
const IN_USE_KEY = 'earshot.secret-in-use';

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
 * @param page hears `pagehide` and `pageshow`
 * @param browser whose `locks` are; where it gives the page none, copies cannot be told apart
 */
export async function claimTabIdentity(
  storage: WebStorage,
  page: EventTarget,
  { locks }: Partial<Pick<Navigator, 'locks'>>,
): Promise<TabIdentity> {
  const kept = await keptSecret(storage, locks);
  if (kept === null) storage.clear();
  const secret = kept ?? newSecret();
  storage.set(SECRET_KEY, secret);
  const markInUse = (): void => storage.set(IN_USE_KEY, 'yes');
  markInUse();
  page.addEventListener('pagehide', () => storage.set(IN_USE_KEY, null));
  // Also when the browser shows the page again that it had put aside.
  page.addEventListener('pageshow', markInUse);
  const peerId = await peerIdOf(secret);
  hold(peerId, locks);
  return { secret, peerId };
}

/**
 * The secret that the page before has left to this one; null where there is none, or another page uses it.
 *
 * Whether the page before said that it ends tells a reload from a copy. How soon a browser gives up the locks of a page that
 * was left does not: it may take seconds. They tell a copy from a page that crashed, and had no time to say anything.
 */
async function keptSecret(storage: WebStorage, locks: LockManager | undefined): Promise<string | null> {
  const kept = storage.get(SECRET_KEY);
  if (kept === null || storage.get(IN_USE_KEY) === null) return kept;
  return (await isHeld(await peerIdOf(kept), locks)) ? null : kept;
}

/** Whether a page of this browser has the identity. One that forbids locks forbids them in every tab, and knows none. */
async function isHeld(peerId: string | null, locks: LockManager | undefined): Promise<boolean> {
  if (peerId === null || locks === undefined) return false;
  try {
    return await locks.request(lockName(peerId), { ifAvailable: true }, (lock) => lock === null);
  } catch {
    return false;
  }
}

/** Locks the identity until this page is gone, as soon as the page before has let go of it. */
function hold(peerId: string | null, locks: LockManager | undefined): void {
  if (peerId === null || locks === undefined) return;
  const forGood = new Promise<never>(() => undefined);
  locks.request(lockName(peerId), () => forGood).catch(() => undefined);
}

function lockName(peerId: string): string {
  return `earshot.peer.${peerId}`;
}
