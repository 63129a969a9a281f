import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProtected, readJson, readProtected } from './policy-file.ts';

describe('isProtected', () => {
  it.each([
    [0, 0o100644, true],
    [0, 0o100600, true],
    [0, 0o040755, true],
    [0, 0o100664, false],
    [0, 0o100646, false],
    [0, 0o041777, false],
    [501, 0o100644, false],
  ])('[POLICY-1] user id %i, permissions %o: %s', (uid, mode, expected) => {
    expect(isProtected({ uid, mode }, [0])).toBe(expected);
  });

  it('takes the owners that it is told', () => {
    expect(isProtected({ uid: 501, mode: 0o600 }, [0, 501])).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('readProtected', () => {
  let folder: string;
  let file: string;
  const owners = [process.getuid?.() ?? 0];
  const read = (path = file, by = owners) => readProtected(path, by, readJson);

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'earshot-policy-')), 'earshot');
    await mkdir(folder, { mode: 0o755 });
    file = join(folder, 'policy.json');
    await writeFile(file, '{"autostart": true}', { mode: 0o644 });
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  it('reads what only its owner can change', async () => {
    expect(await read()).toEqual({ kind: 'policy', contents: { autostart: true } });
  });

  it.each([0o666, 0o664, 0o646])('[POLICY-1] refuses a file that others can change: %o', async (mode) => {
    await chmod(file, mode);
    expect(await read()).toEqual({ kind: 'trouble', trouble: { kind: 'not-protected' } });
  });

  it('[POLICY-1] refuses a folder in which others can put another file', async () => {
    await chmod(folder, 0o777);
    expect(await read()).toEqual({ kind: 'trouble', trouble: { kind: 'not-protected' } });
  });

  it('[POLICY-1] refuses somebody else’s file, also behind a link in a folder that is safe', async () => {
    expect(await read(file, [4_242])).toEqual({ kind: 'trouble', trouble: { kind: 'not-protected' } });
    const open = join(folder, '..', 'open.json');
    await writeFile(open, '{"autostart": true}');
    await chmod(open, 0o666);
    await rm(file);
    await symlink(open, file);
    expect(await read()).toEqual({ kind: 'trouble', trouble: { kind: 'not-protected' } });
  });

  it('is none where there is no file', async () => {
    expect(await read(join(folder, 'other.json'))).toEqual({ kind: 'none' });
    expect(await read(join(folder, 'no', 'policy.json'))).toEqual({ kind: 'none' });
  });

  it.each(['', '{"autostart":', '[]', 'null', `{"hub": "${'x'.repeat(70_000)}"}`])(
    'says that it cannot be read: %.20s',
    async (text) => {
      await writeFile(file, text);
      expect(await read()).toEqual({ kind: 'trouble', trouble: { kind: 'unreadable' } });
    },
  );

  it('says that it cannot be read where it is a folder', async () => {
    expect(await read(folder)).toMatchObject({ kind: 'trouble' });
  });
});
