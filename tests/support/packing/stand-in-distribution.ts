import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SENTINEL } from '@electron/fuses/dist/constants.js';

/** As Electron gives them away: what each fuse is while nobody has set it, with one that this version of the reader does not know. */
const FUSES_AS_DELIVERED = '101100011';

/**
 * What electron-builder takes for Electron's distribution for Linux: an executable that is nothing but fuses, and the files beside it.
 *
 * @param folder is made
 */
export async function makeStandInDistribution(folder: string): Promise<void> {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
  await Promise.all(['resources', 'locales'].map((name) => mkdir(join(folder, name), { recursive: true })));
  const wire = Buffer.from([1, FUSES_AS_DELIVERED.length]);
  const executable = Buffer.concat([Buffer.from(SENTINEL), wire, Buffer.from(FUSES_AS_DELIVERED)]);
  await writeFile(join(folder, 'electron'), executable, { mode: 0o755 });
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
    await writeFile(join(folder, file), file);
  await writeFile(join(folder, 'version'), version);
}
