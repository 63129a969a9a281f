import { randomBytes } from 'node:crypto';
import type { Socket } from 'socket.io';
import { fail, ok } from '../../../signaling/protocol/index.ts';
import type {
  Answer,
  EventName,
  EventPayload,
  LinkSignal,
  RequestInput,
  RequestName,
  Result,
} from '../../../signaling/protocol/index.ts';
import { newChallenge, peerIdOf } from '../../../signaling/server/identity.ts';

type Handler = (input: never) => Result<Record<string, unknown>, string>;
type Acknowledge = (answer: Result<Record<string, unknown>, string>) => void;

const HUB_ID = 'evil'.padEnd(12, '0');

/** A client as an evil hub sees it. */
export class Victim {
  /** Every request so far. */
  readonly requests: { name: string; input: unknown }[] = [];
  readonly #socket: Socket;
  readonly #handlers = new Map<string, Handler>();
  #name: string | null = null;
  #peerId = '';

  constructor(socket: Socket) {
    this.#socket = socket;
    const nothing: readonly RequestName[] = ['profile', 'leave', 'signal', 'decline', 'cancel', 'knock', 'admit'];
    for (const name of nothing) this.answer(name, () => ok({}));
    this.answer('features', () => ok({ features: [], hubId: HUB_ID, challenge: newChallenge(randomBytes) }));
    this.answer('hello', ({ publicKey, name }) => {
      [this.#peerId, this.#name] = [peerIdOf(publicKey), name];
      return ok({ peerId: this.#peerId, iceServers: [], people: [], peopleAccess: 'open' });
    });
    socket.onAny((name: string, input: unknown, acknowledge: Acknowledge) => {
      this.requests.push({ name, input });
      const handler = this.#handlers.get(name);
      acknowledge(handler ? handler(input as never) : fail('unknown-request', ''));
    });
  }

  /** null before `hello`. */
  get name(): string | null {
    return this.#name;
  }

  get peerId(): string {
    return this.#peerId;
  }

  /** The signals that it has sent so far. */
  get signals(): { to: string; signal: LinkSignal }[] {
    return this.#inputs('signal') as { to: string; signal: LinkSignal }[];
  }

  /** How often it has made this request. */
  count(name: RequestName): number {
    return this.#inputs(name).length;
  }

  /** Answers a request so from now on. */
  answer<N extends RequestName>(name: N, handler: (input: RequestInput<N>) => Answer<N>): void {
    this.#handlers.set(name, handler);
  }

  tell<N extends EventName>(name: N, payload: EventPayload<N>): void {
    this.#socket.emit(name, payload);
  }

  /** Says what no hub says. */
  say(name: string, payload: unknown): void {
    this.#socket.emit(name, payload);
  }

  #inputs(name: RequestName): unknown[] {
    return this.requests.filter((request) => request.name === name).map(({ input }) => input);
  }
}
