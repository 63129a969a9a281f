import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { checkArgument } from './options.ts';
import { isAppReady, refuseBeforeReady } from './ready.ts';

/** The keyring's key, the same for every app of the tests. */
const KEY = Buffer.alloc(32, 'a keyring');
const HEAD_BYTES = 12;
const TAG_BYTES = 16;

/** Electron's `safeStorage`, with a keyring that is always open. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(isAppReady()),

  // Both reject before the app is ready, and for what Electron did not encrypt, as Electron does.
  encryptStringAsync: (text: string): Promise<Buffer> => Promise.resolve().then(() => encrypt(text)),
  decryptStringAsync: (encrypted: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> =>
    Promise.resolve().then(() => ({ result: decrypt(encrypted), shouldReEncrypt: false })),
} satisfies Pick<Electron.SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>;

function encrypt(text: string): Buffer {
  refuseBeforeReady('safeStorage');
  checkArgument(text, 'string');
  const head = randomBytes(HEAD_BYTES);
  const cipher = createCipheriv('aes-256-gcm', KEY, head);
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([head, cipher.getAuthTag(), body]);
}

function decrypt(encrypted: Buffer): string {
  refuseBeforeReady('safeStorage');
  if (!Buffer.isBuffer(encrypted)) throw new TypeError('encrypted text is no buffer');
  const decipher = createDecipheriv('aes-256-gcm', KEY, encrypted.subarray(0, HEAD_BYTES));
  decipher.setAuthTag(encrypted.subarray(HEAD_BYTES, HEAD_BYTES + TAG_BYTES));
  const body = decipher.update(encrypted.subarray(HEAD_BYTES + TAG_BYTES));
  return Buffer.concat([body, decipher.final()]).toString();
}
