import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { encodeKeyForId, encodeStatement, type Signer, type Statement } from '../protocol/index.ts';

/** DER of a PKCS #8 Ed25519 private key (RFC 8410, section 7) up to its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The id that belongs to a public key, the same at every hub. See SPEC.md [ID-1]. */
export function peerIdOf(publicKey: string): string {
  return createHash('sha256').update(encodeKeyForId(publicKey)).digest('base64url').slice(0, 22);
}

/**
 * The key of whoever has this secret.
 *
 * @param secret base64url of 32 bytes: the private key of RFC 8032
 */
export function signerOf(secret: string): Signer {
  const der = Buffer.concat([PKCS8_HEAD, Buffer.from(secret, 'base64url')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: String(x),
    sign: (statement) => Promise.resolve(sign(null, encodeStatement(statement), privateKey).toString('base64url')),
  };
}

/** Whether the owner of this key signed the statement. False also for a key that is none. */
export function isSignedBy(publicKey: string, statement: Statement, signature: string): boolean {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  } catch {
    return false;
  }
  return verify(null, encodeStatement(statement), key, Buffer.from(signature, 'base64url'));
}

/** An id of 12 base64url characters (72 bits), as calls and hubs have. */
export function shortId(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(9)).toString('base64url');
}

/** What a client has to sign to say hello: base64url of 32 random bytes. */
export function newChallenge(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}
