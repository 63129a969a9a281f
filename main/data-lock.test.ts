import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockDataFolder, type DataLock, type RunningPage } from './data-lock.ts';

const PAGE: RunningPage = {
  printed: `http://localhost:27474/?ticket=${'p'.repeat(43)}`,
  opened: `http://localhost:27474/?ticket=${'o'.repeat(43)}`,
};

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

  async function lock(page: RunningPage | null): Promise<DataLock> {
    const taken = await lockDataFolder(folder, () => page);
    locks.push(taken);
    return taken;
  }

  it('tells the second where the first is, until that one ends', async () => {
    const first = await lock(PAGE);
    expect(await lock(null)).toEqual({ kind: 'taken', page: PAGE });
    if (first.kind === 'ours') await first.release();
    expect(await readdir(folder)).toEqual([]);
    expect(await lock(null)).toMatchObject({ kind: 'ours' });
    expect(await lock(PAGE)).toEqual({ kind: 'taken', page: null });
  });

  it('tells nothing to who cannot write into the folder, and keeps no proof of those who can', async () => {
    await lock(PAGE);
    const { port } = JSON.parse(await readFile(join(folder, 'running.lock'), 'utf8')) as { port: number };
    for (const name of ['n'.repeat(43), '../running.lock']) {
      const socket = connect(port, '127.0.0.1');
      socket.write(name);
      expect(await text(socket)).toBe('null');
    }
    expect(await lock(null)).toEqual({ kind: 'taken', page: PAGE });
    expect(await readdir(folder)).toEqual(['running.lock']);
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

  it('gives a stale lock to one of many that find it at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const stale = join(folder, 'running.lock');
      await writeFile(stale, JSON.stringify({ pid: process.pid, port: 1 }));
      const taken = await Promise.all(Array.from({ length: 6 }, () => lock(PAGE)));
      expect(taken.map(({ kind }) => kind).sort()).toEqual(['ours', ...Array.from({ length: 5 }, () => 'taken')]);
      for (const one of taken) if (one.kind === 'ours') await one.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('waits for a lock that is just being written', async () => {
    const silent = createServer((socket) => socket.end('null')).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const file = join(folder, 'running.lock');
    await writeFile(file, '{"pid"');
    setTimeout(() => void writeFile(file, JSON.stringify({ pid: process.pid, port })), 50);
    expect(await lock(null)).toEqual({ kind: 'taken', page: null });
    silent.close();
  });

  it('goes on without a lock where none can be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const taken = await lockDataFolder(join(file, 'data'), () => null);
    expect(taken).toMatchObject({ kind: 'ours' });
    if (taken.kind === 'ours') await taken.release();
  });

  it('leaves no half of a lock on a full disk, and still gives way to a process that has one', async () => {
    const handle = await open(folder);
    const writing = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'writeFile');
    await handle.close();
    writing.mockRejectedValueOnce(new Error('ENOSPC: no space left on device, write'));
    expect(await lock(null)).toMatchObject({ kind: 'ours' });
    expect(await readdir(folder)).toEqual([]);

    expect(await lock(PAGE)).toMatchObject({ kind: 'ours' });
    writing.mockRejectedValue(new Error('ENOSPC: no space left on device, write'));
    expect(await lock(null)).toEqual({ kind: 'taken', page: PAGE });
    writing.mockRestore();
  });

  it('leaves the lock of another when it is released', async () => {
    const first = await lock(null);
    const theirs = JSON.stringify({ pid: process.pid, port: 1 });
    await writeFile(join(folder, 'running.lock'), theirs);
    if (first.kind === 'ours') await first.release();
    expect(await readFile(join(folder, 'running.lock'), 'utf8')).toBe(theirs);
  });

  it('leaves the folder to a process that is there and does not answer', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    await writeFile(join(folder, 'running.lock'), JSON.stringify({ pid: process.pid, port }));
    expect(await lock(null)).toEqual({ kind: 'taken', page: null });
    silent.close();
  });
});
