import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Configuration } from 'electron-builder';
import { parse } from 'yaml';
import { APP_LINK_SCHEME } from '../signaling/protocol/index.ts';

const textOf = (file: string): Promise<string> => readFile(new URL(`../${file}`, import.meta.url), 'utf8');

/** Nothing else looks at the file before somebody makes installers. */
const config = parse(await textOf('electron-builder.yml')) as Configuration;
const manifest = JSON.parse(await textOf('package.json')) as object;

describe('electron-builder.yml', () => {
  it('sets every fuse that decides who may run what in the app', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it.each([
    ['linux', ['AppImage', 'deb', 'rpm']],
    ['win', ['nsis', 'msi']],
    // Updates take the zip.
    ['mac', ['dmg', 'zip']],
  ] as const)('builds for %s: %s', (system, targets) => {
    expect([config[system]?.target].flat()).toEqual(targets);
  });

  it('names what it makes alike for every version, without spaces, and no two things the same', () => {
    expect(config.artifactName).toBe('earshot-${version}-${os}-${arch}.${ext}');
    const ownNames = [config.linux, config.win, config.mac, config.nsis, config.msi].map((part) => part?.artifactName);
    expect(ownNames.filter((name) => name !== undefined)).toEqual([]);
  });

  it.each(['Camera', 'Microphone', 'ScreenCapture', 'AudioCapture', 'LocalNetwork'])(
    'tells macOS why it uses: %s',
    (what) => {
      const reasons = config.mac?.extendInfo as Record<string, unknown>;
      expect(reasons[`NS${what}UsageDescription`]).toMatch(/^Earshot .+\.$/);
    },
  );

  it('starts the AppImage with its sandbox', () => {
    // electron-builder's own default is `--no-sandbox`.
    expect(config.appImage?.executableArgs).toEqual([]);
  });

  it('signs what has no certificate, without which macOS on Apple’s processors starts nothing', () => {
    expect(config.electronFuses?.resetAdHocDarwinSignature).toBe(true);
  });

  it('opens the links that the app parses', () => {
    expect(config.protocols).toEqual([{ name: 'Earshot room', schemes: [APP_LINK_SCHEME] }]);
  });

  it('has what a deb, an rpm and an MSI must have', () => {
    expect(manifest).toMatchObject({
      author: expect.stringMatching(/^.+ <.+@.+>$/) as unknown,
      homepage: expect.stringMatching(/^https:/) as unknown,
      desktopName: 'earshot.desktop',
    });
    expect(config.linux?.syncDesktopName).toBe(true);
    // What a person would install twice otherwise.
    expect(config.msi?.upgradeCode).toBe('3E1F9B52-7C0D-4B57-9A4E-6C2D8F1A0B37');
  });

  it.each(['deb', 'rpm'] as const)('lets a %s bring what Electron is linked with', (kind) => {
    for (const library of [/gtk-?3/, /nss3?$/, /gbm/, /libasound2/, /at-?spi2/, /xdg-utils/]) {
      expect(config[kind]?.depends).toContainEqual(expect.stringMatching(library));
    }
    expect(config[kind]?.afterInstall, 'electron-builder’s own has the AppArmor profile').toBeUndefined();
  });

  it('leaves the command and the AppArmor profile where an rpm was only updated', async () => {
    const script = await textOf(String(config.rpm?.afterRemove));
    // What electron-builder fills in, and nothing that it would take for that.
    expect(new Set(script.match(/\$\{\w+\}/g))).toEqual(new Set(['${executable}', '${sanitizedProductName}']));
    const [first] = script.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(first, 'before anything is removed').toBe('[ "$1" = 0 ] || exit 0');
  });

  it('asks on Windows for whom to install, silently takes a switch for it, and asks nothing as an MSI', () => {
    expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false, selectPerMachineByDefault: true });
    expect(config.msi).toMatchObject({ oneClick: true, perMachine: true, runAfterFinish: false });
  });

  it('lets calls in through Windows’ firewall for everybody’s installation only, and takes that back', async () => {
    const script = await textOf(String(config.nsis?.include));
    const rule = /advfirewall firewall add rule (.+)'/.exec(script)?.[1];
    expect(rule).toContain('dir=in action=allow program="$INSTDIR\\${APP_EXECUTABLE_FILENAME}"');
    expect(rule).toContain('profile=private,domain');
    for (const macro of ['customInstall', 'customUnInstall']) {
      const body = new RegExp(`!macro ${macro}\\n([^]+?)!macroend`).exec(script)?.[1];
      expect(body).toMatch(/^ {2}\$\{if\} \$installMode == "all"\n[^]+ {2}\$\{endIf\}\n$/);
      expect(body).toContain('!insertmacro removeFirewallRule');
    }
  });
});
