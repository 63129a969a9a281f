import type { IncomingMessage } from 'node:http';
import { refusalOf } from '../../signaling/server/origin.ts';
import { mayBeOwnUser } from './peer-user.ts';

/** Every name but these can be made to point at this computer by somebody else (DNS rebinding, mDNS). */
const HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** Whether a request names this computer by a loopback name, and comes from no page but our own and no other user. */
export function isForOwnPage(request: IncomingMessage): boolean {
  return HOST.test(request.headers.host ?? '') && refusalOf(request, []) === null && mayBeOwnUser(request.socket);
}
