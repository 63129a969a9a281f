import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HubPlace, LanStatus } from '../../protocol/index.ts';
import { Followers, type FeedSink } from '../serving/followers.ts';
import { type LanService, serveLan } from '../serving/serve-lan.ts';
import { type HttpsHost, servingStatus, startHttpsHost } from '../testing/https-host.ts';
import { openFeed } from './feed.ts';
import { type Hints, hintsIn } from './hints.ts';
import { probePlace } from './probe.ts';

const OWN = { keyPin: `${'B'.repeat(43)}=`, port: 4321 };
const OWN_PLACE: HubPlace = { url: 'https://127.0.0.1:4321', keyPin: OWN.keyPin };

let host: HttpsHost;
let hub: FeedService;
const closers: (() => void)[] = [];
beforeAll(async () => {
  host = await startHttpsHost();
});
afterAll(() => host.close());
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The node's side of the service, without election. */
class FeedService implements LanService {
  readonly followers = new Followers();
  readonly hints: [string, HubPlace | null, Hints][] = [];
  term = 0;

  status(): LanStatus {
    const { count, standbys } = this.followers;
    const state = { kind: 'serving' as const, followers: count, standbys, successor: null };
    return servingStatus(host.place.keyPin, { term: this.term, state });
  }
  hint(...hint: [string, HubPlace | null, Hints]): void {
    this.hints.push(hint);
  }
  feed(sink: FeedSink, address: string, place: HubPlace | null): () => void {
    const follower = { sink, address, place, since: 0, isSeen: true, isThere: true };
    this.followers.add(follower);
    sink.send(this.status());
    return () => void this.followers.delete(follower);
  }
}

function serve(): FeedService {
  hub = new FeedService();
  host.answer = (request, response) => {
    if (!serveLan(hub, request, response)) response.writeHead(404).end();
  };
  return hub;
}

function follow(own: typeof OWN | null = OWN) {
  const heard: LanStatus[] = [];
  const onEnd = vi.fn();
  const close = openFeed(host.place, own, { onStatus: (status) => void heard.push(status), onEnd });
  closers.push(close);
  return { heard, onEnd, close };
}

describe('the feed', () => {
  it('[LAN-3] tells at once, at each change, and names the follower at the address it comes from', async () => {
    serve();
    const { heard } = follow();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]!.state).toMatchObject({ kind: 'serving', followers: 1, standbys: [OWN_PLACE] });
    hub.term = 3;
    hub.followers.send(hub.status());
    await vi.waitFor(() => expect(heard.at(-1)!.term).toBe(3));
  });

  it('[LAN-3] without port and key one follows and cannot take over', async () => {
    serve();
    const { heard } = follow(null);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]!.state).toMatchObject({ followers: 1, standbys: [] });
  });

  it('[LAN-3] a follower that leaves is no standby any more, and hears no end', async () => {
    serve();
    const { heard, onEnd, close } = follow();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    close();
    await vi.waitFor(() => expect(hub.followers.count).toBe(0));
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('[LAN-3] the last line comes before the end', async () => {
    serve();
    const { heard, onEnd } = follow();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    hub.followers.dismiss(servingStatus(host.place.keyPin, { state: { kind: 'following', hub: OWN_PLACE } }));
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
    expect(heard.at(-1)!.state).toEqual({ kind: 'following', hub: OWN_PLACE });
  });

  it('[LAN-3] ends after 3.5 s of silence, not before', async () => {
    serve();
    const start = performance.now();
    const { heard, onEnd } = follow();
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce(), 4_500);
    expect(heard).toHaveLength(1);
    expect(performance.now() - start).toBeGreaterThan(3_490);
  });

  it.each([
    ['a line that is no status', 'hello\n'],
    ["somebody else's status", `${JSON.stringify(servingStatus(OWN.keyPin))}\n`],
    ['a line without an end', 'x'.repeat(65 * 1024)],
  ])('[LAN-3] ends at %s', async (_what, text) => {
    host.answer = (_request, response) => void response.write(text);
    const { heard, onEnd } = follow();
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
    expect(heard).toEqual([]);
  });

  it('ends where there is no feed', async () => {
    host.answer = (_request, response) => void response.writeHead(404).end();
    const { onEnd } = follow();
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  });
});

describe('/lan', () => {
  it('[LAN-4] hands on what the asking one says, with the address it comes from', async () => {
    serve();
    await probePlace(host.place, { own: OWN, lost: OWN.keyPin, again: true });
    await probePlace(host.place, { met: OWN_PLACE });
    expect(hub.hints).toEqual([
      ['127.0.0.1', OWN_PLACE, { own: OWN, lost: OWN.keyPin, again: true, met: undefined }],
      ['127.0.0.1', null, { own: undefined, lost: undefined, again: false, met: OWN_PLACE }],
    ]);
  });

  it.each(['port=0', 'port=65536', 'port=1e3', 'key=x', 'lost=%00', 'met=http://10.0.0.1:1', 'look=2', 'x=y', '%'])(
    '[LAN-4] %s says nothing',
    (query) => {
      const silent = { own: undefined, met: undefined, lost: undefined, again: false };
      const key = `key=${encodeURIComponent(OWN.keyPin)}`;
      expect(hintsIn(new URLSearchParams(query.startsWith('key=') ? `${query}&port=1` : `${query}&${key}`))).toEqual(
        silent,
      );
    },
  );

  it.each(['/lan?look=1', '/lan/feed'])(
    '[LAN-1] [LAN-3] [LAN-4] a page in a browser gets one status at %s',
    async (path) => {
      serve();
      const headers = { 'Sec-Fetch-Site': 'cross-site' };
      const sent = get(`${host.place.url}${path}`, { headers, rejectUnauthorized: false });
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      response.resume();
      await once(response, 'end');
      expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(hub.hints).toEqual([]);
      expect(hub.followers.count).toBe(0);
    },
  );
});
