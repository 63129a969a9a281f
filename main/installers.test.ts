import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/** Nothing else looks at the file before somebody makes installers. */
const config = await readFile(new URL('../electron-builder.yml', import.meta.url), 'utf8');
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as object;

/** The lines of a section, as they are indented below its name. */
const sectionOf = (name: string): string => new RegExp(`^${name}:\\n((?: .*\\n|\\n)+)`, 'm').exec(config)?.[1] ?? '';

describe('electron-builder.yml', () => {
  it.each([
    ['runAsNode', false],
    ['enableCookieEncryption', true],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
  ])('sets the fuse %s to %s', (fuse, value) => {
    expect(sectionOf('electronFuses')).toMatch(new RegExp(`^  ${fuse}: ${value}$`, 'm'));
  });

  it.each([
    ['linux', 'AppImage'],
    ['linux', 'deb'],
    ['win', 'nsis'],
    ['mac', 'dmg'],
  ])('builds for %s: %s', (system, target) => {
    expect(sectionOf(system)).toMatch(new RegExp(`^ +(?:target: |- )${target}$`, 'm'));
  });

  it.each(['Camera', 'Microphone', 'ScreenCapture', 'LocalNetwork'])('tells macOS why it uses: %s', (what) => {
    expect(sectionOf('mac')).toMatch(new RegExp(`^    NS${what}UsageDescription: Earshot .+\\.$`, 'm'));
  });

  it('has what a deb must have', () => {
    expect(manifest).toMatchObject({ homepage: expect.stringMatching(/^https:/) as unknown });
    expect(sectionOf('deb')).toMatch(/^ {2}maintainer: .+ <.+@.+>$/m);
  });
});
