import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { monotonicNow } from '../../signaling/basics/monotonic.ts';

/** How long a browser may take to start, ms. */
export const TICKET_MS = 60_000;
/** Names the ticket in the address. */
const PARAMETER = 'ticket';

/**
 * Who may use the page: the browser of whoever started this process. An address with a ticket gives its browser a cookie, and only
 * with the cookie there are the page and the bridge. All of it ends with the process; nothing of it is on disk.
 */
export class Tickets {
  /** What the cookie says. */
  readonly #session = newToken();
  /** In the printed address: only its person reads that, so it may be used again, in another browser too. */
  readonly #printed = newToken();
  /** In addresses on a browser's command line, which everybody on this computer can read; with their ends, monotonic, ms. */
  readonly #single = new Map<string, number>();

  /** The address to print. */
  printedUrl(pageUrl: string): string {
    return withTicket(pageUrl, this.#printed);
  }

  /** An address that works once, within TICKET_MS. */
  singleUrl(pageUrl: string): string {
    const ticket = newToken();
    this.#single.set(ticket, monotonicNow() + TICKET_MS);
    return withTicket(pageUrl, ticket);
  }

  /** The cookie for whoever asks with a good ticket, as a Set-Cookie header (RFC 6265bis); null for everybody else. */
  redeem(request: IncomingMessage): string | null {
    const ticket = ticketOf(request);
    if (ticket === null || !(isSame(ticket, this.#printed) || this.#takeSingle(ticket))) return null;
    return `${cookieName(request)}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request has the cookie. */
  hasCookie(request: IncomingMessage): boolean {
    const prefix = `${cookieName(request)}=`;
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    return cookies.some((cookie) => cookie.startsWith(prefix) && isSame(cookie.slice(prefix.length), this.#session));
  }

  #takeSingle(ticket: string): boolean {
    const now = monotonicNow();
    for (const [known, endsAt] of this.#single) if (endsAt <= now) this.#single.delete(known);
    return this.#single.delete(ticket);
  }
}

/** Null when there is none in the address. */
export function ticketOf(request: IncomingMessage): string | null {
  return new URLSearchParams((request.url ?? '').replace(/^[^?]*/, '')).get(PARAMETER);
}

function withTicket(pageUrl: string, ticket: string): string {
  return `${pageUrl}?${PARAMETER}=${ticket}`;
}

/** Browsers send a cookie to every port of a host (RFC 6265, section 8.5), so each port has its own. */
function cookieName(request: IncomingMessage): string {
  return `earshot-${request.socket.localPort}`;
}

/** 256 bits, base64url. */
function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** In a time that does not tell how much of it was right. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
