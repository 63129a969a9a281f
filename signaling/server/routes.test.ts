import { once } from 'node:events';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { serveTestHub, type TestHub } from './testing/hub.ts';

let hub: TestHub;
afterEach(() => hub.close());

const open: ServerResponse[] = [];
/** Holds `/feed` open and answers nothing else. */
function feed(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url !== '/feed') return false;
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  response.write('{}\n');
  open.push(response);
  return true;
}

async function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const sent = get({ host: '127.0.0.1', port: hub.port, path, headers, agent: false });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

describe('[HTTP-9] further routes of a hub', { timeout: 20_000 }, () => {
  it('are asked after the checks, with the headers of every answer, and before any file', async () => {
    hub = await serveTestHub({}, { routes: feed });
    expect(await ask('/feed', { host: `evil.example:${hub.port}` })).toMatchObject({ statusCode: 403 });
    expect(await ask('/other')).toMatchObject({ statusCode: 404 });
    expect(open).toEqual([]);
    const { statusCode, headers } = await ask('/feed');
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('[LIM-7] may stream for longer than any time-out, as long as something is sent', async () => {
    hub = await serveTestHub({}, { routes: feed });
    const response = await ask('/feed');
    const heartbeat = setInterval(() => open.at(-1)?.write('{}\n'), 1_000);
    let lines = 0;
    for await (const _ of createInterface(response)) if ((lines += 1) === 13) break;
    clearInterval(heartbeat);
    expect(lines).toBe(13);
  });

  it('end at once with the hub', async () => {
    hub = await serveTestHub({}, { routes: feed });
    const response = await ask('/feed');
    const cut = once(response.resume(), 'error');
    const before = performance.now();
    await hub.close();
    expect(await cut).toMatchObject([{ code: 'ECONNRESET' }]);
    expect(performance.now() - before).toBeLessThan(300);
  });
});
