import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetKeptVersion, keepWhile, keptVersion, replaceAppImage } from './kept-version.ts';

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

  it('stays until then', () => {
    replaceAppImage(appImage, downloaded, '0.2.0');
    forgetKeptVersion(appImage, '0.1.0');
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('old');
  });

  it('goes too when an earlier version kept it, which wrote no name down', () => {
    writeFileSync(keptVersion(appImage), 'old');
    writeFileSync(`${appImage}.updated`, '0.2.0');
    forgetKeptVersion(appImage, '0.2.0');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'downloaded']);
  });

  it('has another name where a file has that one that no update made, and that file stays', () => {
    const theirs = keptVersion(appImage);
    writeFileSync(theirs, 'a copy of theirs');
    forgetKeptVersion(appImage, '0.2.0');
    replaceAppImage(appImage, downloaded, '0.2.0');
    const [there, kept] = [readFileSync(theirs, 'utf8'), readFileSync(`${appImage}.previous-2`, 'utf8')];
    expect([there, kept]).toEqual(['a copy of theirs', 'old']);
    forgetKeptVersion(appImage, '0.2.0');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'Earshot.AppImage.previous', 'downloaded']);
    expect(readFileSync(theirs, 'utf8')).toBe('a copy of theirs');
  });

  it('stays in its place where such files have all names', () => {
    for (const name of ['.previous', '.previous-2']) writeFileSync(appImage + name, name);
    const before = readdirSync(folder).sort();
    expect(() => replaceAppImage(appImage, downloaded, '0.2.0')).toThrow('other files');
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(appImage, 'utf8')).toBe('old');
    for (const name of ['.previous', '.previous-2']) expect(readFileSync(appImage + name, 'utf8')).toBe(name);
  });

  it('leaves nothing beside it when it could be kept and not be replaced', () => {
    const fails = (): void => {
      expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('old');
      throw new Error('not replaced');
    };
    expect(() => keepWhile(appImage, '0.2.0', fails)).toThrow('not replaced');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'downloaded']);
  });

  it('stays in its place when the new one cannot be put there', () => {
    expect(() => replaceAppImage(appImage, join(folder, 'gone'), '0.2.0')).toThrow();
    expect(readFileSync(appImage, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'downloaded']);
  });
});
