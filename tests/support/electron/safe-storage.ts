import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { app } from './app.ts';

/** The keyring's key, the same for every app of the tests. */
const KEY = Buffer.alloc(32, 'a keyring');
const HEAD_BYTES = 12;
const TAG_BYTES = 16;

/** Electron's `safeStorage`, with a keyring that is always open. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(app.isReady()),

  // Rejects before the app is ready, and for what it did not encrypt, as Electron does.
  async encryptStringAsync(text: string): Promise<Buffer> {
    await refuseBeforeReady();
    const head = randomBytes(HEAD_BYTES);
    const cipher = createCipheriv('aes-256-gcm', KEY, head);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([head, cipher.getAuthTag(), body]);
  },

  async decryptStringAsync(encrypted: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> {
    await refuseBeforeReady();
    const decipher = createDecipheriv('aes-256-gcm', KEY, encrypted.subarray(0, HEAD_BYTES));
    decipher.setAuthTag(encrypted.subarray(HEAD_BYTES, HEAD_BYTES + TAG_BYTES));
    const body = decipher.update(encrypted.subarray(HEAD_BYTES + TAG_BYTES));
    return { result: Buffer.concat([body, decipher.final()]).toString(), shouldReEncrypt: false };
  },
};

function refuseBeforeReady(): Promise<void> {
  return app.isReady()
    ? Promise.resolve()
    : Promise.reject(new Error('safeStorage cannot be used before app is ready'));
}
