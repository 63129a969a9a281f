import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasSignatureForm, isFeedSigned, readUpdateKey, signFeed } from './feed-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const feed = Buffer.from('version: 0.2.0\n');
const signature = signFeed('latest.yml', feed, privateKey);

describe('[UPDATE-3] the signature of a feed', () => {
  it('is of exactly these bytes under exactly this name', () => {
    expect(hasSignatureForm(signature)).toBe(true);
    expect(isFeedSigned('latest.yml', feed, signature, publicKey)).toBe(true);
    expect(isFeedSigned('latest.yml', Buffer.from('version: 0.2.1\n'), signature, publicKey)).toBe(false);
    expect(isFeedSigned('latest-mac.yml', feed, signature, publicKey)).toBe(false);
  });

  it('counts of one key only, and only for a feed', () => {
    const other = generateKeyPairSync('ed25519');
    expect(isFeedSigned('latest.yml', feed, signFeed('latest.yml', feed, other.privateKey), publicKey)).toBe(false);
    const bare = sign(null, feed, privateKey).toString('base64');
    expect(isFeedSigned('latest.yml', feed, bare, publicKey)).toBe(false);
  });

  it.each(['', 'x', `${'A'.repeat(86)}==`, 'A'.repeat(88)])('is not "%s"', (text) => {
    expect(isFeedSigned('latest.yml', feed, text, publicKey)).toBe(false);
  });
});

describe('the key in the app', () => {
  it('is of Ed25519, else there is none', () => {
    expect(readUpdateKey(publicKey.export({ type: 'spki', format: 'pem' }).toString())).not.toBeNull();
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    expect(readUpdateKey(other.export({ type: 'spki', format: 'pem' }).toString())).toBeNull();
    expect(readUpdateKey('no key')).toBeNull();
  });

  it('is never the secret half', () => {
    expect(readUpdateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toBeNull();
  });
});
