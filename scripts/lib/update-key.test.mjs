// @ts-check
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicUpdateKey } from './update-key.mjs';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const ours = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' });

describe('the key that is packed into installers', () => {
  it('is the public one, and nothing else of its file', () => {
    expect(publicUpdateKey(`${ours}a remark\n`)).toBe(ours);
  });

  it.each([
    ['the secret half', secret, 'secret half'],
    ['both halves in one file', ours + secret, 'secret half'],
    ['a key of another kind', foreign.toString(), 'no key of Ed25519'],
    ['no key', 'version: 0.2.0', 'no public key'],
  ])('is not %s', (_what, pem, words) => {
    expect(() => publicUpdateKey(pem)).toThrow(words);
  });
});
