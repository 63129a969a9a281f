import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReleaseFile } from '../../signaling/updates/release-feed.ts';
import { transferDeadline } from '../../signaling/updates/transfer-time.ts';
import { openFeedFile } from './feed-http.ts';
import type { FeedPlace } from './feed-place.ts';
import { UpdateError } from './update-error.ts';

/**
 * Downloads a file of a release. It is there afterwards if it has exactly the bytes that the signed feed says; of a longer one no
 * more is read. See SPEC.md [UPDATE-4].
 *
 * @param onProgress told of how much is there, 0 to 1
 * @throws UpdateError `wrong-file`, `no-file`, `busy`, `unreachable`, also when it takes too long, or `not-kept` when it could not be written
 */
export async function downloadReleaseFile(
  place: FeedPlace,
  file: ReleaseFile,
  destination: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const deadline = transferDeadline(file.size);
  const inTime = AbortSignal.any([signal, deadline.signal]);
  try {
    await downloadInTime(place, file, destination, inTime, onProgress);
  } finally {
    deadline.clear();
  }
}

async function downloadInTime(
  place: FeedPlace,
  file: ReleaseFile,
  destination: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const response = await openFeedFile(place, file.url, signal).catch((error: unknown) => {
    throw error instanceof UpdateError && error.reason === 'nothing-here' ? new UpdateError('no-file') : error;
  });
  const gauge = new Gauge(file.size, onProgress);
  let isOver = false;
  response.once('error', () => (isOver = true)).once('aborted', () => (isOver = true));
  try {
    await pipeline(response, gauge, createWriteStream(destination), { signal });
  } catch (error) {
    if (error instanceof UpdateError) throw error;
    throw new UpdateError(isOver || signal.aborted ? 'unreachable' : 'not-kept', String(error));
  }
  if (gauge.length !== file.size || gauge.sha512() !== file.sha512) throw new UpdateError('wrong-file');
}

/** Counts and hashes what goes through, and ends what is longer than it is to be. */
class Gauge extends Transform {
  length = 0;
  readonly #most: number;
  readonly #onProgress: (share: number) => void;
  readonly #hash = createHash('sha512');

  /** @param most bytes */
  constructor(most: number, onProgress: (share: number) => void) {
    super();
    this.#most = most;
    this.#onProgress = onProgress;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    this.length += chunk.length;
    if (this.length > this.#most) return callback(new UpdateError('wrong-file', 'longer than the feed says'));
    this.#hash.update(chunk);
    this.#onProgress(this.length / this.#most);
    callback(null, chunk);
  }

  /** Of all that went through, base64; once. */
  sha512(): string {
    return this.#hash.digest('base64');
  }
}
