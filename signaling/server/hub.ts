import { randomBytes as secureRandomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Server } from 'socket.io';
import { monotonicNow } from '../basics/monotonic.ts';
import type { EventPayload } from '../protocol/index.ts';
import { LIMITS, makeRoomCode } from '../protocol/index.ts';
import { CallRegistry } from './call-registry.ts';
import type { Hub, HubCounts, HubDeps } from './config.ts';
import { hubLimits } from './config.ts';
import { ClientConnection } from './client-connection.ts';
import { GuestAccess } from './guest-access.ts';
import { drop, type HubServer } from './hub-socket.ts';
import { limitHttp, serveHttp, type WebServer } from './http.ts';
import { newChallenge, shortId } from './identity.ts';
import { JoinRequestRegistry } from './join-request-registry.ts';
import { KnockRegistry } from './knock-registry.ts';
import { refusalOf } from './origin.ts';
import { Peers } from './peers.ts';
import { PacedChanges } from './paced-changes.ts';
import { handshakeLimit, makeSocketPlace, shareSockets } from './places.ts';
import { Presence } from './presence.ts';
import { requestLimits } from './request-limits.ts';
import { createHandlers } from './requests.ts';
import { RoomList } from './room-list.ts';
import { Rooms } from './rooms.ts';
import { Seekers } from './seekers.ts';
import { type EngineConnection, Traffic } from './traffic.ts';
import { TurnCredentials } from './turn-credentials.ts';

/** Connections accepted above the limit, to be told `hub-full`: a refused handshake could not give the reason. */
const RESERVED_FOR_REFUSALS = 16;
/** Sockets for pages and other HTTP; a browser opens up to six at once, besides its WebSocket. */
const SOCKETS_FOR_PAGES = 256;
/** How long closing waits for goodbyes to be sent, ms. */
const GOODBYE_MS = 500;

/**
 * Puts a hub on an HTTP(S) server, which the caller makes and lets listen: Socket.IO over WebSocket, the renderer's
 * files and `/healthz`. All state is in the returned object, and is rebuilt by clients that come back.
 */
export function createHub(httpServer: WebServer, deps: HubDeps): Hub {
  const { log, hubKey, hostNames = [], movedTo = () => null, accepts = () => true } = deps;
  const { randomBytes = secureRandomBytes } = deps;
  const limits = hubLimits(deps.limits);
  const hubId = shortId(randomBytes);

  const peers = new Peers(limits.resumeGraceMs, (peerId) => {
    calls.departed(peerId);
    rooms.exit(peerId);
    joinRequests.departed(peerId);
    seekers.departed(peerId);
    guests.departed(peerId);
    presence.touch(peerId);
    log({ event: 'departed', peerId });
  });
  const guests = new GuestAccess(peers, deps.guestPolicy ?? 'open', (peerId) => {
    presence.tellAll(peerId);
    roomList.tellAll(peerId);
  });
  const maySee = (peerId: string): boolean => guests.of(peerId) === 'open';
  const presence: Presence = new Presence(
    peers,
    (peerId) => rooms.membershipOf(peerId) !== null || calls.involves(peerId),
    maySee,
  );
  const onActivityChange = (peerId: string) => presence.touch(peerId);
  const turn = new TurnCredentials(peers, deps.ice, limits.turnLifetimeMs);
  const rooms = new Rooms({
    peers,
    emptyMs: limits.emptyRoomMs,
    onMembershipChange: (peerId) => {
      presence.touch(peerId);
      knocks.moved(peerId);
      joinRequests.moved(peerId);
      if (rooms.membershipOf(peerId)) seekers.withdraw(peerId);
      roomList.moved(peerId);
    },
    onCompany: (peerId, isInCompany) => turn.inCompany(peerId, isInCompany),
  });
  const roomList = new RoomList({ peers, rooms, maySee });
  const knocks = new KnockRegistry({ peers, rooms });
  const joinRequests = new JoinRequestRegistry({ peers, rooms, answerMs: limits.joinRequestMs });
  const random = () => Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32;
  const seekers = new Seekers({ peers, rooms, meetAgainMs: limits.meetAgainMs, random });
  const newRoomCode = (): string => {
    const code = makeRoomCode(randomBytes);
    return rooms.has(code) ? newRoomCode() : code;
  };
  const newCallId = () => shortId(randomBytes);
  const calls = new CallRegistry({
    peers,
    rooms,
    ringMs: limits.ringMs,
    newCallId,
    newRoomCode,
    onActivityChange,
    log,
  });
  // A configured host name can mean a proxy on this computer: then all clients seem to come from loopback.
  const seesAddresses = hostNames.length === 0;
  const handshakes = handshakeLimit(seesAddresses);
  const profiles = new PacedChanges(LIMITS.profileGapMs, (peerId) => {
    presence.touch(peerId);
    rooms.refresh(peerId);
    guests.renamed(peerId);
  });
  const handlers = createHandlers({
    peers,
    rooms,
    roomList,
    calls,
    knocks,
    joinRequests,
    seekers,
    guests,
    profiles,
    limits: requestLimits(limits.joinsPerMinute, seesAddresses),
    seesAddresses,
    log,
  });
  /** Why no WebSocket is opened for this address at the moment; null when one is. */
  const crowding = (address: string): 'too-often' | 'full' | null => {
    if (!handshakes.tryTake(address, monotonicNow())) return 'too-often';
    return makeSocketPlace(webSockets, limits.connections + RESERVED_FOR_REFUSALS, address) ? null : 'full';
  };

  const counts = (): HubCounts => ({
    connections: io.engine.clientsCount,
    peers: peers.size,
    rooms: rooms.size,
    calls: calls.size,
  });
  limitHttp(httpServer);
  // Node waits for upgraded sockets when it closes a server, and offers no way to reach them.
  const openSockets = shareSockets(httpServer, limits.connections + SOCKETS_FOR_PAGES, accepts);
  const webSockets = new Set<EngineConnection>();
  const io: HubServer = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: LIMITS.messageBytes,
    pingInterval: limits.pingIntervalMs,
    pingTimeout: limits.pingTimeoutMs,
    connectTimeout: limits.helloTimeoutMs,
    allowRequest: (request, decide) => {
      const reason = refusalOf(request, hostNames) ?? crowding(request.socket.remoteAddress ?? '');
      if (reason !== null) log({ event: 'handshake-refused', reason });
      decide(reason, reason === null);
    },
  });
  // Engine.IO's own listener could only refuse long polling, and would do so without our checks and headers.
  httpServer.removeAllListeners('request');
  serveHttp(httpServer, {
    staticRoot: deps.staticRoot,
    hostNames,
    routes: deps.routes ?? (() => false),
    movedTo,
    health: counts,
  });
  const unclaimed = new WeakMap<EngineConnection, Traffic>();
  io.engine.on('connection', (connection: EngineConnection) => {
    webSockets.add(connection);
    connection.once('close', () => webSockets.delete(connection));
    unclaimed.set(connection, new Traffic(connection, limits));
  });
  io.on('connection', (socket) => {
    const traffic = unclaimed.get(socket.conn);
    // Several CONNECT packets in one segment make several sockets of one connection.
    if (traffic === undefined) return void socket.conn.close();
    unclaimed.delete(socket.conn);
    new ClientConnection(socket, traffic, {
      ice: deps.ice,
      movedTo,
      log,
      hubId,
      hubKey,
      challenge: newChallenge(randomBytes),
      limits,
      peers,
      rooms,
      roomList,
      calls,
      joinRequests,
      seekers,
      presence,
      guests,
      handlers,
    });
  });

  /** Forgets all peers before closing, so that nobody is told that the others leave. */
  const dismiss = (closing: EventPayload<'closing'>): void => {
    for (const part of [peers, rooms, roomList, calls, guests, knocks, joinRequests, seekers, presence, profiles, turn])
      part.clear();
    for (const socket of [...io.sockets.sockets.values()]) drop(socket, closing);
  };

  return {
    hubId,
    counts,
    peers: () => peers.listed(),
    onPeers: (listener) => peers.onChange.add(listener),
    guestsAsking: () => guests.asking,
    onGuestsAsking: (listener) => guests.onAsking.add(listener),
    answerGuest: (peerId, allowed) => guests.answer(peerId, allowed),
    move: (url) => dismiss({ reason: 'moved', url }),
    async close(url) {
      const closed = [...io.sockets.sockets.values()].map((socket) => once(socket.conn, 'close'));
      dismiss(url === undefined ? { reason: 'shutdown' } : { reason: 'moved', url });
      await Promise.race([Promise.allSettled(closed), delay(GOODBYE_MS, undefined, { ref: false })]);
      const done = io.close();
      for (const socket of openSockets.keys()) socket.destroy();
      await done;
    },
  };
}
