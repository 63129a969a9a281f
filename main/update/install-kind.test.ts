import { describe, expect, it } from 'vitest';
import { installKindOf, runningAppImage } from './install-kind.ts';

const nothing = { isAppImage: false, packageType: null, hasUninstaller: false, isPackaged: true };

describe('how the app was installed', () => {
  it.each([
    ['as built', { ...nothing, platform: 'linux', isPackaged: false }, null],
    ['an AppImage', { ...nothing, platform: 'linux', isAppImage: true }, 'appimage'],
    ['a deb package', { ...nothing, platform: 'linux', packageType: 'deb' }, 'deb'],
    ['an rpm package', { ...nothing, platform: 'linux', packageType: 'rpm' }, 'rpm'],
    ['an archive that was unpacked', { ...nothing, platform: 'linux' }, null],
    ['another package', { ...nothing, platform: 'linux', packageType: 'pacman' }, null],
    ['by the installer', { ...nothing, platform: 'win32', hasUninstaller: true }, 'nsis'],
    ['by MSI, which a company rolls out', { ...nothing, platform: 'win32' }, null],
    ['on macOS', { ...nothing, platform: 'darwin' }, 'mac'],
    ['elsewhere', { ...nothing, platform: 'freebsd' }, null],
  ] as const)('%s: it is replaced as such', (_how, installation, kind) => {
    expect(installKindOf(installation)).toBe(kind);
  });
});

describe('the AppImage that runs', () => {
  const env = { APPIMAGE: '/home/ann/Earshot.AppImage', APPDIR: '/tmp/.mount_Earsho' };
  it('is the one that this process is in', () => {
    expect(runningAppImage(env, '/tmp/.mount_Earsho/earshot')).toBe('/home/ann/Earshot.AppImage');
  });
  it.each([
    ['an app that another AppImage started', env, '/opt/Earshot/earshot'],
    ['no AppImage', {}, '/opt/Earshot/earshot'],
    ['an AppImage with no mount', { ...env, APPDIR: '' }, '/tmp/.mount_Earsho/earshot'],
    ['no path', { ...env, APPIMAGE: 'Earshot.AppImage' }, '/tmp/.mount_Earsho/earshot'],
  ] as const)('is none for %s', (_what, variables, execPath) => {
    expect(runningAppImage(variables, execPath)).toBeNull();
  });
});
