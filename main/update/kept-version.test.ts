import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetKeptVersion, keptVersion, replaceAppImage } from './kept-version.ts';

let folder: string;
let appImage: string;
let downloaded: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-kept-'));
  appImage = join(folder, 'Earshot.AppImage');
  downloaded = join(folder, 'downloaded');
  writeFileSync(appImage, 'old', { mode: 0o755 });
  writeFileSync(downloaded, 'new');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('[UPDATE-7] the old version of an AppImage', () => {
  it('is beside the new one, which starts by the old name', () => {
    replaceAppImage(appImage, downloaded, '0.2.0');
    expect(readFileSync(appImage, 'utf8')).toBe('new');
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('old');
  });

  it.skipIf(process.platform === 'win32')('can be started, as the new one can (Windows has no such modes)', () => {
    replaceAppImage(appImage, downloaded, '0.2.0');
    expect(statSync(appImage).mode & 0o777).toBe(0o755);
    expect(statSync(keptVersion(appImage)).mode & 0o100).toBe(0o100);
  });

  it('is the last one that ran, after several updates', () => {
    replaceAppImage(appImage, downloaded, '0.2.0');
    writeFileSync(downloaded, 'newer');
    replaceAppImage(appImage, downloaded, '0.2.0');
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('new');
  });

  it('goes when the new one has started', () => {
    replaceAppImage(appImage, downloaded, '0.2.0');
    forgetKeptVersion(appImage, '0.2.0');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'downloaded']);
    forgetKeptVersion(appImage, '0.2.0');
  });

  it('stays until then, and so does a file of that name that no update made', () => {
    writeFileSync(keptVersion(appImage), 'a copy of theirs');
    forgetKeptVersion(appImage, '0.2.0');
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('a copy of theirs');
    replaceAppImage(appImage, downloaded, '0.2.0');
    forgetKeptVersion(appImage, '0.1.0');
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('old');
  });

  it('stays in its place when the new one cannot be put there', () => {
    expect(() => replaceAppImage(appImage, join(folder, 'gone'), '0.2.0')).toThrow();
    expect(readFileSync(appImage, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'downloaded']);
  });
});
