import type { IncomingMessage, ServerResponse } from 'node:http';
import { urlHost } from '../../net/address-text.ts';
import type { HubPlace, LanStatus } from '../../protocol/index.ts';
import { hintsIn, type Hints, type ListeningHub, listeningIn } from '../probing/hints.ts';
import type { FeedSink } from './followers.ts';

/** Bytes queued for a follower that does not read before its feed is ended. */
const QUEUE_BYTES = 256 * 1024;

/** What a node offers at `/lan` and `/lan/feed`. */
export interface LanService {
  /** @param address of who asks */
  status(address: string): LanStatus;
  /** @param place where the sender serves, if it says so */
  hint(address: string, place: HubPlace | null, hints: Hints): void;
  /**
   * Feeds a follower from now on; or, if it cannot, sends one status and ends the feed. Returns what to call when the
   * follower is gone.
   */
  feed(sink: FeedSink, address: string, place: HubPlace | null): () => void;
}

/** Answers `/lan` and `/lan/feed`; false for any other path. See SPEC.md [LAN-1] to [LAN-4]. */
export function serveLan(service: LanService, request: IncomingMessage, response: ServerResponse): boolean {
  const [path, query = ''] = (request.url ?? '').split('?', 2);
  if (path !== '/lan' && path !== '/lan/feed') return false;
  const address = request.socket.remoteAddress ?? '';
  const parameters = new URLSearchParams(query);
  response.setHeader('Cache-Control', 'no-store');

  // Browsers send this header with every request: pages must neither follow nor give hints.
  const isBrowser = request.headers['sec-fetch-site'] !== undefined;
  if (path === '/lan/feed' && request.method === 'GET' && !isBrowser) {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
    const leave = service.feed(sinkOf(response), address, placeAt(address, listeningIn(parameters)));
    response.once('close', leave);
    return true;
  }
  if (!isBrowser) {
    const hints = hintsIn(parameters);
    service.hint(address, placeAt(address, hints.own ?? null), hints);
  }
  const body = JSON.stringify(service.status(address));
  response
    .writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
  return true;
}

function placeAt(address: string, own: ListeningHub | null): HubPlace | null {
  return own === null || address === '' ? null : { url: `https://${urlHost(address)}:${own.port}`, keyPin: own.keyPin };
}

function sinkOf(response: ServerResponse): FeedSink {
  return {
    send(status) {
      if (response.writableLength > QUEUE_BYTES) response.destroy();
      else response.write(`${JSON.stringify(status)}\n`);
    },
    end: () => void response.end(),
  };
}
