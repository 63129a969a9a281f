import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogFile } from './log-file.ts';

describe('LogFile', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'earshot-log-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is there at the next start, for its owner alone', async () => {
    new LogFile(dataDir).add('first');
    const next = new LogFile(dataDir);
    next.add('second');
    expect(next.lastLines()).toEqual(['first', 'second']);
    const { mode } = await stat(join(dataDir, 'log', 'main.log'));
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  });

  it('never takes more than two files of 256 kB, and a report has the newest 100 lines', async () => {
    const log = new LogFile(dataDir);
    const line = (n: number) => `${n} `.padEnd(999, '.');
    for (let n = 0; n < 1_000; n += 1) log.add(line(n));
    expect(log.lastLines()).toHaveLength(100);
    expect(log.lastLines().at(-1)).toBe(line(999));
    const files = await readdir(join(dataDir, 'log'));
    expect(files.sort()).toEqual(['main.log', 'main.old.log']);
    for (const file of files) {
      const { length } = await readFile(join(dataDir, 'log', file));
      expect(length).toBeLessThanOrEqual(256 * 1_024);
    }
  });

  it('a folder that cannot be had keeps no log, and stops nobody', async () => {
    await writeFile(join(dataDir, 'log'), '');
    const log = new LogFile(dataDir);
    log.add('lost');
    expect(log.lastLines()).toEqual([]);
  });
});
