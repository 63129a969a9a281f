import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { limitHttp, pathOf } from '../../signaling/server/http.ts';
import { SECURITY_HEADERS } from '../../signaling/server/headers.ts';
import { isAppPath, makePage, type Page, Pages } from '../../signaling/server/pages.ts';
import { sendPage } from '../../signaling/server/send-page.ts';
import { onFirstFreePort } from '../network/first-free-port.ts';
import { isForOwnPage } from './own-page.ts';

/** A mark in the page: the process that served it does its networking, reached with this token (renderer/platform). */
const bridgeMark = (token: string): string =>
  `<meta name="earshot-bridge" content="/bridge" /><meta name="earshot-token" content="${token}" />`;
const MAX_CONNECTIONS = 64;

/**
 * Serves the renderer to browsers on this computer only: plain http on loopback, where browsers allow a camera without
 * a certificate. Takes the next free port when the given one is taken. Rejects with Node's error when none is free.
 *
 * @param token for the bridge, base64url
 */
export async function servePage(
  rendererDir: string,
  firstPort: number,
  token: string,
): Promise<{ server: Server; url: string }> {
  const pages = new Pages(rendererDir);
  const server = createServer((request, response) => answer(pages, token, request, response));
  limitHttp(server);
  server.maxConnections = MAX_CONNECTIONS;
  return { server, url: await onFirstFreePort(firstPort, (port) => listen(server, port)) };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}/`;
}

function answer(pages: Pages, token: string, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  if (!isForOwnPage(request)) return void response.writeHead(403).end();
  const path = pathOf(request);
  const page = pages.find(path);
  if (page === null) return void response.writeHead(404).end();
  sendPage(request, response, isAppPath(path) ? marked(page, token) : page);
}

function marked({ body }: Page, token: string): Page {
  return makePage('/index.html', Buffer.from(body.toString().replace('<head>', `<head>${bridgeMark(token)}`)));
}
