import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import * as v from 'valibot';
import {
  EVENT_NAMES,
  EVENTS,
  type EventName,
  type EventPayload,
  fail,
  LIMITS,
  PROTOCOL_VERSION,
  REQUESTS,
  type RequestErrorCode,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  type Result,
  ResultSchema,
  type UntrustedEvents,
} from '../protocol/index.ts';

/** How long a request waits for its answer, and a connection for its handshake, ms. */
const ANSWER_TIMEOUT_MS = 5_000;

/** Of Node's ws alone, which Socket.IO's types leave out; a browser has a limit of its own. */
const MAX_PAYLOAD = { maxPayload: LIMITS.hubMessageBytes };

/** How the socket is opened, where more than the URL counts: `extraHeaders`, or in Node `ca` and the like to pin a certificate. */
export type TransportOptions = Partial<ManagerOptions & SocketOptions>;

export interface HubConnectionEvents {
  onOpen: () => void;
  /** Called once, also when the connection could not be opened (`opened` false). */
  onClosed: (opened: boolean) => void;
  onEvent: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** An event of a name that this release does not know. */
  onUnknownEvent: () => void;
}

/** One connection to a hub, from opening to closing. What comes in is checked against the wire contract; wrong events are dropped. */
export class HubConnection {
  readonly #socket: Socket<UntrustedEvents, UntrustedEvents>;

  constructor(url: string, transport: TransportOptions, events: HubConnectionEvents) {
    this.#socket = io(url, {
      ...transport,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      timeout: ANSWER_TIMEOUT_MS,
      ...MAX_PAYLOAD,
    });
    this.#socket.on('connect', events.onOpen);
    this.#socket.on('connect_error', () => events.onClosed(false));
    this.#socket.on('disconnect', () => events.onClosed(true));
    for (const name of EVENT_NAMES) this.#pass(name, events);
    this.#socket.onAny((name: string) => {
      if (!isEventName(name)) events.onUnknownEvent();
    });
  }

  /** Sends one request. `done` is called before any event that the hub sent after its answer. */
  request<N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    done: (result: Result<RequestOutput<N>, RequestErrorCode>) => void,
  ): void {
    this.#emit(name, input, done);
  }

  /** Says hello with nothing but this client's version: a hub of another one tells so. See SPEC.md [VER-1]. */
  tellVersion(done: (result: Result<unknown, RequestErrorCode>) => void): void {
    this.#emit('hello', { version: PROTOCOL_VERSION }, done);
  }

  #emit<N extends RequestName>(
    name: N,
    input: object,
    done: (result: Result<RequestOutput<N>, RequestErrorCode>) => void,
  ): void {
    // Socket.IO would keep it for the next connection, and a stale offer is worse than none.
    if (!this.#socket.connected) return done(fail('offline', 'Not connected to a hub.'));
    this.#socket.timeout(ANSWER_TIMEOUT_MS).emit(name, input, (error: unknown, answer: unknown) => {
      if (!error) return done(parseAnswer(name, answer));
      if (this.#socket.connected) return done(fail('timeout', 'The hub did not answer.'));
      done(fail('offline', 'The hub is gone.'));
    });
  }

  /** Closes a connection that seems dead, without a goodbye: if the hub does hear of it, this client keeps its place. No events follow. */
  abandon(): void {
    this.#stopListening();
    this.#socket.io.engine.close();
  }

  /** Closes the connection with a goodbye; no events follow. */
  close(): void {
    this.#stopListening();
    this.#socket.disconnect();
  }

  #stopListening(): void {
    this.#socket.removeAllListeners();
    this.#socket.offAny();
  }

  #pass<N extends EventName>(name: N, events: HubConnectionEvents): void {
    this.#socket.on<string>(name, (payload: unknown) => {
      const parsed = v.safeParse(EVENTS[name], payload);
      if (parsed.success) events.onEvent(name, parsed.output);
    });
  }
}

function isEventName(name: string): name is EventName {
  return EVENT_NAMES.some((known) => known === name);
}

function parseAnswer<N extends RequestName>(name: N, answer: unknown): Result<RequestOutput<N>, RequestErrorCode> {
  const result = v.safeParse(ResultSchema, answer);
  if (!result.success) return fail('internal', 'The hub gave an answer that is none.');
  if (!result.output.ok) return result.output;
  const data = v.safeParse(REQUESTS[name].output, result.output.data);
  return data.success ? { ok: true, data: data.output } : fail('internal', 'The hub gave a wrong answer.');
}
