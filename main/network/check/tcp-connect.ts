import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, isIPv6 } from 'node:net';
import { hostIn, plainAddress } from '../../../signaling/net/address-text.ts';
import { connectHostFor } from '../../../signaling/net/link-local.ts';

/**
 * How long a TCP connection is awaited, ms. Linux takes 3 s to find that nothing answers ARP, and 8 s for a computer it
 * had contact with within minutes; within the last minute it may not find out at all.
 */
const CONNECT_TIMEOUT_MS = 9_000;

/** How long resolving a name may take, ms. */
const LOOKUP_MS = 2_000;

/** The outcome of opening a TCP connection. */
export type ConnectOutcome = 'open' | 'refused' | 'unreachable' | 'timed-out';

export interface Endpoint {
  /** Address or name, without brackets. */
  host: string;
  /** 1 to 65,535. */
  port: number;
}

/** Opens a TCP connection and closes it without sending anything. Within `CONNECT_TIMEOUT_MS`; never rejects. */
export function tryConnect({ host, port }: Endpoint): Promise<ConnectOutcome> {
  return new Promise((resolve) => {
    const socket = connect({ ...connectHostFor(host), port });
    const end = (result: ConnectOutcome): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(end, CONNECT_TIMEOUT_MS, 'timed-out');
    socket.once('connect', () => end('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(outcomeOf(error.code)));
  });
}

function outcomeOf(code: string | undefined): ConnectOutcome {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return 'refused';
    case 'ETIMEDOUT':
      return 'timed-out';
    default:
      return 'unreachable';
  }
}

/**
 * The source address that the system would use for this destination; sends nothing. Null without a route, or when the
 * name does not resolve.
 */
export async function sourceAddressFor({ host, port }: Endpoint): Promise<string | null> {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  try {
    socket.connect(port, host);
    await once(socket, 'connect', { signal: AbortSignal.timeout(LOOKUP_MS) });
    return plainAddress(socket.address().address);
  } catch {
    return null;
  } finally {
    socket.close();
  }
}

/** Host and port of an origin, also one without a port. */
export function endpointOf(url: string): Endpoint {
  const { port, protocol } = new URL(url);
  return { host: hostIn(url), port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}
