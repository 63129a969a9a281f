import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from './write-atomically.ts';

describe('writeAtomically', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'earshot-write-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes a file anew, for its owner only, in a folder that it makes', async () => {
    const file = join(folder, 'deeper', 'file');
    for (const text of ['a longer text', 'short']) {
      await writeAtomically(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['file']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing behind when it fails', async () => {
    // A folder in the file's place can be found out at the last step only, as a full disk often is.
    mkdirSync(join(folder, 'file', 'in the way'), { recursive: true });
    await expect(writeAtomically(join(folder, 'file'), 'text')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
