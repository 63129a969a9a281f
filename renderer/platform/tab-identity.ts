import { isSecret, type Signer } from '../../signaling/protocol/index.ts';
import { peerIdOf, signerOf } from '../core/identity/keys.ts';
import { newSecret } from '../core/random-id.ts';
import { NoKeysError } from './no-keys.ts';
import type { WebStorage } from './web-storage.ts';

const SECRET_KEY = 'earshot.secret';
/** There while a page uses the secret. A copied tab has it too; a page that makes way for the next one takes it away. */
const IN_USE_KEY = 'earshot.secret-in-use';

/** Who this tab is. */
export interface TabIdentity {
  /** SPEC.md [ID-1]. */
  readonly secret: string;
  readonly signer: Signer;
  readonly peerId: string;
}

/**
 * The identity of this tab, kept through a reload, so that the person comes back as the same peer. A tab that was copied
 * has the storage of the other one: it forgets it and becomes somebody new, or the two would push each other out of the
 * hub in turn. Rejects with `NoKeysError`.
 *
 * @param device keeps the identity of the last visit for the first tab of the next one; null where each tab is somebody of its own
 * @param page hears `pagehide` and `pageshow`
 * @param browser whose `locks` are; where it gives the page none, copies cannot be told apart
 */
export async function claimTabIdentity(
  storage: WebStorage,
  device: WebStorage | null,
  page: EventTarget,
  { locks }: Partial<Pick<Navigator, 'locks'>>,
): Promise<TabIdentity> {
  // Absent on pages that the browser holds for insecure.
  if ((crypto.subtle as SubtleCrypto | undefined) === undefined) throw new NoKeysError('insecure-page');
  const kept = await keptSecret(storage, locks);
  if (kept === null) storage.clear();
  const lastVisit = secretIn(device);
  const secret = kept ?? (await ofLastVisit(lastVisit, locks)) ?? newSecret();
  storage.set(SECRET_KEY, secret);
  if (lastVisit === null) device?.set(SECRET_KEY, secret);
  const markInUse = (): void => storage.set(IN_USE_KEY, 'yes');
  markInUse();
  page.addEventListener('pagehide', () => storage.set(IN_USE_KEY, null));
  // Also when the browser shows the page again that it had put aside.
  page.addEventListener('pageshow', markInUse);
  const signer = await signerHere(secret);
  const peerId = await peerIdOf(signer.publicKey);
  hold(peerId, locks);
  return { secret, signer, peerId };
}

async function signerHere(secret: string): Promise<Signer> {
  try {
    return await signerOf(secret);
  } catch (error) {
    throw new NoKeysError('old-browser', error);
  }
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
  return (await isHeldBySecret(kept, locks)) ? null : kept;
}

function secretIn(device: WebStorage | null): string | null {
  const secret = device?.get(SECRET_KEY) ?? null;
  return secret !== null && isSecret(secret) ? secret : null;
}

/**
 * Whom this browser was last time; null for nobody yet, while another tab is that one, and where that cannot be told. Of two tabs
 * opened in the same moment one may push the other out of the hub, which then comes back by itself ([ID-3]).
 */
async function ofLastVisit(secret: string | null, locks: LockManager | undefined): Promise<string | null> {
  if (secret === null || locks === undefined) return null;
  return (await isHeldBySecret(secret, locks)) ? null : secret;
}

async function isHeldBySecret(secret: string, locks: LockManager | undefined): Promise<boolean> {
  const { publicKey } = await signerHere(secret);
  return isHeld(await peerIdOf(publicKey), locks);
}

/** Whether a page of this browser has the identity. One that forbids locks forbids them in every tab, and knows none. */
async function isHeld(peerId: string, locks: LockManager | undefined): Promise<boolean> {
  if (locks === undefined) return false;
  try {
    return await locks.request(lockName(peerId), { ifAvailable: true }, (lock) => lock === null);
  } catch {
    return false;
  }
}

/** Locks the identity until this page is gone, as soon as the page before has let go of it. */
function hold(peerId: string, locks: LockManager | undefined): void {
  if (locks === undefined) return;
  const forGood = new Promise<never>(() => undefined);
  locks.request(lockName(peerId), () => forGood).catch(() => undefined);
}

function lockName(peerId: string): string {
  return `earshot.peer.${peerId}`;
}
