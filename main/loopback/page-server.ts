import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pathOf } from '../../signaling/net/path-of.ts';
import { end, limitHttp } from '../../signaling/server/http.ts';
import { SECURITY_HEADERS } from '../../signaling/server/headers.ts';
import { isAppPath, makePage, type Page, Pages } from '../../signaling/server/pages.ts';
import { sendPage } from '../../signaling/server/send-page.ts';
import { onFirstFreePort } from '../network/first-free-port.ts';
import { CLOSED_PAGE, CLOSED_PAGE_POLICY } from './closed-page.ts';
import { isForOwnPage } from './own-page.ts';
import { ticketOf, type Tickets } from './tickets.ts';

/** A mark in the page: the process that served it does its networking, reached by this path (renderer/platform). */
const BRIDGE_MARK = '<meta name="earshot-bridge" content="/bridge" />';
const MAX_CONNECTIONS = 64;

/**
 * Serves the renderer to browsers on this computer that have a ticket: plain http on loopback, where browsers allow a
 * camera without a certificate. Takes the first port that is free. Rejects with Node's error when none is free.
 */
export async function servePage(
  rendererDir: string,
  ports: readonly number[],
  tickets: Tickets,
): Promise<{ server: Server; url: string }> {
  const pages = new Pages(rendererDir);
  const server = createServer((request, response) => answer(pages, tickets, request, response));
  limitHttp(server);
  server.maxConnections = MAX_CONNECTIONS;
  return { server, url: await onFirstFreePort(ports, (port) => listen(server, port)) };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}/`;
}

function answer(pages: Pages, tickets: Tickets, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  if (!isForOwnPage(request)) return refuse(response);
  const path = pathOf(request);
  if (isAppPath(path)) return answerApp(pages, tickets, request, response);
  const page = pages.find(path);
  if (page === null) return void response.writeHead(404).end();
  sendPage(request, response, page);
}

/** A ticket is exchanged for the cookie, and is out of the address before the page is there. */
function answerApp(pages: Pages, tickets: Tickets, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  response.setHeader('Cache-Control', 'no-store');
  // What only looks at an address, to show what is there, must not use a ticket up.
  const cookie = request.method === 'GET' ? tickets.redeem(request) : null;
  if (cookie !== null) return void response.writeHead(303, { Location: path, 'Set-Cookie': cookie }).end();
  const page = pages.find(path);
  if (page === null || !tickets.hasCookie(request)) return refuse(response);
  if (ticketOf(request) !== null) return void response.writeHead(303, { Location: path }).end();
  sendPage(request, response, marked(page));
}

function refuse(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', CLOSED_PAGE_POLICY);
  end(response, 403, 'text/html; charset=utf-8', CLOSED_PAGE);
}

function marked({ body }: Page): Page {
  const page = makePage('/index.html', Buffer.from(body.toString().replace('<head>', `<head>${BRIDGE_MARK}`)));
  return { ...page, cacheControl: 'no-store' };
}
