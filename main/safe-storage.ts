import { safeStorage } from 'electron';
import { logError } from './log/log.ts';
import type { Sealing } from './secret-file.ts';

/** The system's keyring as Electron offers it; null where there is none. Asked after the app is ready. */
export async function openSafeStorage(): Promise<Sealing | null> {
  const isAvailable = await safeStorage.isAsyncEncryptionAvailable().catch((error: unknown) => {
    logError('the keyring does not answer', error);
    return false;
  });
  if (!isAvailable) return null;
  return {
    seal: async (text) => (await safeStorage.encryptStringAsync(text)).toString('base64'),
    async unseal(sealed) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return { text: result, isStale: shouldReEncrypt };
    },
  };
}
