import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { plainSecretFile, sealedSecretFile, type Sealing, type SecretFile } from './secret-file.ts';

export interface InstallationSecretOptions {
  dataDir: string;
  /** False where the folder is known not to be: then what can be read counts, and a new secret is for this process alone. */
  isWritable: boolean;
  /** Null where there is nothing to encrypt with. */
  sealing: Sealing | null;
  log: (message: string, error?: unknown) => void;
}

/**
 * The private key of this installation (SPEC.md [ID-7]), made at its first start. It is sealed where that can be. The plain
 * file, which only its owner can read, is for the app's browser form, for computers without a keyring, and for as long
 * as a keyring does not open. Never rejects: what cannot be kept is for this run.
 */
export async function installationSecret(options: InstallationSecretOptions): Promise<string> {
  const { dataDir, sealing, log } = options;
  const plain = plainSecretFile(join(dataDir, 'identity.key'), options);
  if (sealing === null) return keptIn(plain, log);
  const sealed = sealedSecretFile(join(dataDir, 'identity.sealed'), sealing, options);
  try {
    const kept = await sealed.read();
    if (kept !== null) return kept;
    // There may have been no keyring before.
    const secret = (await plain.read()) ?? newSecret();
    await sealed.write(secret);
    return secret;
  } catch (error) {
    log('identity.sealed cannot be used now, identity.key is in its place', error);
    return keptIn(plain, log);
  }
}

async function keptIn(file: SecretFile, log: InstallationSecretOptions['log']): Promise<string> {
  const secret = newSecret();
  try {
    const kept = await file.read();
    if (kept !== null) return kept;
    await file.write(secret);
  } catch (error) {
    // Perhaps it can be read at the next start: it stays where it is.
    log('identity.key cannot be read now: another key for this run', error);
  }
  return secret;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
