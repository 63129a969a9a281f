import type { Socket } from 'node:net';
import { io, type Socket as ClientSocket } from 'socket.io-client';
import type {
  EventName,
  EventPayload,
  RequestInput,
  RequestName,
  RequestOutput,
  Result,
  UntrustedEvents,
} from '../../protocol/index.ts';
import { PROTOCOL_VERSION } from '../../protocol/index.ts';
import { signerOf } from '../identity.ts';
import { randomSecret, randomVisit } from './hub.ts';

type HelloChanges = Partial<RequestInput<'hello'>>;
type RawOptions = NonNullable<Parameters<typeof io>[1]>;

/** What tests use of the `ws` package's WebSocket. */
interface NodeWebSocket {
  _socket: Socket;
  send(frame: string): void;
  pause(): void;
}

/** A socket that sends whatever a test wants and remembers what came; waits end when the condition holds. */
export class RawClient {
  readonly socket: ClientSocket<UntrustedEvents, UntrustedEvents>;
  readonly events: { name: string; payload: unknown }[] = [];
  readonly #watchers = new Set<() => void>();
  /** Why it was closed, once it was. */
  closedBy: string | null = null;

  constructor(url: string, options: RawOptions = {}) {
    this.socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, ...options });
    this.socket.onAny((name: string, payload: unknown) => {
      this.events.push({ name, payload });
      this.#changed();
    });
    this.socket.on('connect', () => this.#changed());
    this.socket.on('disconnect', (reason) => this.#closed(reason));
    this.socket.on('connect_error', (error) => this.#closed(error.message));
  }

  /** Sends anything; the answer is what the hub acknowledged. */
  async send(name: string, ...payload: unknown[]): Promise<Result<Record<string, unknown>>> {
    const answer: unknown = await this.socket.timeout(4_000).emitWithAck(name, ...payload);
    return answer as Result<Record<string, unknown>>;
  }

  /** Sends a request and gives its data; throws the code when it was refused. */
  async ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Record<string, unknown>> {
    const answer = await this.send(name, input);
    if (!answer.ok) throw new Error(answer.code);
    return answer.data;
  }

  /** Asks for the challenge, and makes the hello that answers it. */
  async helloFor(secret: string, changes: HelloChanges = {}, features: string[] = []): Promise<RequestInput<'hello'>> {
    const greeting = await this.ask('features', { features });
    const { challenge, hubId } = greeting as unknown as RequestOutput<'features'>;
    const { hubKey = null } = changes;
    const signer = signerOf(secret);
    const signature = await signer.sign({ purpose: 'hello', challenge, hubId, hubKey });
    const proof = { version: PROTOCOL_VERSION, publicKey: signer.publicKey, signature, hubKey };
    return { ...proof, name: 'Ann', availability: 'available', client: 'app', ...changes };
  }

  /** Says hello with this secret's key; the answer is what the hub acknowledged. */
  async hello(secret: string, changes: HelloChanges = {}): Promise<Result<Record<string, unknown>>> {
    return this.send('hello', await this.helloFor(secret, changes));
  }

  /** Writes Engine.IO frames as they are, all of them at once, so that the hub reads them in one go. */
  sendFrames(...frames: string[]): void {
    const ws = this.#ws;
    ws._socket.cork();
    for (const frame of frames) ws.send(frame);
    ws._socket.uncork();
  }

  /** Stops reading, as a client that hangs. */
  stopReading(): void {
    this.#ws.pause();
  }

  /** Payloads of the events of one name so far. */
  got<N extends EventName>(name: N): EventPayload<N>[] {
    return this.events.filter((event) => event.name === name).map((event) => event.payload as EventPayload<N>);
  }

  /** Resolves with the first non-empty value that `look` gives, looking again whenever something came. */
  async until<T>(look: (client: this) => T | undefined | null | false): Promise<T> {
    for (;;) {
      const found = look(this);
      if (found !== undefined && found !== null && found !== false) return found;
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
    }
  }

  next<N extends EventName>(name: N): Promise<EventPayload<N>> {
    return this.until((client) => client.got(name).at(-1));
  }

  /** Cuts the connection without a goodbye. */
  cut(): void {
    this.socket.io.engine.close();
  }

  /** The WebSocket below Socket.IO, which has no types for it. */
  get #ws(): NodeWebSocket {
    return (this.socket.io.engine as unknown as { transport: { ws: NodeWebSocket } }).transport.ws;
  }

  #closed(reason: string): void {
    this.closedBy = reason;
    this.#changed();
  }

  #changed(): void {
    for (const resolve of this.#watchers) resolve();
    this.#watchers.clear();
  }
}

export interface Greeted {
  client: RawClient;
  peerId: string;
  secret: string;
  visit: string;
}

/** A client that did not say hello. */
export async function connected(url: string): Promise<RawClient> {
  const client = new RawClient(url);
  await client.until(({ socket }) => socket.connected);
  return client;
}

/** Somebody else is served after all that a test did. */
export async function expectAlive(url: string): Promise<void> {
  const { client, visit } = await greet(url, 'Cat');
  await client.ask('join', { code: 'alive', visit });
}

/** A client that said hello. */
export async function greet(
  url: string,
  name: string,
  { secret = randomSecret(), features, ...changes }: HelloChanges & { secret?: string; features?: string[] } = {},
): Promise<Greeted> {
  const client = await connected(url);
  const { peerId } = await client.ask('hello', await client.helloFor(secret, { name, ...changes }, features));
  return { client, peerId: String(peerId), secret, visit: randomVisit() };
}
