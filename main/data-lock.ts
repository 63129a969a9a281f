import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';

/** How long the holder of a lock may take to say where it is, ms. */
const ANSWER_MS = 1_000;

const LockSchema = v.strictObject({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** On loopback; whoever connects is told the holder's address. */
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535)),
});
const AddressSchema = v.pipe(v.string(), v.maxLength(256), v.regex(/^http:\/\/localhost:\d{1,5}\/$/));

/** A data folder belongs to one process: two would be one hub with one key at two places. */
export type DataLock =
  | { kind: 'ours'; release: () => Promise<void> }
  /** `url` is where that process serves its page; null for the desktop app. */
  | { kind: 'taken'; url: string | null };

/**
 * Takes the folder for this process. The lock of a process that is gone, whatever ended it, is taken over: a lock counts
 * while its process runs and listens on the port it names. Rejects with the file system's error.
 *
 * @param url asked for when another process wants the folder
 */
export async function lockDataFolder(folder: string, url: () => string | null): Promise<DataLock> {
  const file = join(folder, 'running.lock');
  await mkdir(folder, { recursive: true });
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(JSON.stringify(url()));
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const contents = JSON.stringify({ pid: process.pid, port });
  while (!(await writeNew(file, contents))) {
    const holder = await askHolder(file);
    if (holder !== null) {
      server.close();
      return { kind: 'taken', url: holder.url };
    }
    await rm(file, { force: true });
  }
  return {
    kind: 'ours',
    async release() {
      server.close();
      await rm(file, { force: true });
    },
  };
}

/** False when the file is there already. */
async function writeNew(file: string, contents: string): Promise<boolean> {
  try {
    await writeFile(file, contents, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Null when no process holds the lock any more. */
async function askHolder(file: string): Promise<{ url: string | null } | null> {
  const lock = v.safeParse(LockSchema, parseJson(await readFile(file, 'utf8').catch(() => '')));
  if (!lock.success || !isRunning(lock.output.pid)) return null;
  const socket = connect(lock.output.port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch {
    return null;
  }
  // A process that is stopped or busy does not answer, and holds the folder nevertheless.
  socket.setTimeout(ANSWER_MS, () => socket.destroy());
  const url = v.safeParse(AddressSchema, parseJson(await text(socket).catch(() => '')));
  return { url: url.success ? url.output : null };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
