import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder, whyUnwritable } from './data-folder.ts';

vi.mock(import('node:fs'), { spy: true });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes the folder and leaves nothing in it', () => {
  const path = join(folder, 'a', 'b');
  expect(whyUnwritable(path)).toBeNull();
  expect(readdirSync(path)).toEqual([]);
});

it.each(['file', 'file/below'])('says why the folder cannot be made: %s', (name) => {
  writeFileSync(join(folder, 'file'), '');
  expect(whyUnwritable(join(folder, name))).toMatch(/EEXIST|ENOTDIR/);
});

it('says that the disk is full, and leaves nothing of the trial', () => {
  vi.mocked(writeFileSync).mockImplementationOnce((file) => {
    writeFileSync(file, '');
    throw new Error('ENOSPC: no space left on device, write');
  });
  expect(whyUnwritable(folder)).toMatch('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

it('makes a temporary folder for its owner only, or says why not', () => {
  const path = temporaryFolder();
  expect(existsSync(path)).toBe(true);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  vi.mocked(mkdtempSync).mockImplementationOnce(() => {
    throw new Error('ENOSPC: no space left on device, mkdtemp');
  });
  expect(temporaryFolder).toThrow('ENOSPC');
});
