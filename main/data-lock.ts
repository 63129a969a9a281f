import { once } from 'node:events';
import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { parseJson } from '../signaling/basics/parse-json.ts';
import { hasCode } from './error-code.ts';
import { answerProven, askWithProof } from './folder-proof.ts';

/** How long the holder of a lock may take to tell its URL, ms. */
const ANSWER_MS = 1_000;
/** How long a process may take to write a lock file it has created, and how often the file is read meanwhile, ms. */
const WRITTEN_MS = 500;
const POLL_MS = 25;

const LockSchema = v.strictObject({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Port on loopback; answers whoever can write into the folder with the holder's page. */
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535)),
});
const AddressSchema = v.pipe(v.string(), v.regex(/^http:\/\/localhost:\d{1,5}\/\?ticket=[\w-]{43}$/));
const RunningPageSchema = v.strictObject({
  /** For its person's eyes: works as often as it is used. */
  printed: AddressSchema,
  /** For a browser's command line, which all users of a computer can read: works once. */
  opened: AddressSchema,
});

/** Where another process serves its page. */
export type RunningPage = v.InferOutput<typeof RunningPageSchema>;

/** The lock of a data folder. Two processes on one folder would be one hub, by its key, at two places. */
export type DataLock =
  | { kind: 'ours'; release: () => Promise<void> }
  /** `page` is null for the desktop app. */
  | { kind: 'taken'; page: RunningPage | null };

/**
 * Locks the folder for this process. A lock counts while its process runs and listens on the port in it; any other is
 * taken over. A folder that cannot be written is used without a lock.
 *
 * @param page called when another process wants the folder; this process's page, or null without one
 */
export async function lockDataFolder(folder: string, page: () => RunningPage | null): Promise<DataLock> {
  const file = join(folder, 'running.lock');
  const server = createServer((socket) => answerProven(folder, socket, ANSWER_MS, page));
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const contents = JSON.stringify({ pid: process.pid, port });
  const holder = await acquire(file, contents).catch(() => null);
  if (holder !== null) {
    server.close();
    return { kind: 'taken', page: holder.page };
  }
  return {
    kind: 'ours',
    async release() {
      // The port closes last: a lock file whose port is closed may be taken over by anybody.
      if ((await read(file)) === contents) await rm(file, { force: true });
      server.close();
    },
  };
}

interface Holder {
  page: RunningPage | null;
}

/**
 * Writes the lock, or returns its holder. To replace a stale lock a process must hold a second one, the file beside it:
 * otherwise, of several that find it stale, one could delete what another has just written.
 */
async function acquire(file: string, contents: string): Promise<Holder | null> {
  for (;;) {
    if (await writeNew(file, contents)) return null;
    const found = await readWhole(file);
    const holder = await askHolder(dirname(file), found);
    if (holder !== null) return holder;
    const takeover = `${file}.takeover`;
    const other = await acquire(takeover, contents);
    if (other !== null) return other;
    try {
      if ((await read(file)) !== found) continue;
      await rm(file, { force: true });
      if (await writeNew(file, contents)) return null;
    } finally {
      await rm(takeover, { force: true });
    }
  }
}

/** False when the file exists. Removes the file when it cannot be written whole, as on a full disk. */
async function writeNew(file: string, contents: string): Promise<boolean> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx', 0o600);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await handle.writeFile(contents).finally(() => handle.close());
    return true;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Contents of the lock file; '' when there is none. */
function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** As `read`, but waits for a lock that is just being written. */
async function readWhole(file: string): Promise<string> {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    const contents = await read(file);
    if (waitedMs >= WRITTEN_MS || v.is(LockSchema, parseJson(contents))) return contents;
    await delay(POLL_MS);
  }
}

/** The process that holds the lock; null when there is none any more. */
async function askHolder(folder: string, contents: string): Promise<Holder | null> {
  const lock = v.safeParse(LockSchema, parseJson(contents));
  if (!lock.success || !isRunning(lock.output.pid)) return null;
  const socket = connect(lock.output.port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch {
    return null;
  }
  // A process that is stopped or busy cannot answer, and still holds the folder.
  socket.setTimeout(ANSWER_MS, () => socket.destroy());
  const answer = await askWithProof(folder, socket).catch(() => '');
  const page = v.safeParse(RunningPageSchema, parseJson(answer));
  return { page: page.success ? page.output : null };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs, as another user.
    return hasCode(error, 'EPERM');
  }
}
