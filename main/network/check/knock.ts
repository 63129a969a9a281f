import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, isIPv6 } from 'node:net';
import { hostIn, plainAddress } from '../../../signaling/net/address-text.ts';
import { wayTo } from '../../../signaling/net/link-local.ts';

/**
 * How long a TCP connection is waited for, ms. Linux needs 3 s to find that nobody answers ARP, and 8 s for a computer
 * that it has talked to within minutes (5 s of trust, then the 3 s); within the last minute it may not find out at all.
 */
const KNOCK_MS = 9_000;

/** How long a name may take to become an address, ms. */
const LOOKUP_MS = 2_000;

/** What became of a TCP connection. */
export type Knock = 'open' | 'refused' | 'unreachable' | 'timed-out';

export interface Endpoint {
  /** Address or name, without brackets. */
  host: string;
  port: number;
}

/** Tries to connect, and says nothing. Never rejects. */
export function knock({ host, port }: Endpoint): Promise<Knock> {
  return new Promise((resolve) => {
    const socket = connect({ ...wayTo(host), port });
    const end = (result: Knock): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(end, KNOCK_MS, 'timed-out');
    socket.once('connect', () => end('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(knockOf(error.code)));
  });
}

function knockOf(code: string | undefined): Knock {
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
 * The own address from which the system would send to that one; nothing is sent. Null without a route or such a name.
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

/** Of an origin, also one without a port. */
export function endpointOf(url: string): Endpoint {
  const { port, protocol } = new URL(url);
  return { host: hostIn(url), port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}
