import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
    replaceAppImage(appImage, downloaded);
    expect(readFileSync(appImage, 'utf8')).toBe('new');
    expect(statSync(appImage).mode & 0o777).toBe(0o755);
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('old');
    expect(statSync(keptVersion(appImage)).mode & 0o100).toBe(0o100);
  });

  it('is the last one that ran, after several updates', () => {
    replaceAppImage(appImage, downloaded);
    writeFileSync(downloaded, 'newer');
    replaceAppImage(appImage, downloaded);
    expect(readFileSync(keptVersion(appImage), 'utf8')).toBe('new');
  });

  it('goes when the new one has started', () => {
    replaceAppImage(appImage, downloaded);
    forgetKeptVersion(appImage);
    expect(existsSync(keptVersion(appImage))).toBe(false);
    forgetKeptVersion(appImage);
  });

  it('stays in its place when the new one cannot be put there', () => {
    expect(() => replaceAppImage(appImage, join(folder, 'gone'))).toThrow();
    expect(readFileSync(appImage, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['Earshot.AppImage', 'downloaded']);
  });
});
