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
    ['linux', ['AppImage', 'deb']],
    ['win', ['nsis']],
    ['mac', ['dmg']],
  ] as const)('builds for %s: %s', (system, targets) => {
    expect([config[system]?.target].flat()).toEqual(targets);
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

  it('opens the links that the app parses', () => {
    expect(config.protocols).toEqual([{ name: 'Earshot room', schemes: [APP_LINK_SCHEME] }]);
  });

  it('has what a deb must have', () => {
    expect(manifest).toMatchObject({ homepage: expect.stringMatching(/^https:/) as unknown });
    expect(config.deb?.maintainer).toMatch(/^.+ <.+@.+>$/);
  });
});
