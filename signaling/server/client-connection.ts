import * as v from 'valibot';
import type { Answer, EventPayload, ParsedInput, RequestName } from '../protocol/index.ts';
import { fail, HUB_FEATURES, ok, PROTOCOL_VERSION } from '../protocol/index.ts';
import type { CallRegistry } from './call-registry.ts';
import type { HubDeps, HubLimits } from './config.ts';
import type { GuestAccess } from './guest-access.ts';
import { drop, type HubSocket } from './hub-socket.ts';
import { isSignedBy, peerIdOf } from './identity.ts';
import type { Peers } from './peers.ts';
import { isFromPage } from './origin.ts';
import type { JoinRequestRegistry } from './join-request-registry.ts';
import { makePlace } from './places.ts';
import type { Presence } from './presence.ts';
import { type Handlers, handle, isRequestName, parseInput, type Requester } from './requests.ts';
import type { RoomList } from './room-list.ts';
import type { Seekers } from './seekers.ts';
import type { Rooms } from './rooms.ts';
import type { Traffic } from './traffic.ts';

export interface ClientConnectionDeps extends Pick<HubDeps, 'ice' | 'log'> {
  movedTo: () => string | null;
  hubId: string;
  hubKey: string | null;
  /** For this connection alone: base64url of 32 random bytes. */
  challenge: string;
  limits: HubLimits;
  peers: Peers;
  rooms: Rooms;
  roomList: RoomList;
  calls: CallRegistry;
  joinRequests: Pick<JoinRequestRegistry, 'remind' | 'withdraw'>;
  seekers: Pick<Seekers, 'withdraw'>;
  presence: Presence;
  guests: GuestAccess;
  handlers: Handlers;
}

/** Read before anything else of a hello, whose other fields may be those of another version. See SPEC.md [VER-1]. */
const VersionSchema = v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

/** One client's connection: its hello, its requests one after the other, and its end. */
export class ClientConnection {
  readonly #socket: HubSocket;
  readonly #deps: ClientConnectionDeps;
  readonly #traffic: Traffic;
  readonly #helloTimer: NodeJS.Timeout;
  /** Features that the client named. */
  #features: readonly string[] = [];
  #requester: Requester | null = null;
  #dropped = false;

  constructor(socket: HubSocket, traffic: Traffic, deps: ClientConnectionDeps) {
    this.#socket = socket;
    this.#deps = deps;
    this.#traffic = traffic;
    traffic.onFault = (reason) => {
      this.#drop({ reason });
      // An orderly close would wait for the queue, which does not move.
      if (reason === 'too-slow') socket.conn.close(true);
    };
    this.#helloTimer = setTimeout(() => this.#drop({ reason: 'hello-timeout' }), deps.limits.helloTimeoutMs);
    socket.onAny((name: unknown, ...args: unknown[]) => this.#receive(name, args));
    socket.on('disconnect', (reason: unknown) => this.#disconnected(String(reason)));
  }

  #receive(name: unknown, args: unknown[]): void {
    // Socket.IO delivers events of the same TCP segment after the goodbye too.
    if (this.#socket.disconnected) return;
    const ack = args.pop();
    // Every request has an acknowledgement; an event without one is not carried out. SPEC.md [REQ-1].
    if (!isAck(ack)) return;
    const answer = args.length === 1 ? this.#answer(name, args[0]) : fail('bad-request', 'One payload, please.');
    ack(answer);
    if (name === 'hello') this.#afterHello(answer);
  }

  #answer(name: unknown, payload: unknown): Answer<RequestName> {
    if (!this.#traffic.isWithinRate) return fail('rate-limited', 'Too much at once.');
    if (!isRequestName(name)) return fail('unknown-request', 'No such request.');
    try {
      if (name === 'features') return this.#exchangeFeatures(payload);
      if (name === 'hello') return this.#hello(payload);
      if (this.#requester === null) return fail('hello-required', 'Say hello first.');
      return handle(this.#deps.handlers, name, this.#requester, payload);
    } catch (error) {
      this.#deps.log({
        event: 'request-failed',
        request: name,
        error: error instanceof Error ? String(error.stack) : 'unknown',
      });
      return fail('internal', 'The hub failed at this request.');
    }
  }

  #exchangeFeatures(payload: unknown): Answer<'features'> {
    if (this.#requester !== null) return fail('already-greeted', 'Features come before hello.');
    const input = parseInput('features', payload);
    if (!input.ok) return input;
    this.#features = input.data.features;
    const { hubId, challenge } = this.#deps;
    return ok({ features: [...HUB_FEATURES], hubId, challenge });
  }

  #hello(payload: unknown): Answer<'hello'> {
    const { peers, presence, guests, limits, ice } = this.#deps;
    if (this.#requester !== null) return fail('already-greeted', 'One hello a connection.');
    const stated = v.safeParse(VersionSchema, payload);
    if (stated.success && stated.output.version < PROTOCOL_VERSION)
      return fail('client-too-old', `This hub speaks ${PROTOCOL_VERSION}.`);
    if (stated.success && stated.output.version > PROTOCOL_VERSION)
      return fail('client-too-new', `This hub speaks ${PROTOCOL_VERSION}.`);
    if (this.#deps.movedTo() !== null) return fail('moved', 'Another hub serves now.');
    const input = parseInput('hello', payload);
    if (!input.ok) return input;

    const { publicKey, name, availability } = input.data;
    const client = isFromPage(this.#socket.request) ? 'browser' : input.data.client;
    if (!this.#isProved({ ...input.data, client }))
      return fail('not-proved', 'The signature is not of that key for this connection.');

    const peerId = peerIdOf(publicKey);
    const address = this.#socket.conn.remoteAddress;
    if (!peers.get(peerId) && !makePlace(peers, limits.connections, address))
      return fail('hub-full', 'This hub has no place left.');
    const peer = { peerId, client, features: this.#features, name, availability, address };
    const before = peers.greet(peer, this.#socket);
    if (before?.socket) drop(before.socket, { reason: 'replaced' });
    clearTimeout(this.#helloTimer);
    this.#requester = { peerId, address };
    presence.touch(peerId);
    this.#deps.log({ event: 'greeted', peerId, client, returning: before !== undefined });
    return ok({
      peerId,
      iceServers: [...ice().servers],
      people: presence.listFor(peerId),
      peopleAccess: guests.of(peerId),
    });
  }

  /** Whether the owner of the key says this hello, to this hub. See SPEC.md [ID-5]. */
  #isProved({ publicKey, signature, hubKey, client }: ParsedInput<'hello'>): boolean {
    const { challenge, hubId, hubKey: ownKey } = this.#deps;
    // A page cannot see the hub's key. An app that saw another one than ours talks to somebody in between.
    const isForUs = client === 'browser' ? hubKey === null : ownKey === null || hubKey === ownKey;
    return isForUs && isSignedBy(publicKey, { purpose: 'hello', challenge, hubId, hubKey }, signature);
  }

  /** Follows the answer to hello: a refused client is disconnected; a returning one is sent its calls. */
  #afterHello(answer: Answer<RequestName>): void {
    if (this.#requester === null) return this.#drop(this.#refusal(answer));
    if (!answer.ok) return;
    this.#deps.rooms.refresh(this.#requester.peerId);
    this.#deps.calls.remind(this.#requester.peerId);
    this.#deps.presence.tellMore(this.#requester.peerId);
    this.#deps.roomList.tellAll(this.#requester.peerId);
    this.#deps.joinRequests.remind(this.#requester.peerId);
    // A client that lost the hub asks nothing any more.
    this.#deps.joinRequests.withdraw(this.#requester.peerId);
    this.#deps.seekers.withdraw(this.#requester.peerId);
  }

  #refusal(answer: Answer<RequestName>): EventPayload<'closing'> {
    const url = !answer.ok && answer.code === 'moved' ? this.#deps.movedTo() : null;
    return url === null ? { reason: 'refused' } : { reason: 'moved', url };
  }

  #drop(closing: EventPayload<'closing'>): void {
    // Sending `closing` is traffic too, and may itself go over the limit.
    if (this.#dropped) return;
    this.#dropped = true;
    this.#deps.log({ event: 'dropped', peerId: this.#requester?.peerId ?? null, reason: closing.reason });
    drop(this.#socket, closing);
  }

  #disconnected(reason: string): void {
    const { peers, rooms } = this.#deps;
    clearTimeout(this.#helloTimer);
    // Ends the whole connection: a namespace opened on it again would have neither time-out nor identity.
    this.#socket.conn.close();
    const peerId = this.#requester?.peerId ?? null;
    this.#requester = null;
    this.#deps.log({ event: 'disconnected', peerId, reason });
    // The peer is on a newer socket by now.
    if (peerId === null || peers.get(peerId)?.socket !== this.#socket) return;
    // A client that says goodbye closes its namespace; a cut network or a reload closes the transport.
    if (reason === 'client namespace disconnect') return peers.depart(peerId);
    peers.markAway(peerId);
    rooms.refresh(peerId);
  }
}

function isAck(value: unknown): value is (answer: Answer<RequestName>) => void {
  return typeof value === 'function';
}
