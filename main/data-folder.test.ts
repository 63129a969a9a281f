import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { usableDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes the folder and leaves nothing in it', async () => {
  const path = join(folder, 'a', 'b');
  expect(usableDataFolder(path)).toEqual({ kind: 'kept', path });
  expect(await readdir(path)).toEqual([]);
});

it.each(['file', 'file/below'])('gives another, for its owner only, where it cannot be made: %s', async (name) => {
  await writeFile(join(folder, 'file'), '');
  const given = usableDataFolder(join(folder, name));
  expect(given).toMatchObject({ kind: 'forgotten', reason: expect.stringMatching(/EEXIST|ENOTDIR/) as unknown });
  expect(await readdir(given.path)).toEqual([]);
  if (process.platform !== 'win32') expect((await stat(given.path)).mode & 0o077).toBe(0);
});
