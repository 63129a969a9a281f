import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { PinnedAgent } from '../../signaling/net/pinned-agent.ts';
import { readBounded } from '../../signaling/net/read-bounded.ts';
import { transferDeadline } from '../../signaling/updates/transfer-time.ts';
import type { Failure } from '../bridge/update.ts';
import type { FeedPlace } from './feed-place.ts';
import { UpdateError } from './update-error.ts';

/** How long a server may be silent, ms. */
const SILENT_MS = 10_000;
/** What an answer's status says of where there is no file. See SPEC.md [UPDATE-2]. */
const REASONS: ReadonlyMap<number | undefined, Failure> = new Map([
  [404, 'nothing-here'],
  [429, 'busy'],
  [503, 'busy'],
]);

/**
 * Opens a file of a feed's folder. It asks that server and nobody else: redirects are not followed. See SPEC.md [UPDATE-4].
 *
 * @param name bare
 * @throws UpdateError `nothing-here` when there is no such file, `busy` when the server has too much to do, else `unreachable`
 */
export function openFeedFile({ url, keyPin }: FeedPlace, name: string, signal: AbortSignal): Promise<IncomingMessage> {
  const address = new URL(encodeURIComponent(name), url);
  return new Promise((resolve, reject) => {
    const options = { signal, timeout: SILENT_MS };
    const request =
      address.protocol === 'https:'
        ? getHttps(address, { ...options, agent: agentFor(keyPin) })
        : getHttp(address, { ...options, agent: false });
    let answer: IncomingMessage | null = null;
    request.on('timeout', () => (answer ?? request).destroy(new UpdateError('unreachable', 'the server is silent')));
    request.on('error', (error) => reject(new UpdateError('unreachable', error.message)));
    request.once('response', (response) => {
      answer = response;
      if (response.statusCode === 200) return resolve(response);
      request.destroy();
      reject(new UpdateError(REASONS.get(response.statusCode) ?? 'unreachable', `status ${response.statusCode}`));
    });
  });
}

/**
 * Reads a short one.
 *
 * @param most bytes
 * @throws UpdateError as `openFeedFile`, `unreachable` also when it takes too long; `unreadable` for a longer one
 */
export async function readFeedFile(place: FeedPlace, name: string, most: number, signal: AbortSignal): Promise<Buffer> {
  const deadline = transferDeadline(most);
  try {
    const response = await openFeedFile(place, name, AbortSignal.any([signal, deadline.signal]));
    const bytes = await readBounded(response, most).catch((error: unknown) => {
      throw error instanceof UpdateError ? error : new UpdateError('unreachable');
    });
    if (bytes === null) throw new UpdateError('unreadable', `longer than ${most} bytes`);
    return bytes;
  } finally {
    deadline.clear();
  }
}

function agentFor(keyPin: string | null): PinnedAgent {
  return new PinnedAgent({ get: () => keyPin, set: () => {}, refused: () => {} });
}
