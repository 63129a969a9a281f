import type { IncomingMessage } from 'node:http';

/** A request's path as it was sent, without a query. */
export function pathOf(request: Pick<IncomingMessage, 'url'>): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}
