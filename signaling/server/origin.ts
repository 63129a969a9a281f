import type { IncomingMessage } from 'node:http';
import { hostname } from 'node:os';
import { isLoopback, urlHost } from '../net/address-text.ts';

/** The desktop app's own pages; requests of its main process have no Origin at all. */
const APP_ORIGIN = 'app://earshot';

/**
 * Whether a request was meant for this hub and comes from one of its own pages: WebSockets are not covered by CORS, so
 * this keeps out web pages in somebody's browser, and DNS rebinding. See SPEC.md [HTTP-2], [HTTP-3].
 *
 * @returns null when it may go on, else the header that is wrong
 */
export function refusalOf(request: IncomingMessage, hostNames: readonly string[]): 'host' | 'origin' | null {
  const { host, origin } = request.headers;
  const { localAddress, localPort } = request.socket;
  if (host === undefined || localAddress === undefined || localPort === undefined) return 'host';
  const scheme = 'encrypted' in request.socket ? 'https:' : 'http:';
  const url = parse(`${scheme}//${host}`);
  if (url === null || url.pathname !== '/' || url.username !== '' || url.search !== '') return 'host';
  if (!isOurHost(url, localAddress, localPort, hostNames)) return 'host';
  return isOurOrigin(origin, host) ? null : 'origin';
}

/** Whether a request was made by a page in a browser: programs send no Origin. */
export function isFromPage({ headers: { origin } }: Pick<IncomingMessage, 'headers'>): boolean {
  return origin !== undefined && origin !== APP_ORIGIN;
}

function isOurHost(url: URL, localAddress: string, localPort: number, hostNames: readonly string[]): boolean {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const named = hostNames.map((name) => name.toLowerCase());
  if (named.includes(`${url.hostname}:${port}`)) return true;
  if (port !== localPort) return false;
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const own = hostname()
    .toLowerCase()
    .replace(/\.local$/, '');
  // The address a connection arrived at is one of our own by definition, however many interfaces come and go.
  const isOwnAddress = url.hostname === urlHost(localAddress) || isLoopback(name);
  return isOwnAddress || ['localhost', own, `${own}.local`, ...named].includes(name);
}

function isOurOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  const url = parse(origin);
  // Compared without the scheme, which a proxy that ends TLS changes; one host and port serve one scheme.
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.origin === origin &&
    url.host === parse(`${url.protocol}//${host}`)?.host
  );
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
