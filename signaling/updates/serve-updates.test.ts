import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UpdateFiles } from './serve-updates.ts';

let folder: string;
let server: Server;
let port: number;
/** Where each test begins, ms; the requests of one take no time, however busy the computer is. */
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-updates-'));
  now = 0;
  const files = new UpdateFiles(folder, () => now);
  server = createServer((asked, response) => {
    if (!files.handle(asked, response)) response.writeHead(418).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});

afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** The answer's head. Its path goes as it is, which `fetch` would tidy up. */
async function ask(path: string, method = 'GET'): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port, path, method, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

/** That there is a place for another reader, as soon as the server knows who has gone. */
async function isFree(): Promise<void> {
  await expect
    .poll(
      async () => {
        now += 2_000;
        return (await ask('/updates/large.deb', 'HEAD')).statusCode;
      },
      { timeout: 15_000, interval: 1_000 },
    )
    .toBe(200);
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

describe('[UPDATE-1] a folder of releases', () => {
  it('gives its files, and those that are put there later', async () => {
    expect(await ask('/updates/latest-linux.yml')).toMatchObject({ statusCode: 404 });
    writeFileSync(join(folder, 'latest-linux.yml'), 'version: 0.2.0\n');
    writeFileSync(join(folder, 'Earshot Setup 0.2.0.exe'), 'bytes');
    const feed = await ask('/updates/latest-linux.yml');
    expect(feed.headers).toMatchObject({ 'content-length': '15', 'cache-control': 'no-store' });
    expect(await textOf(feed)).toBe('version: 0.2.0\n');
    expect(await textOf(await ask('/updates/Earshot%20Setup%200.2.0.exe'))).toBe('bytes');
    const head = await ask('/updates/latest-linux.yml', 'HEAD');
    expect([head.headers['content-length'], await textOf(head)]).toEqual(['15', '']);
  });

  it('gives an empty file, and no path but its own', async () => {
    writeFileSync(join(folder, 'empty.deb'), '');
    expect(await textOf(await ask('/updates/empty.deb'))).toBe('');
    expect(await ask('/update/empty.deb')).toMatchObject({ statusCode: 418 });
  });

  it('gives nothing else: no other names, links, folders, nor what lies outside', async () => {
    writeFileSync(join(folder, 'secret.pem'), 'secret');
    writeFileSync(`${folder}-outside.deb`, 'secret');
    symlinkSync(`${folder}-outside.deb`, join(folder, 'link.deb'));
    mkdirSync(join(folder, 'folder.deb'));
    const outside = `..%2f${basename(folder)}-outside.deb`;
    const paths = ['', 'secret.pem', 'link.deb', 'folder.deb', outside, `../${outside.slice(5)}`, '%', '%00.deb'];
    for (const path of paths) expect([path, (await ask(`/updates/${path}`)).statusCode]).toEqual([path, 404]);
    rmSync(`${folder}-outside.deb`);
  });
});

describe('[UPDATE-2] its limits', () => {
  it('are few requests of one address', async () => {
    const answer = async () => (await ask('/updates/latest.yml')).statusCode;
    for (let request = 0; request < 12; request++) expect(await answer()).toBe(404);
    expect((await ask('/updates/latest.yml')).headers['retry-after']).toBe('60');
    now = 1_999;
    expect(await answer()).toBe(429);
    now = 2_000;
    expect([await answer(), await answer()]).toEqual([404, 429]);
  });

  it('are two files at the same time, until one has been read or given up', async () => {
    writeFileSync(join(folder, 'large.deb'), Buffer.alloc(64 * 1024 * 1024));
    const held = [await ask('/updates/large.deb'), await ask('/updates/large.deb')];
    const refused = await ask('/updates/large.deb');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '60']);
    held[0]?.destroy();
    await isFree();
    held[1]?.destroy();
  });

  it('leave others their turn when readers go away', async () => {
    writeFileSync(join(folder, 'large.deb'), Buffer.alloc(64 * 1024 * 1024));
    for (let i = 0; i < 2; i++) {
      const reader = await ask('/updates/large.deb');
      reader.destroy();
      await once(reader, 'close');
    }
    await isFree();
  });

  it('are a time by the file’s size, after which a slow reader loses its place', async () => {
    writeFileSync(join(folder, 'large.deb'), Buffer.alloc(64 * 1024 * 1024));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = [await ask('/updates/large.deb'), await ask('/updates/large.deb')];
    const ends = slow.map((reader) => new Promise((closed) => reader.on('error', () => {}).once('close', closed)));
    vi.advanceTimersByTime(2_000_000);
    vi.useRealTimers();
    for (const reader of slow) reader.resume();
    await Promise.all(ends);
    await isFree();
  });
});
