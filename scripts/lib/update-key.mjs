// @ts-check
import { createPublicKey } from 'node:crypto';

/**
 * The public key of updates, as it goes into the app, where everybody can read it: nothing else of the file goes along.
 *
 * @param {string} pem a file's text
 * @returns {string} PEM
 * @throws {Error} for anything but a public key of Ed25519. Above all for the private one, of which Node would make a public key by itself
 */
export function publicUpdateKey(pem) {
  if (pem.includes('PRIVATE KEY'))
    throw new Error('this is the secret half of the key: the app takes the other one, FILE.pub');
  if (!pem.trimStart().startsWith('-----BEGIN PUBLIC KEY-----')) throw new Error('this is no public key (PEM)');
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error('this is no key of Ed25519, as `npm run sign-feed -- --new-key` makes');
  return key.export({ type: 'spki', format: 'pem' }).toString();
}
