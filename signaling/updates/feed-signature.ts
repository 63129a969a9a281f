import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Keeps this signature from being one of anything else, and one of anything else from being this. */
const DOMAIN = 'earshot-update-feed-1';

/**
 * Signs a feed's exact bytes, and its name: what was signed for one system is not to be shown to another.
 *
 * @param privateKey of Ed25519
 * @returns base64
 */
export function signFeed(name: string, feed: Buffer, privateKey: KeyObject): string {
  return sign(null, signed(name, feed), privateKey).toString('base64');
}

/** @param signature base64, as anybody may have sent it */
export function isFeedSigned(name: string, feed: Buffer, signature: string, publicKey: KeyObject): boolean {
  return verify(null, signed(name, feed), publicKey, Buffer.from(signature, 'base64'));
}

/** Whether it has the form of a signature: 64 bytes. */
export function hasSignatureForm(text: string): boolean {
  return /^[A-Za-z0-9+/]{86}==$/.test(text);
}

/** The public key in a PEM text; null when there is none of Ed25519, and for a private one, which has no place in an app. */
export function readUpdateKey(pem: string): KeyObject | null {
  // Of a private key Node would make the public one by itself.
  if (pem.includes('PRIVATE KEY')) return null;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function signed(name: string, feed: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${DOMAIN}\n${name}\n`), feed]);
}
