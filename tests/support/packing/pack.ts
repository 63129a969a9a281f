import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { extractAll } from '@electron/asar';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { capture } from '../../../scripts/lib/test-run.mjs';
import { makeStandInDistribution } from './stand-in-distribution.ts';

export interface PackedApp {
  /** Folder of what an installer would install. */
  installed: string;
  /** What the app's archive in it holds, unpacked: plain Node cannot read it. */
  appFolder: string;
}

/** Arguments of util-linux' `unshare`; a namespace without network takes root, or one where this user is root. */
const WITHOUT_NETWORK = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];

/** Whether a program can be run here without any network. */
export async function canTakeNetworkAway(): Promise<boolean> {
  return (await capture('unshare', [...WITHOUT_NETWORK, 'true'])).code === 0;
}

/**
 * Packs the built app as `npm run dist` does, as far as all installers for Linux are alike, around a stand-in for Electron's
 * distribution. There is no network: what would be fetched is missing.
 *
 * @param folder empty, or not there
 * @throws with what electron-builder said, when it fails
 */
export async function packApp(folder: string): Promise<PackedApp> {
  const distribution = join(folder, 'electron');
  const release = join(folder, 'release');
  await makeStandInDistribution(distribution);
  const { code, output } = await capture('unshare', [
    ...WITHOUT_NETWORK,
    process.execPath,
    inRoot('node_modules/electron-builder/cli.js'),
    ...['--publish', 'never', '--linux', '--dir'],
    `-c.electronDist=${distribution}`,
    `-c.directories.output=${release}`,
  ]);
  if (code !== 0) throw new Error(output);
  const installed = join(release, 'linux-unpacked');
  const appFolder = join(folder, 'app');
  extractAll(join(installed, 'resources/app.asar'), appFolder);
  return { installed, appFolder };
}

/** Paths of all files in a folder, from it. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)));
}
