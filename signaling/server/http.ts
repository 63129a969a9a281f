import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { HubCounts } from './config.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { refusalOf } from './origin.ts';
import { readStaticFile } from './static-files.ts';

export type WebServer = HttpServer | HttpsServer;

/** A browser opens up to six connections to load the page beside its WebSocket. */
const SOCKETS_FOR_PAGES = 256;

export interface HttpRoutes {
  staticRoot: string | null;
  hostNames: readonly string[];
  health: () => HubCounts;
}

/** Answers GET and HEAD of the renderer's files and `/healthz`; see SPEC.md [HTTP-1] to [HTTP-6]. */
export function serveHttp(server: WebServer, routes: HttpRoutes): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => void answer(request, response, routes));
}

/** Bounds what slow or silent HTTP clients can hold on to. */
export function limitHttp(server: WebServer, connections: number): void {
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 5_000;
  // Of silence, which ends a client that does not read its answer. A WebSocket is exempt: its pings find it out.
  server.timeout = 10_000;
  server.maxHeadersCount = 64;
  server.maxConnections = connections + SOCKETS_FOR_PAGES;
}

async function answer(request: IncomingMessage, response: ServerResponse, routes: HttpRoutes): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return endWithText(response, 405, 'Only GET and HEAD.');
  }
  const refusal = refusalOf(request, routes.hostNames);
  if (refusal !== null) return endWithText(response, 403, `This hub does not answer to that ${refusal}.`);

  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (path.startsWith('/socket.io/')) return endWithText(response, 400, 'WebSocket only.');
  if (path === '/healthz') {
    response.setHeader('Cache-Control', 'no-store');
    return end(response, 200, 'application/json; charset=utf-8', JSON.stringify({ status: 'ok', ...routes.health() }));
  }
  const file = routes.staticRoot === null ? null : await readStaticFile(routes.staticRoot, path);
  if (file === null) return endWithText(response, 404, 'Not found.');
  response.setHeader('Cache-Control', file.cacheControl);
  end(response, 200, file.contentType, file.body);
}

function endWithText(response: ServerResponse, status: number, text: string): void {
  end(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** Node leaves the body out for HEAD by itself. */
function end(response: ServerResponse, status: number, contentType: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) }).end(body);
}
