import { createHash, createHmac, createPublicKey, hkdfSync, type KeyObject, verify } from 'node:crypto';
import { vi } from 'vitest';
import type { Signer } from '../../signaling/protocol/index.ts';
import { peerIdOf, signerOf } from '../../signaling/server/identity.ts';

/** Somebody's key, and the peer id that belongs to it. */
export interface NamedKey {
  peerId: string;
  signer: Signer;
}

/** Of the form that the wire wants, and of nobody: for what passes descriptions on without looking. */
export const MADE_UP_SEAL = { key: 'A'.repeat(43), signature: 'A'.repeat(86), pass: null };

const made = new Map<string, NamedKey>();

/** The key of somebody of this name, always the same. Its peer id begins as the name does, so that ids sort as names do. */
export function keyOf(name: string): NamedKey {
  const known = made.get(name) ?? makeKey(name);
  made.set(name, known);
  return known;
}

function makeKey(name: string): NamedKey {
  for (let attempt = 0; ; attempt += 1) {
    const signer = signerOf(createHash('sha256').update(`${name} ${attempt}`).digest('base64url'));
    const peerId = peerIdOf(signer.publicKey);
    if (peerId[0] === name[0]) return { peerId, signer };
  }
}

/**
 * Stubs WebCrypto by one that answers at once, from Node's: fake timers do not wait for another thread. As far as
 * checking signatures, passes and comparing codes need it; ended by `vi.unstubAllGlobals`.
 */
export function stubPromptCrypto(): void {
  vi.stubGlobal('crypto', {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    subtle: {
      digest: (_sha256: string, data: Uint8Array) => Promise.resolve(createHash('sha256').update(data).digest()),
      importKey: (_raw: string, key: Uint8Array, algorithm: string | { name: 'HMAC' }) =>
        Promise.resolve(algorithm === 'Ed25519' ? publicKeyOf(key) : key),
      sign: (_hmac: string, key: Uint8Array, data: Uint8Array) => Promise.resolve(macOf(key, data)),
      deriveBits: ({ salt, info }: Record<'salt' | 'info', Uint8Array>, key: Uint8Array, bits: number) =>
        Promise.resolve(hkdfSync('sha256', key, salt, info, bits / 8)),
      verify: (_algorithm: string, key: KeyObject | Uint8Array, proof: Uint8Array, data: Uint8Array) =>
        Promise.resolve(key instanceof Uint8Array ? macOf(key, data).equals(proof) : verify(null, data, key, proof)),
    },
  });
}

function macOf(key: Uint8Array, data: Uint8Array): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

/** @throws when the bytes are no key, which rejects as in a browser */
function publicKeyOf(key: Uint8Array): KeyObject {
  const x = Buffer.from(key).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
