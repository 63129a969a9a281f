import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { isLoopback } from '../net/address-text.ts';
import { pathOf } from '../net/path-of.ts';
import { guestOrigin } from '../protocol/index.ts';
import type { HubCounts, HubDeps } from './config.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { refusalOf } from './origin.ts';
import { isAppPath, Pages } from './pages.ts';
import { sendPage } from './send-page.ts';

export type WebServer = HttpServer | HttpsServer;

/** What a hub answers besides WebSockets. */
export interface HttpRoutes extends Required<Pick<HubDeps, 'staticRoot' | 'hostNames' | 'routes' | 'movedTo'>> {
  health: () => HubCounts;
}

/** Answers GET and HEAD of the renderer's files, `/healthz` and the given routes; see SPEC.md [HTTP-1] to [HTTP-10]. */
export function serveHttp(server: WebServer, routes: HttpRoutes): void {
  const pages = new Pages(routes.staticRoot);
  server.on('request', (request: IncomingMessage, response: ServerResponse) =>
    answer(request, response, routes, pages),
  );
}

/** Bounds what slow or silent HTTP clients can hold on to. */
export function limitHttp(server: WebServer): void {
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 5_000;
  // Time without traffic, ms; ends clients that do not read their answer. A WebSocket is exempt: its pings detect that.
  server.timeout = 10_000;
  server.maxHeadersCount = 64;
}

function answer(request: IncomingMessage, response: ServerResponse, routes: HttpRoutes, pages: Pages): void {
  if (refuse(request, response, routes.hostNames)) return;
  const path = pathOf(request);
  if (path.startsWith('/socket.io/')) return endWithText(response, 400, 'WebSocket only.');
  if (path === '/healthz') {
    response.setHeader('Cache-Control', 'no-store');
    const counts = isLoopback(request.socket.remoteAddress ?? '') ? routes.health() : {};
    return end(response, 200, 'application/json; charset=utf-8', JSON.stringify({ status: 'ok', ...counts }));
  }
  if (routes.routes(request, response)) return;
  const movedTo = isAppPath(path) ? routes.movedTo() : null;
  if (movedTo !== null) return redirect(response, `${guestOrigin(movedTo)}${request.url ?? path}`);
  const page = pages.find(path);
  if (page === null) return endWithText(response, 404, 'Not found.');
  sendPage(request, response, page);
}

/** Sets the security headers, and refuses a request that is not for this hub. True when it was refused. */
export function refuse(request: IncomingMessage, response: ServerResponse, hostNames: readonly string[]): boolean {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    endWithText(response, 405, 'Only GET and HEAD.');
    return true;
  }
  const refusal = refusalOf(request, hostNames);
  if (refusal !== null) endWithText(response, 403, `This hub does not answer to that ${refusal}.`);
  return refusal !== null;
}

/** 307: temporary, because the hub that serves changes. */
export function redirect(response: ServerResponse, url: string): void {
  response.writeHead(307, { Location: url, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}

function endWithText(response: ServerResponse, status: number, text: string): void {
  end(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** Node leaves the body out for HEAD by itself. */
export function end(response: ServerResponse, status: number, contentType: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) }).end(body);
}
