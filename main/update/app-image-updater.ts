import { spawn } from 'node:child_process';
import { AppImageUpdater } from 'electron-updater';
import { replaceAppImage } from './kept-version.ts';

export interface AppImageStart {
  /** The AppImage that runs, absolute. */
  file: string;
  /** What the new version is started with. */
  args: string[];
}

/**
 * electron-updater's for AppImages removes the old version before the new one is there, and calls the new one by another name;
 * this one keeps the old one, and the name that menus and starts at login know. See SPEC.md [UPDATE-7].
 */
export class KeepingAppImageUpdater extends AppImageUpdater {
  readonly #start: AppImageStart;

  constructor(app: ConstructorParameters<typeof AppImageUpdater>[1], start: AppImageStart) {
    super(null, app);
    this.#start = start;
  }

  protected override doInstall(): boolean {
    const { file, args } = this.#start;
    const version = this.updateInfoAndProvider?.info.version;
    const downloaded = this.installerPath;
    if (version === undefined || downloaded === null) return false;
    replaceAppImage(file, downloaded, version);
    // Not `app.relaunch`, whose helper would run in the mount of the old version, which ends with it.
    spawn(file, args, { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref();
    return true;
  }
}
