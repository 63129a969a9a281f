import { createHash } from 'node:crypto';

/** The id that belongs to a secret, the same at every hub. See SPEC.md [ID-1]. */
export function peerIdOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, 22);
}

/** An id of 12 base64url characters (72 bits), as calls and hubs have. */
export function shortId(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(9)).toString('base64url');
}
