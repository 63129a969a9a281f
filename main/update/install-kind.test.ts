import { describe, expect, it } from 'vitest';
import { installKindOf } from './install-kind.ts';

const nothing = { isAppImage: false, packageType: null, hasUninstaller: false, isPackaged: true };

describe('how the app was installed', () => {
  it.each([
    ['as built', { ...nothing, platform: 'linux', isPackaged: false }, null],
    ['an AppImage', { ...nothing, platform: 'linux', isAppImage: true }, 'appimage'],
    ['a deb package', { ...nothing, platform: 'linux', packageType: 'deb' }, 'deb'],
    ['an rpm package', { ...nothing, platform: 'linux', packageType: 'rpm' }, 'rpm'],
    ['an archive that was unpacked', { ...nothing, platform: 'linux' }, null],
    ['another package', { ...nothing, platform: 'linux', packageType: 'pacman' }, null],
    ['by the installer for one person', { ...nothing, platform: 'win32', hasUninstaller: true }, 'nsis'],
    ['by MSI, which a company rolls out', { ...nothing, platform: 'win32' }, null],
    ['on macOS', { ...nothing, platform: 'darwin' }, 'mac'],
    ['elsewhere', { ...nothing, platform: 'freebsd' }, null],
  ] as const)('%s: it is replaced as such', (_how, installation, kind) => {
    expect(installKindOf(installation)).toBe(kind);
  });
});
