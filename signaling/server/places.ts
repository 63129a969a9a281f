import type { Socket } from 'node:net';
import { AddressBuckets } from '../net/address-buckets.ts';
import { whoGivesWay } from '../net/fair-share.ts';
import { LIMITS } from '../protocol/index.ts';
import { drop } from './hub-socket.ts';
import type { WebServer } from './http.ts';
import type { Peers } from './peers.ts';
import type { EngineConnection } from './traffic.ts';

/** Node refuses connections above this many more itself: those that make room have not closed yet. */
const CLOSING_SOCKETS = 64;
const MAX_ADDRESSES = 1_024;

/** Makes room for a new peer from this address, if need be by sending somebody away. False when nobody has to go. */
export function makePlace(peers: Peers, most: number, address: string): boolean {
  if (peers.size < most) return true;
  const displaced = whoGivesWay(peers.all(), (peer) => peer.address, address);
  if (displaced === null) return false;
  peers.depart(displaced.peerId);
  if (displaced.socket) drop(displaced.socket, { reason: 'flooding' });
  return true;
}

/** As `makePlace`, for a WebSocket. `open` has the open ones, the oldest first. */
export function makeSocketPlace(open: Set<EngineConnection>, most: number, address: string): boolean {
  if (open.size < most) return true;
  const displaced = whoGivesWay([...open], ({ remoteAddress }) => remoteAddress, address);
  displaced?.close(true);
  return displaced !== null;
}

/** Keeps the connections of a server to `most`, by the same rule. Answers those that are open. */
export function shareSockets(server: WebServer, most: number): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  const addressOf = ({ remoteAddress }: Socket) => remoteAddress ?? '';
  server.maxConnections = most + CLOSING_SOCKETS;
  server.on('connection', (socket: Socket) => {
    const displaced = open.size < most ? undefined : whoGivesWay([...open], addressOf, addressOf(socket));
    if (displaced === null) return void socket.destroy();
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    displaced?.destroy();
  });
  return open;
}

/** How often one network address may open a WebSocket. See SPEC.md [LIM-11]. */
export function handshakeLimit(exemptLoopback: boolean): AddressBuckets {
  const { handshakesPerMinute } = LIMITS;
  return new AddressBuckets(handshakesPerMinute, handshakesPerMinute / 60, MAX_ADDRESSES, exemptLoopback);
}
