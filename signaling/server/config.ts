import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventPayload, PeopleAccess } from '../protocol/index.ts';
import { LIMITS } from '../protocol/index.ts';
import type { IceConfig } from './ice.ts';

/** The limits a test or a headless hub may set otherwise; every other limit is part of the wire contract. */
const ADJUSTABLE = {
  connections: LIMITS.connections,
  helloTimeoutMs: LIMITS.helloTimeoutMs,
  pingIntervalMs: LIMITS.pingIntervalMs,
  pingTimeoutMs: LIMITS.pingTimeoutMs,
  resumeGraceMs: LIMITS.resumeGraceMs,
  ringMs: LIMITS.ringMs,
  joinRequestMs: LIMITS.joinRequestMs,
  meetAgainMs: LIMITS.meetAgainMs,
  turnLifetimeMs: LIMITS.turnLifetimeMs,
  emptyRoomMs: LIMITS.emptyRoomMs,
  joinsPerMinute: LIMITS.joinsPerMinute,
  burstMessages: LIMITS.burstMessages,
  messagesPerSecond: LIMITS.messagesPerSecond,
  bytesPerSecond: LIMITS.bytesPerSecond,
  sendQueueBytes: LIMITS.sendQueueBytes,
};

export type HubLimits = { readonly [K in keyof typeof ADJUSTABLE]: number };

/** The limits of LIMITS with a caller's changes. */
export function hubLimits(changes: Partial<HubLimits> = {}): HubLimits {
  return { ...ADJUSTABLE, ...changes };
}

/** One line of a hub's log. Never holds names, room codes, SDP or secrets; a peer id is a hash and says nothing. */
export type HubEvent =
  | { event: 'handshake-refused'; reason: 'host' | 'origin' | 'full' | 'too-often' }
  | { event: 'greeted'; peerId: string; client: 'app' | 'browser'; returning: boolean }
  | { event: 'disconnected'; peerId: string | null; reason: string }
  | { event: 'dropped'; peerId: string | null; reason: EventPayload<'closing'>['reason'] }
  | { event: 'departed'; peerId: string }
  | { event: 'joined'; peerId: string; members: number }
  | { event: 'left'; peerId: string }
  | { event: 'call-started'; callId: string }
  | { event: 'call-ended'; callId: string; state: EventPayload<'call-state'>['state'] }
  | { event: 'request-failed'; request: string; error: string };

/** What guests get of the list of people, before anybody is asked. See SPEC.md [GUEST-5]. */
export type GuestPolicy = Extract<PeopleAccess, 'open' | 'on-request' | 'closed'>;

export interface HubDeps {
  /** Folder of the built renderer to serve, or null to serve none. */
  staticRoot: string | null;
  /** Called at each hello, so that settings can change while the hub runs. */
  ice: () => IceConfig;
  log: (event: HubEvent) => void;
  /** Pin of the key that this hub shows in TLS; null without TLS, also behind a proxy that has it. */
  hubKey: string | null;
  /** Host names people may reach this hub by besides its addresses: `name` (at our port) or `name:port`. */
  hostNames?: readonly string[];
  /** Handles further paths: true when it answered. Called after the checks of every request, before any file. */
  routes?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Origin of the hub to use instead of this one, or null while this one serves. Read at each request. */
  movedTo?: () => string | null;
  /** `open` when left out. */
  guestPolicy?: GuestPolicy;
  limits?: Partial<HubLimits>;
  /** Whether connections from this network address are taken; of any, when left out. Others are closed unread. */
  accepts?: (address: string) => boolean;
  /** From a cryptographic source. */
  randomBytes?: (count: number) => Uint8Array;
}

export interface HubCounts {
  /** Open connections, greeted or not. */
  connections: number;
  /** Greeted peers, including those in their grace time. */
  peers: number;
  rooms: number;
  calls: number;
}

/** A guest who asks to see the list of people. */
export interface AskingGuest {
  readonly peerId: string;
  readonly name: string;
}

/** A client that said hello: an app, or a guest's page in a browser. */
export interface HubPeer {
  readonly peerId: string;
  /** What it says that it is; a page that says `app` is a `browser` all the same. See SPEC.md [GUEST-4]. */
  readonly client: 'app' | 'browser';
  /** Features that the client named. See SPEC.md [VER-2]. */
  readonly features: readonly string[];
}

export interface Hub {
  /** base64url of 9 random bytes, new at each start. */
  readonly hubId: string;
  counts(): HubCounts;
  /** Everybody who said hello. One whose connection is lost counts through its grace time. */
  peers(): readonly HubPeer[];
  /**
   * Calls the listener with all peers whenever one says hello or leaves, or all are dismissed.
   *
   * @returns removes the listener
   */
  onPeers(listener: (peers: readonly HubPeer[]) => void): () => void;
  /** Guests who wait for an answer, the first to ask first. */
  guestsAsking(): readonly AskingGuest[];
  /**
   * Calls the listener with all of them at each change.
   *
   * @returns removes the listener
   */
  onGuestsAsking(listener: (guests: readonly AskingGuest[]) => void): () => void;
  /** The owner's answer. A yes holds for this guest's key until the hub ends. Nothing for somebody who does not ask. */
  answerGuest(peerId: string, allowed: boolean): void;
  /**
   * Sends all clients to the hub at this origin, and forgets them and their rooms at once. From then on `movedTo` must
   * return the same origin. See SPEC.md [MOVED-1].
   */
  move(url: string): void;
  /**
   * Says `closing` to everybody, then closes every connection and the HTTP server.
   *
   * @param movedTo origin of the hub that serves from now on, for clients to go to
   */
  close(movedTo?: string): Promise<void>;
}
