import { get } from 'node:https';
import { type HubPlace, LAN_TIMES, type LanStatus } from '../../protocol/index.ts';
import { type ListeningHub, listeningToQuery } from './hints.ts';
import { agentFor, parseStatus, STATUS_BYTES } from './probe.ts';

export interface FeedListener {
  onStatus(status: LanStatus): void;
  /**
   * Called once when the feed ends, for whatever reason: the hub, the network, 3.5 s of silence, an invalid line. Not
   * after `close`.
   */
  onEnd(): void;
}

/**
 * Follows a hub: holds a request to its `/lan/feed` open and receives its status. See SPEC.md [LAN-3].
 *
 * @param own the own hub, if it can take over
 * @returns stops following
 */
export function openFeed({ url, keyPin }: HubPlace, own: ListeningHub | null, listener: FeedListener): () => void {
  const stop = new AbortController();
  const agent = agentFor(keyPin);
  const query = own === null ? '' : `?${new URLSearchParams(listeningToQuery(own)).toString()}`;

  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    close();
    listener.onEnd();
  };
  const close = (): void => {
    isOver = true;
    clearTimeout(silence);
    stop.abort();
  };
  const silence = setTimeout(end, LAN_TIMES.silenceMs);

  const request = get(`${url}/lan/feed${query}`, { agent, signal: stop.signal });
  request.on('error', end);
  request.once('response', (response) => {
    const lines = new LineReader();
    response.setEncoding('utf8');
    response.on('error', end);
    response.once('close', end);
    if (response.statusCode !== 200) return end();
    response.on('data', (chunk: string) => {
      for (const line of lines.read(chunk)) {
        const result = parseStatus(line);
        if (isOver) return;
        if (result.kind !== 'hub' || result.status.keyPin !== keyPin) return end();
        silence.refresh();
        listener.onStatus(result.status);
      }
      if (lines.pendingLength > STATUS_BYTES) end();
    });
  });
  return close;
}

/** Cuts a stream of text into lines (NDJSON). */
class LineReader {
  #pending = '';

  get pendingLength(): number {
    return this.#pending.length;
  }

  read(chunk: string): string[] {
    const lines = (this.#pending + chunk).split('\n');
    this.#pending = lines.pop() ?? '';
    return lines;
  }
}
