import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { getAppCacheDir } from 'electron-updater/out/AppAdapter.js';
import { version } from '../../package.json';
import { readUpdateKey } from '../../signaling/updates/feed-signature.ts';
import { logError } from '../log/log.ts';
import { relaunch } from '../quit.ts';
import { argumentsAgain } from '../restart.ts';
import { installKindOf, readInstallation, runningAppImage } from './install-kind.ts';
import { forgetKeptVersion } from './kept-version.ts';
import { UpdateError } from './update-error.ts';
import type { Updater } from './updater.ts';
import { Updates, type UpdatesOptions } from './updates.ts';

/** Put beside the bundled main process by `npm run dist -- --update-key FILE`. */
const KEY_FILE = 'update-key.pem';

/** This app's updates. Costs a look for the key's file, and where there is one, at the installation; what downloads and installs is loaded when it is first needed. */
export function openUpdates(options: Pick<UpdatesOptions, 'settings' | 'sources' | 'emit'>): Updates {
  const key = readKey();
  const kind = key === null ? null : installKindOf(readInstallation(app.isPackaged, process.resourcesPath));
  return new Updates({
    ...options,
    version,
    off: key === null ? 'no-key' : kind === null ? 'cannot-install' : null,
    async openUpdater() {
      if (key === null || kind === null) throw new Error('there are no updates');
      const running = runningAppImage(process.env, process.execPath);
      const appImage = running === null ? null : { file: running, args: argumentsAgain(process.argv) };
      const cacheDir = getAppCacheDir();
      const { openUpdater } = await import('./updater.ts');
      return openUpdater({ kind, appImage, key, version, cacheDir, relaunch, onError: logUpdateError });
    },
    end,
  });
}

/** The page of the version that runs is there: the one before it is not needed any more. */
export function forgetPreviousVersion(): void {
  const appImage = runningAppImage(process.env, process.execPath);
  if (appImage === null) return;
  try {
    forgetKeptVersion(appImage, version);
  } catch (error) {
    logError('the previous version is still there', error);
  }
}

/** Null in a build that takes no updates. */
function readKey(): KeyObject | null {
  try {
    return readUpdateKey(readFileSync(join(import.meta.dirname, KEY_FILE), 'utf8'));
  } catch {
    return null;
  }
}

/** The goodbyes come first; what is installed then can take the app's place at once. */
function end(updater: Updater): void {
  if (updater.endsApp) return void updater.install();
  app.once('quit', () => {
    if (!updater.install()) relaunch();
  });
  app.quit();
}

/** That there is no feed, or nothing fitting in it, is told the person and no trouble of this computer's. */
function logUpdateError(error: Error): void {
  if (!(error instanceof UpdateError)) logError('an update failed', error);
}
