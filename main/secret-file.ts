import { access, chmod, readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { writeAtomically } from '../signaling/net/write-atomically.ts';
import { SecretSchema } from '../signaling/protocol/index.ts';
import { hasCode } from './error-code.ts';

/** Encrypts for this user of this computer alone. */
export interface Sealing {
  /** @returns base64; rejects when it cannot */
  seal(text: string): Promise<string>;
  /** `isStale`: to be sealed anew. Rejects when it cannot, perhaps only now: a keyring may be locked. */
  unseal(sealed: string): Promise<{ text: string; isStale: boolean }>;
}

/** A file of one secret. */
export interface SecretFile {
  /**
   * Null where there is none; what is none is set aside as `FILE.corrupt`, and said in the log. Rejects when it cannot be
   * read or unsealed now.
   */
  read(): Promise<string | null>;
  /** Logs when the file cannot be written. Rejects when the secret cannot be sealed. */
  write(secret: string): Promise<void>;
}

export interface SecretFileOptions {
  /** False: nothing is written or set aside. */
  isWritable: boolean;
  log: (message: string, error?: unknown) => void;
}

const UNSEALED: Sealing = {
  seal: (text) => Promise.resolve(text),
  unseal: (text) => Promise.resolve({ text, isStale: false }),
};

/** The secret as it is, for its owner alone to read. */
export function plainSecretFile(path: string, options: SecretFileOptions): SecretFile {
  return sealedSecretFile(path, UNSEALED, options);
}

export function sealedSecretFile(path: string, sealing: Sealing, { isWritable, log }: SecretFileOptions): SecretFile {
  const name = basename(path);

  async function setAside(reason: unknown): Promise<null> {
    log(`${name} is broken: this installation gets another key`, reason);
    if (!isWritable) return null;
    const isAnother = await access(`${path}.corrupt`).then(
      () => true,
      () => false,
    );
    const aside = isAnother ? `${path}.corrupt-${Date.now()}` : `${path}.corrupt`;
    await rename(path, aside).catch((error: unknown) => log(`${name} stays`, error));
    return null;
  }

  async function write(secret: string): Promise<void> {
    const sealed = await sealing.seal(secret);
    if (!isWritable) return;
    await writeAtomically(path, sealed).catch((error: unknown) => log(`${name} cannot be kept`, error));
  }

  return {
    write,
    async read() {
      let kept: string;
      try {
        kept = await readFile(path, 'utf8');
      } catch (error) {
        if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
        if (hasCode(error, 'EISDIR')) return setAside(error);
        throw error;
      }
      // A backup brings it back with other permissions.
      if (isWritable)
        await chmod(path, 0o600).catch((error: unknown) => log(`${name} may be readable by others`, error));
      const { text, isStale } = await sealing.unseal(kept.trim());
      if (!v.is(SecretSchema, text)) return setAside(undefined);
      if (isStale) await write(text).catch((error: unknown) => log(`${name} is not sealed anew`, error));
      return text;
    },
  };
}
