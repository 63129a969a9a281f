import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** How this app was installed, where it can update itself. */
export type InstallKind = 'appimage' | 'deb' | 'rpm' | 'nsis' | 'mac';

/** Of the file that a release has for such an installation. */
export const INSTALLER_ENDING: Readonly<Record<InstallKind, string>> = {
  appimage: '.AppImage',
  deb: '.deb',
  rpm: '.rpm',
  nsis: '.exe',
  mac: '.zip',
};

export interface Installation {
  platform: NodeJS.Platform;
  /** Whether it is an AppImage, in a folder where a new one can be put. */
  isAppImage: boolean;
  /** What electron-builder wrote into the package: `deb`, `rpm`; null for nothing. */
  packageType: string | null;
  /** Whether the uninstaller is there that our installer leaves, for one person or for everybody; MSI, which companies roll out, has none. */
  hasUninstaller: boolean;
  isPackaged: boolean;
}

/** Null where the app does not update itself: as built, from an archive, by MSI. */
export function installKindOf(installation: Installation): InstallKind | null {
  const { platform, isAppImage, packageType, hasUninstaller, isPackaged } = installation;
  switch (platform) {
    case 'linux':
      if (isAppImage) return 'appimage';
      return packageType === 'deb' || packageType === 'rpm' ? packageType : null;
    case 'win32':
      return isPackaged && hasUninstaller ? 'nsis' : null;
    case 'darwin':
      return isPackaged ? 'mac' : null;
    default:
      return null;
  }
}

/**
 * The AppImage's file that runs; null when none does. A program that another AppImage started has that one's variables, and is not to put
 * itself in its place: its executable is not in that one's mount.
 *
 * @param execPath of this process
 */
export function runningAppImage({ APPIMAGE, APPDIR }: NodeJS.ProcessEnv, execPath: string): string | null {
  if (APPIMAGE === undefined || APPDIR === undefined || !isAbsolute(APPIMAGE) || !isAbsolute(APPDIR)) return null;
  return execPath.startsWith(`${resolved(APPDIR)}/`) ? APPIMAGE : null;
}

/** The system gives the executable without symbolic links. */
function resolved(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/**
 * This process's.
 *
 * @param resources folder of a packed app's resources; undefined outside of Electron
 */
export function readInstallation(isPackaged: boolean, resources: string | undefined): Installation {
  const packageType = resources === undefined ? null : join(resources, 'package-type');
  return {
    platform: process.platform,
    isAppImage: isReplaceable(runningAppImage(process.env, process.execPath)),
    packageType: packageType !== null && existsSync(packageType) ? readFileSync(packageType, 'utf8').trim() : null,
    hasUninstaller: existsSync(join(dirname(process.execPath), 'Uninstall Earshot.exe')),
    isPackaged,
  };
}

function isReplaceable(appImage: string | null): boolean {
  if (appImage === null) return false;
  try {
    accessSync(dirname(appImage), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
