import { encodeFields } from '../../../signaling/protocol/index.ts';
import { toBase64url } from '../identity/base64url.ts';
import type { VerifyCode } from '../model-verify.ts';

/** One end of a comparison. Key and nonce are base64url of 32 bytes. */
export interface VerifyEnd {
  key: string;
  nonce: string;
}

/** Fresh randomness for one comparison: base64url of 32 bytes. */
export function randomNonce(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

/**
 * What the asker sends before it knows the other side's nonce, so that nobody can look for a nonce that makes two codes
 * equal (SPEC.md [VERIFY-2]).
 *
 * @returns base64url of a SHA-256
 */
export async function commitmentOf(asker: VerifyEnd, answererKey: string): Promise<string> {
  const fields = ['earshot-verify-commitment/2', asker.nonce, asker.key, answererKey];
  return toBase64url(await crypto.subtle.digest('SHA-256', encodeFields(fields)));
}

/**
 * The code that both sides show: 42 bits of HKDF-SHA-256 (RFC 5869) over both nonces and both public keys, the asker's
 * first (SPEC.md [VERIFY-3]). They become emoji and numbers as in the Matrix specification, "Short Authentication String".
 */
export async function codeOf(asker: VerifyEnd, answerer: VerifyEnd): Promise<VerifyCode> {
  const nonces = encodeFields([asker.nonce, answerer.nonce]);
  const material = await crypto.subtle.importKey('raw', nonces, 'HKDF', false, ['deriveBits']);
  const info = encodeFields(['earshot-verify-code/2', asker.key, answerer.key]);
  const salt = new Uint8Array();
  const bytes = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 48);
  const bits = [...new Uint8Array(bytes)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const group = (size: number) => (_: unknown, index: number) =>
    parseInt(bits.slice(index * size, (index + 1) * size), 2);
  return {
    emoji: Array.from({ length: 7 }, group(6)),
    numbers: Array.from({ length: 3 }, group(13)).map((bits13) => bits13 + 1_000),
  };
}
