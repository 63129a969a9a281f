import { encodeKeyForId, encodeStatement, type Signer, type Statement } from '../../../signaling/protocol/index.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** Keys in a page, by WebCrypto; the hub and the app's process have the same in `signaling/server/identity.ts`. */

const ALGORITHM = 'Ed25519';
/** DER of a PKCS #8 Ed25519 private key (RFC 8410, section 7) up to its 32 bytes. */
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** The id that belongs to a public key (SPEC.md [ID-1]). */
export async function peerIdOf(publicKey: string): Promise<string> {
  return toBase64url(await crypto.subtle.digest('SHA-256', encodeKeyForId(publicKey))).slice(0, 22);
}

/** Whether the owner of this key signed the statement. False also for a key that is none. */
export async function isSignedBy(publicKey: string, statement: Statement, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64url(publicKey), ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, key, fromBase64url(signature), encodeStatement(statement));
  } catch {
    return false;
  }
}

/**
 * The key of whoever has this secret.
 *
 * @param secret base64url of 32 bytes: the private key of RFC 8032
 */
export async function signerOf(secret: string): Promise<Signer> {
  const der = Uint8Array.from([...PKCS8_HEAD, ...fromBase64url(secret)]);
  const key = await crypto.subtle.importKey('pkcs8', der, ALGORITHM, true, ['sign']);
  // A browser tells the public key only as JSON Web Key (RFC 8037).
  const { x } = await crypto.subtle.exportKey('jwk', key);
  if (x === undefined) throw new Error('no public key');
  return {
    publicKey: x,
    sign: async (statement) => toBase64url(await crypto.subtle.sign(ALGORITHM, key, encodeStatement(statement))),
  };
}
