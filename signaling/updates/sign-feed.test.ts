import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFeedSigned, readUpdateKey } from './feed-signature.ts';
import { runSignFeed } from './sign-feed.ts';

let folder: string;
let key: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-sign-'));
  key = join(folder, 'update-key.pem');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const code = await runSignFeed({
    argv,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return { code, printed, errors };
}

/** @param bytes of the file that it names, as it says */
function writeFeed(bytes: string): void {
  const hash = createHash('sha512').update(bytes).digest('base64');
  writeFileSync(
    join(folder, 'latest-linux.yml'),
    `version: 0.2.0\nfiles:\n  - url: Earshot.AppImage\n    sha512: ${hash}\n    size: ${bytes.length}\n`,
  );
}

describe('npm run sign-feed', () => {
  it('[UPDATE-3] signs so that the app, with the public half, takes the feed', async () => {
    expect(await run('--new-key', key)).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'Earshot.AppImage'), 'bytes');
    writeFeed('bytes');
    expect(await run('--key', key, folder)).toMatchObject({
      code: 0,
      printed: ['Signed latest-linux.yml: version 0.2.0'],
    });
    const inApp = readUpdateKey(readFileSync(`${key}.pub`, 'utf8'));
    const feed = readFileSync(join(folder, 'latest-linux.yml'));
    const signature = readFileSync(join(folder, 'latest-linux.yml.sig'), 'utf8').trim();
    expect(inApp && isFeedSigned('latest-linux.yml', feed, signature, inApp)).toBe(true);
  });

  it('overwrites no key', async () => {
    await run('--new-key', key);
    const before = readFileSync(key, 'utf8');
    expect(await run('--new-key', key)).toMatchObject({ code: 1 });
    expect(readFileSync(key, 'utf8')).toBe(before);
  });

  it('signs nothing that no app would take', async () => {
    await run('--new-key', key);
    expect((await run('--key', key, folder)).errors.join()).toContain('has no feed');
    writeFeed('bytes');
    expect((await run('--key', key, folder)).errors.join()).toContain('not there with 5 bytes');
    writeFileSync(join(folder, 'Earshot.AppImage'), 'other');
    expect((await run('--key', key, folder)).errors.join()).toContain('other bytes than it says');
    expect(existsSync(join(folder, 'latest-linux.yml.sig'))).toBe(false);
    writeFileSync(join(folder, 'latest-linux.yml'), 'version: new');
    expect((await run('--key', key, folder)).errors.join()).toContain('cannot be read');
  });

  it('tells how it is used', async () => {
    expect(await run('--key', key)).toMatchObject({ code: 2 });
  });
});
