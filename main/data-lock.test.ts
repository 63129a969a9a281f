import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataFolder, type DataLock } from './data-lock.ts';

const URL_OF_FIRST = 'http://localhost:27474/';

describe('lockDataFolder', () => {
  let folder: string;
  const locks: DataLock[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-lock-'));
  });
  afterEach(async () => {
    for (const lock of locks.splice(0)) if (lock.kind === 'ours') await lock.release();
    await rm(folder, { recursive: true });
  });

  async function lock(url: string | null): Promise<DataLock> {
    const taken = await lockDataFolder(folder, () => url);
    locks.push(taken);
    return taken;
  }

  it('tells the second where the first is, until that one ends', async () => {
    const first = await lock(URL_OF_FIRST);
    expect(await lock(null)).toEqual({ kind: 'taken', url: URL_OF_FIRST });
    if (first.kind === 'ours') await first.release();
    expect(await readdir(folder)).toEqual([]);
    expect(await lock(null)).toMatchObject({ kind: 'ours' });
    expect(await lock(URL_OF_FIRST)).toEqual({ kind: 'taken', url: null });
  });

  it.each(['', '{}', '{"pid":1,"port":0}', '[]'])('takes over a lock that reads %j', async (contents) => {
    await writeFile(join(folder, 'running.lock'), contents);
    expect(await lock(null)).toMatchObject({ kind: 'ours' });
  });

  it('takes over from a process that is gone, and from one whose number another process has now', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await writeFile(join(folder, 'running.lock'), JSON.stringify({ pid: child.pid, port }));
    const first = await lock(null);
    expect(first).toMatchObject({ kind: 'ours' });
    if (first.kind === 'ours') await first.release();

    server.close();
    await once(server, 'close');
    await writeFile(join(folder, 'running.lock'), JSON.stringify({ pid: process.pid, port }));
    expect(await lock(null)).toMatchObject({ kind: 'ours' });
  });

  it('leaves the folder to a process that is there and does not answer', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    await writeFile(join(folder, 'running.lock'), JSON.stringify({ pid: process.pid, port }));
    expect(await lock(null)).toEqual({ kind: 'taken', url: null });
    silent.close();
  });
});
