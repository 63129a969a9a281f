import { createReadStream, constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { monotonicNow } from '../basics/monotonic.ts';
import { AddressBuckets } from '../net/address-buckets.ts';
import { pathOf } from '../net/path-of.ts';
import { isReleaseName, UPDATES_PATH } from './release-names.ts';
import { transferDeadline } from './transfer-time.ts';

/** Files that are sent at the same time, to everybody and to one network address. */
const SENT_AT_ONCE = 16;
const SENT_TO_ADDRESS = 2;
/** Requests of one network address: an update takes three. */
const REQUESTS_AT_ONCE = 12;
const REQUESTS_PER_SECOND = 0.5;
const MAX_ASKING = 1024;

/** A folder of releases, below `/updates/`. See SPEC.md [UPDATE-1] and [UPDATE-2]. */
export class UpdateFiles {
  readonly #folder: string;
  readonly #asking = new AddressBuckets(REQUESTS_AT_ONCE, REQUESTS_PER_SECOND, MAX_ASKING);
  readonly #sending = new Map<string, number>();
  readonly #now: () => number;

  /**
   * @param folder read at each request, so that a release that is put there needs no other start
   * @param now monotonic, ms
   */
  constructor(folder: string, now = monotonicNow) {
    this.#folder = folder;
    this.#now = now;
  }

  /**
   * Answers a GET or HEAD below `/updates/`.
   *
   * @returns false for any other path
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const path = pathOf(request);
    if (!path.startsWith(UPDATES_PATH)) return false;
    void this.#answer(path.slice(UPDATES_PATH.length), request, response).catch(() => response.destroy());
    return true;
  }

  async #answer(encoded: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.socket.remoteAddress ?? '';
    if (!this.#asking.tryTake(address, this.#now())) return end(response, 429);
    const name = decoded(encoded);
    if (name === null || !isReleaseName(name)) return end(response, 404);
    const ofAddress = this.#sending.get(address) ?? 0;
    if (this.#sendingInAll() >= SENT_AT_ONCE || ofAddress >= SENT_TO_ADDRESS) return end(response, 503);
    this.#sending.set(address, ofAddress + 1);
    try {
      await send(await openRegular(join(this.#folder, name)), request, response);
    } finally {
      const left = (this.#sending.get(address) ?? 1) - 1;
      if (left === 0) this.#sending.delete(address);
      else this.#sending.set(address, left);
    }
  }

  #sendingInAll(): number {
    return [...this.#sending.values()].reduce((sum, count) => sum + count, 0);
  }
}

async function send(file: FileHandle | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (file === null) return end(response, 404);
  try {
    const { size } = await file.stat();
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': size,
      'Cache-Control': 'no-store',
    });
    if (request.method === 'HEAD') return void response.end();
    // No further than the length that was said, also of a file that grows.
    const bytes = createReadStream('', { fd: file, autoClose: false, end: Math.max(0, size - 1) });
    const { signal, clear } = transferDeadline(size);
    await pipeline(bytes, response, { signal }).finally(clear);
  } finally {
    await file.close();
  }
}

/** Opens a file of the folder itself: no link, no device, no folder. Null when there is none. */
async function openRegular(path: string): Promise<FileHandle | null> {
  try {
    if (!(await lstat(path)).isFile()) return null;
    // Not on Windows, where the look before has to do.
    const noLink = 'O_NOFOLLOW' in constants ? constants.O_NOFOLLOW : 0;
    return await open(path, constants.O_RDONLY | noLink);
  } catch {
    return null;
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: 404 | 429 | 503): void {
  const headers = { 'Content-Length': 0, 'Cache-Control': 'no-store', ...(status !== 404 && { 'Retry-After': '60' }) };
  response.writeHead(status, headers).end();
}
