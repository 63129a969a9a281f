import { describe, expect, it } from 'vitest';
import { feedName, isReleaseName } from './release-names.ts';

describe('a feed of releases', () => {
  it.each([
    ['linux', 'x64', 'latest-linux.yml'],
    ['linux', 'arm64', 'latest-linux-arm64.yml'],
    ['win32', 'x64', 'latest.yml'],
    ['darwin', 'arm64', 'latest-mac.yml'],
    ['freebsd', 'x64', null],
  ] as const)('has for %s on %s the name %s', (platform, arch, name) => {
    expect(feedName(platform, arch)).toBe(name);
  });
});

describe('[UPDATE-1] what a folder of releases has to give', () => {
  it.each(['latest.yml', 'latest-linux-arm64.yml.sig', 'Earshot-0.2.0.AppImage', 'Earshot Setup 0.2.0.exe'])(
    'is %s',
    (name) => expect(isReleaseName(name)).toBe(true),
  );
  it.each(['', '.env', 'key.pem', 'a/b.deb', '..\\b.deb', '.hidden.deb', 'other.yml', 'latest.yml.bak', 'a.deb.sig'])(
    'is not %s',
    (name) => expect(isReleaseName(name)).toBe(false),
  );
});
