import { once } from 'node:events';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
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
    const response = await ask('/feed');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('[LIM-7] may stream for longer than any time-out, as long as something is sent', async () => {
    hub = await serveTestHub({}, { routes: feed });
    const response = await ask('/feed');
    const heartbeat = setInterval(() => open.at(-1)?.write('{}\n'), 1_000);
    let text = '';
    for await (const chunk of response) if ((text += String(chunk)).length === 13 * 3) break;
    clearInterval(heartbeat);
    expect(text).toBe('{}\n'.repeat(13));
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
