import { randomBytes } from 'node:crypto';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BridgeCall, BridgeInput, BridgeReply } from '../../../main/bridge/contract.ts';
import type { BridgeEvent } from '../../../main/bridge/events.ts';
import type { Roster } from '../../../signaling/protocol/index.ts';
import { addressFile } from './app.ts';
import type { LanHost } from './host.ts';
import { type ClientState, reduce, START } from './page-less-state.ts';

const PROGRAM = join(import.meta.dirname, 'page-less-client.mjs');

/** A line of the program's stdout; `at` is Unix time, ms. */
type Line = { at: number } & ({ ready: true } | { event: BridgeEvent } | { id: number; reply: unknown });

/** A person at the app of a host, without a page: sees and does what needs no media. */
export class PageLessClient {
  readonly name: string;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #replies = new Map<number, (reply: unknown) => void>();
  readonly #listeners = new Set<() => void>();
  #state = START;
  #changedAt = 0;
  #firstSightAt = Infinity;
  #calls = 0;
  #room: { code: string; visit: string } | null = null;

  private constructor(name: string, child: ChildProcessWithoutNullStreams) {
    this.name = name;
    this.#process = child;
  }

  /** Resolves when the program runs; it waits for the app by itself, so that it may be started first. */
  static async start(host: LanHost, name: string): Promise<PageLessClient> {
    const child = host.spawn([process.execPath, PROGRAM, addressFile(host), name]);
    const client = new PageLessClient(name, child);
    await client.#read();
    return client;
  }

  get state(): ClientState {
    return this.#state;
  }

  /** When the state was last changed, Unix time, ms. */
  get changedAt(): number {
    return this.#changedAt;
  }

  /** When somebody else was first on the list, Unix time, ms; infinite until then. */
  get firstSightAt(): number {
    return this.#firstSightAt;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  call<C extends BridgeCall>(call: C, input: BridgeInput<C>): Promise<BridgeReply<C>> {
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#replies.set(id, (reply) => resolve(reply as BridgeReply<C>));
      this.#process.stdin.write(`${JSON.stringify({ id, call, input })}\n`);
    });
  }

  /** Joins a room, and joins it again at every hub, as a page does. Throws when the hub does not let it in. */
  async join(code: string): Promise<void> {
    this.#room = { code, visit: randomBytes(9).toString('base64url') };
    const reply = await this.#rejoin();
    if (reply !== null && !reply.ok) throw new Error(`${this.name} cannot join ${code}: ${JSON.stringify(reply)}`);
  }

  #read(): Promise<void> {
    const { stdin, stdout, stderr } = this.#process;
    stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    // Its host has crashed, and the person with it.
    stdin.on('error', () => {});
    return new Promise((resolve, reject) => {
      this.#process.once('exit', (code) => reject(new Error(`the page-less client ended with code ${code}`)));
      createInterface({ input: stdout }).on('line', (text) => {
        const line = JSON.parse(text) as Line;
        if ('ready' in line) resolve();
        else if ('event' in line) this.#take(line.event, line.at);
        else this.#replies.get(line.id)?.(line.reply);
      });
    });
  }

  #take(event: BridgeEvent, at: number): void {
    this.#state = reduce(this.#state, event);
    this.#changedAt = at;
    if (this.#state.people.size > 0) this.#firstSightAt = Math.min(this.#firstSightAt, at);
    if (event.kind === 'signaling-state' && event.state.kind === 'online') void this.#rejoin();
    for (const listener of [...this.#listeners]) listener();
  }

  async #rejoin(): Promise<BridgeReply<'request'> | null> {
    if (this.#room === null) return null;
    const reply = await this.call('request', { name: 'join', input: this.#room });
    if (reply.ok) {
      const { roster } = reply.data as { roster: Roster };
      this.#take({ kind: 'signaling-event', name: 'roster', payload: roster }, Date.now());
    }
    return reply;
  }
}

/**
 * Waits until something is so of these people. Answers since when, as Unix time in ms: by the event that made it so, not
 * by when this process got to look. Rejects, telling what they know, after `timeoutMs`.
 */
export function until(
  clients: PageLessClient[],
  what: string,
  holds: () => boolean,
  timeoutMs = 15_000,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timeout);
      for (const stop of stops) stop();
    };
    const look = () => {
      if (!holds()) return;
      end();
      resolve(Math.max(...clients.map(({ changedAt }) => changedAt)));
    };
    const timeout = setTimeout(() => {
      end();
      reject(new Error([`not within ${timeoutMs} ms: ${what}`, ...clients.map(describe)].join('\n')));
    }, timeoutMs);
    const stops = clients.map((client) => client.onChange(look));
    look();
  });
}

function describe({ name, state: { people, roster, ...rest } }: PageLessClient): string {
  return `${name}: ${JSON.stringify({ ...rest, people: [...people.values()], members: roster?.members })}`;
}
