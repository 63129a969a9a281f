import { spawn } from 'node:child_process';
import { AppImageUpdater } from 'electron-updater';
import { replaceAppImage } from './kept-version.ts';

/**
 * electron-updater's for AppImages removes the old version before the new one is there, and calls the new one by another name;
 * this one keeps the old one, and the name that menus and starts at login know. See SPEC.md [UPDATE-7].
 */
export class KeepingAppImageUpdater extends AppImageUpdater {
  protected override doInstall(): boolean {
    const appImage = process.env['APPIMAGE'];
    const downloaded = this.installerPath;
    if (appImage === undefined || downloaded === null) return false;
    replaceAppImage(appImage, downloaded);
    // Not `app.relaunch`, whose helper would run in the mount of the old version, which ends with it.
    spawn(appImage, { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref();
    return true;
  }
}
