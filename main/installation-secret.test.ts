import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installationSecret } from './installation-secret.ts';
import type { Sealing } from './secret-file.ts';

let folder: string;
let logged: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-identity-'));
  logged = [];
});
afterEach(() => rm(folder, { recursive: true }));

/** A start of the app with this keyring. */
function start(sealing: Sealing | null = null, isWritable = true): Promise<string> {
  return installationSecret({ dataDir: folder, isWritable, sealing, log: (message) => void logged.push(message) });
}

/** A keyring with this key. Another one does not open what it sealed. */
function keyring(key: string, isStale = false): Sealing {
  return {
    seal: (text) => Promise.resolve(Buffer.from(`${key}:${text}`).toString('base64')),
    unseal(sealed) {
      const [by, text = ''] = Buffer.from(sealed, 'base64').toString().split(':');
      return by === key ? Promise.resolve({ text, isStale }) : Promise.reject(new Error('locked'));
    },
  };
}

const LOCKED: Sealing = {
  seal: () => Promise.reject(new Error('locked')),
  unseal: () => Promise.reject(new Error('locked')),
};

const contents = (name: string) => readFile(join(folder, name), 'utf8');

/** Windows has no such modes; there the folder is the person's. */
async function expectOwnersAlone(name: string): Promise<void> {
  if (process.platform !== 'win32') expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
}

describe('[ID-7] the key of an installation', () => {
  it('is made once, for its owner alone to read', async () => {
    const secret = await start();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await start()).toBe(secret);
    await expectOwnersAlone('identity.key');
    expect(logged).toEqual([]);
  });

  it('is sealed where there is a keyring, and stands nowhere else', async () => {
    const secret = await start(keyring('a'));
    expect(await start(keyring('a'))).toBe(secret);
    expect(await readdir(folder)).toEqual(['identity.sealed']);
    expect(await contents('identity.sealed')).not.toContain(secret);
    await expectOwnersAlone('identity.sealed');
  });

  it('stays the same when the computer gets a keyring', async () => {
    const secret = await start();
    expect(await start(keyring('a'))).toBe(secret);
    await rm(join(folder, 'identity.key'));
    expect(await start(keyring('a'))).toBe(secret);
  });

  it('is another one while the keyring does not open, always the same, and is back when it does', async () => {
    const secret = await start(keyring('a'));
    const meanwhile = await start(LOCKED);
    expect(meanwhile).not.toBe(secret);
    expect([await start(LOCKED), await start(keyring('b')), await start(null)]).toEqual(Array(3).fill(meanwhile));
    expect(await start(keyring('a'))).toBe(secret);
    expect(logged.length).toBe(3);
  });

  it('is plain where a keyring is there and cannot seal', async () => {
    const secret = await start(LOCKED);
    expect(await start(LOCKED)).toBe(secret);
    expect(await readdir(folder)).toEqual(['identity.key']);
  });

  it('is sealed anew when the keyring says so', async () => {
    const secret = await start(keyring('a'));
    await writeFile(join(folder, 'identity.sealed'), await keyring('old').seal(secret));
    const rotated: Sealing = { ...keyring('a'), unseal: (sealed) => keyring('old', true).unseal(sealed) };
    expect(await start(rotated)).toBe(secret);
    expect(await start(keyring('a'))).toBe(secret);
  });

  it.each(['', 'no secret', 'x'.repeat(10_000)])(
    'is made anew in place of a broken file, which is kept: %.20s',
    async (broken) => {
      await writeFile(join(folder, 'identity.key'), broken);
      const secret = await start();
      expect(await start()).toBe(secret);
      expect(await contents('identity.key.corrupt')).toBe(broken);
      expect(logged).toEqual(['identity.key is broken: this installation gets another key']);
    },
  );

  it('is made anew in place of what cannot be read', async () => {
    await mkdir(join(folder, 'identity.key'));
    expect(await start()).toBe(await start());
    expect(logged).toHaveLength(1);
  });

  it('stays where it is while it cannot be read, and is back afterwards', async () => {
    const secret = await start();
    const path = join(folder, 'identity.key');
    await rename(path, `${path}.real`);
    await symlink(path, path);
    const meanwhile = await start();
    expect(meanwhile).not.toBe(secret);
    expect(logged).toEqual(['identity.key cannot be read now: another key for this run']);
    await rename(`${path}.real`, path);
    expect(await start()).toBe(secret);
  });

  it('survives a line end, and comes back from a backup for its owner alone to read', async () => {
    const secret = await start();
    await writeFile(join(folder, 'identity.key'), `${secret}\n`);
    await chmod(join(folder, 'identity.key'), 0o644);
    expect(await start()).toBe(secret);
    await expectOwnersAlone('identity.key');
  });

  it('takes no broken file’s place that was set aside before', async () => {
    for (const broken of ['first', 'second']) {
      await writeFile(join(folder, 'identity.key'), broken);
      await start();
    }
    const aside = (await readdir(folder)).filter((name) => name.includes('.corrupt'));
    expect(await Promise.all(aside.map(contents))).toEqual(['first', 'second']);
  });

  it('stays the same where it can be read and not be sealed anew', async () => {
    const secret = await start(keyring('a'));
    const stale: Sealing = {
      seal: () => Promise.reject(new Error('locked')),
      unseal: (sealed) => keyring('a', true).unseal(sealed),
    };
    expect(await start(stale)).toBe(secret);
    expect(await start(keyring('a'))).toBe(secret);
  });

  it('is for this run where nothing can be kept', async () => {
    const kept = await start();
    expect(await start(null, false), 'and what is kept can be read').toBe(kept);
    await writeFile(join(folder, 'identity.key'), 'broken');
    expect(await start(null, false)).not.toBe(await start(null, false));
    expect(await contents('identity.key')).toBe('broken');
    await rm(join(folder, 'identity.key'));
    await chmod(folder, 0o500);
    expect(await start(keyring('a'), false)).toMatch(/^[\w-]{43}$/);
    await chmod(folder, 0o700);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is for this run, and says so, where the disk turned out to be full', async () => {
    await writeFile(join(folder, 'file'), '');
    const dataDir = join(folder, 'file');
    const log = (message: string) => void logged.push(message);
    const secret = await installationSecret({ dataDir, isWritable: true, sealing: keyring('a'), log });
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(logged.at(-1)).toBe('identity.sealed cannot be kept');
  });
});
