import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { addressBytes, plainAddress } from '../../signaling/net/address-text.ts';

/** Linux lists every TCP connection with the user at its own end (proc(5)); other systems tell this in no way of Node's. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
const ESTABLISHED = '01';
/** Also who passes connections on to a Linux inside of Windows. */
const ROOT = 0;

/**
 * Whether the process at the other end of a connection from this computer may be ours: false when it is another user's, who
 * could have read a ticket on a command line, or been sent our cookie at a port of their own. True where the system does not tell.
 */
export function mayBeOwnUser({ remoteAddress, remotePort, localAddress, localPort }: Socket): boolean {
  const own = process.getuid?.();
  if (own === undefined || remotePort === undefined || localPort === undefined) return true;
  // Seen from there, our end is the remote one.
  const [theirs, ours] = [endOf(remoteAddress ?? '', remotePort), endOf(localAddress ?? '', localPort)];
  for (const table of TABLES) {
    for (const line of linesOf(table)) {
      const [, local = '', remote = '', state, , , , uid] = line.trim().split(/\s+/);
      if (!local.endsWith(theirs) || !remote.endsWith(ours)) continue;
      return state === ESTABLISHED && [own, ROOT].includes(Number(uid));
    }
  }
  return true;
}

/** An IPv4 address and port as the tables write them, where an IPv4 address in an IPv6 one comes last as well. */
function endOf(address: string, port: number): string {
  const bytes = addressBytes(plainAddress(address)) ?? Buffer.of();
  return `${bytes.reverse().toString('hex')}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
}

function linesOf(table: string): string[] {
  try {
    return readFileSync(table, 'utf8').split('\n');
  } catch {
    return [];
  }
}
