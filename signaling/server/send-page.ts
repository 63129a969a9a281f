import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Coding, Page } from './pages.ts';

/**
 * Answers a GET or HEAD with a page, compressed if the client takes that, or with 304 if it has the page already. Ranges are
 * not given, which a server may decide (RFC 9110, section 14.2). See SPEC.md [HTTP-4], [HTTP-10].
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const accepted = request.headers['accept-encoding'];
  const chosen = page.coded.find(({ coding }) => accepts(typeof accepted === 'string' ? accepted : '', coding));
  // A strong tag names the bytes that are sent, so each coding has its own.
  const tag = chosen === undefined ? `"${page.tag}"` : `"${page.tag}-${chosen.coding}"`;
  response.setHeader('Cache-Control', page.cacheControl);
  response.setHeader('ETag', tag);
  if (page.coded.length > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (isKnown(request.headers['if-none-match'] ?? '', tag)) return void response.writeHead(304).end();

  const body = chosen?.body ?? page.body;
  response.setHeader('Content-Type', page.contentType);
  response.setHeader('Content-Length', body.length);
  if (chosen !== undefined) response.setHeader('Content-Encoding', chosen.coding);
  response.writeHead(200).end(body);
}

/** Whether an Accept-Encoding header names the coding, and not with a weight of 0 (RFC 9110, section 12.5.3). */
function accepts(header: string, coding: Coding): boolean {
  return header.split(',').some((entry) => {
    const [name, ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

/** Whether an If-None-Match header lists the tag. They are compared weakly (RFC 9110, section 13.1.2). */
function isKnown(header: string, tag: string): boolean {
  return header.split(',').some((entry) => ['*', tag].includes(entry.trim().replace(/^W\//, '')));
}
