import type { Socket } from 'node:net';
import { AddressBuckets } from '../net/address-buckets.ts';
import { type Owner, makeRoom, ownerAt } from '../net/fair-share.ts';
import { LIMITS } from '../protocol/index.ts';
import { drop } from './hub-socket.ts';
import type { WebServer } from './http.ts';
import type { Peer, Peers } from './peers.ts';
import type { EngineConnection } from './traffic.ts';

/** Node refuses connections above this many more itself: those that make room have not closed yet. */
const CLOSING_SOCKETS = 64;
const MAX_ADDRESSES = 1_024;

/** Makes room for a new peer from this address, if need be by sending somebody away. False when nobody has to go. */
export function makePlace(peers: Peers, most: number, address: string): boolean {
  const displace = ({ peerId, socket }: Peer): void => {
    peers.depart(peerId);
    if (socket) drop(socket, { reason: 'flooding' });
  };
  return makeRoom(peers.all(), most, {
    newcomer: ownerAt(address),
    ownerOf: (peer) => ownerAt(peer.address),
    displace,
  });
}

/** As `makePlace`, for a WebSocket. `open` has the open ones, the oldest first. */
export function makeSocketPlace(open: ReadonlySet<EngineConnection>, most: number, address: string): boolean {
  const ownerOf = ({ remoteAddress }: EngineConnection): Owner => ownerAt(remoteAddress);
  const displace = (connection: EngineConnection): void => connection.close(true);
  return makeRoom([...open], most, { newcomer: ownerAt(address), ownerOf, displace });
}

/**
 * Keeps the connections of a server to `most`, by the same rule, and to addresses that it accepts. Answers those that are
 * open, and whose they are.
 */
export function shareSockets(
  server: WebServer,
  most: number,
  accepts: (address: string) => boolean,
): ReadonlyMap<Socket, Owner> {
  // Read once each: TCP connections come at any rate, and each compares all of these.
  const open = new Map<Socket, Owner>();
  const ownerOf = ([, owner]: [Socket, Owner]): Owner => owner;
  const displace = ([socket]: [Socket, Owner]): void => void socket.destroy();
  server.maxConnections = most + CLOSING_SOCKETS;
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const newcomer = ownerAt(address);
    if (!accepts(address) || !makeRoom([...open], most, { newcomer, ownerOf, displace })) return void socket.destroy();
    open.set(socket, newcomer);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}

/** How often one network address may open a WebSocket. See SPEC.md [LIM-11]. */
export function handshakeLimit(exemptLoopback: boolean): AddressBuckets {
  const { handshakesPerMinute } = LIMITS;
  return new AddressBuckets(handshakesPerMinute, handshakesPerMinute / 60, MAX_ADDRESSES, exemptLoopback);
}
