import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Profile, Signaling, SignalingState } from '../../signaling/client/signaling.ts';
import { PinnedAgent } from '../../signaling/net/pinned-agent.ts';
import {
  EVENT_NAMES,
  fail,
  REQUESTS,
  type EventName,
  type RequestErrorCode,
  type Result,
  type Signer,
} from '../../signaling/protocol/index.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import type { RelayedRequestName } from '../bridge/table.ts';
import { isSameTarget, type HubTarget } from './hub-target.ts';

/** How long a goodbye waits for the hub's answer, ms, so that a dead hub does not hold up quitting. */
const GOODBYE_MS = 1_000;

export interface SignalingHostOptions {
  /** Who this page is. */
  signer: Signer;
  /** Null while there is no hub to connect to. */
  target: HubTarget | null;
  emit: (event: BridgeEvent) => void;
  /** The connection to the hub failed or ended, or the hub says that another one serves (`movedTo`). */
  onLost: (movedTo: string | null) => void;
}

interface AttachedClient {
  client: Signaling;
  agent: PinnedAgent;
  /** Removes the listeners. */
  detach: () => void;
}

/**
 * A page's signaling client, in the process that has the sockets. Each start and each hub gets a new client, so that
 * nothing outlives a page.
 */
export class SignalingHost {
  readonly #signer: Signer;
  readonly #emit: (event: BridgeEvent) => void;
  readonly #onLost: SignalingHostOptions['onLost'];
  #target: HubTarget | null;
  #profile: Profile | null = null;
  #connection: AttachedClient | null = null;
  /** Until the hub has heard the last goodbye. */
  #goodbye: Promise<void> = Promise.resolve();

  constructor({ signer, target, emit, onLost }: SignalingHostOptions) {
    this.#signer = signer;
    this.#target = target;
    this.#emit = emit;
    this.#onLost = onLost;
  }

  start(profile: Profile): void {
    this.#profile = profile;
    if (this.#target === null) return this.#emitState({ kind: 'offline', reason: 'unreachable', retryInMs: 0 });
    this.#connection ??= this.#connect(this.#target);
    this.#connection.client.start(profile);
  }

  /**
   * Leaves the room, and disconnects. The page hears nothing more of this connection.
   *
   * @returns resolves when the hub has told the others, or does not answer: a hub in this process could close before it
   *   has read that they leave
   */
  stop(): Promise<void> {
    this.#profile = null;
    const client = this.#detach();
    if (client === null) return this.#goodbye;
    this.#emitState({ kind: 'idle' });
    this.#goodbye = sayGoodbye(client);
    return this.#goodbye;
  }

  /** Connects again now. After a refused key there is no client, so a new one is made: the right hub may be back. */
  retryNow(): void {
    if (this.#connection !== null) this.#connection.client.retryNow();
    else if (this.#profile !== null) this.start(this.#profile);
  }

  /** Connects to another hub if the page has said hello, without a state `idle` in between. */
  connectTo(target: HubTarget | null): void {
    if (isSameTarget(this.#target, target)) return this.retryNow();
    this.#target = target;
    this.#disconnect();
    if (this.#profile !== null) this.start(this.#profile);
  }

  /**
   * The computer's addresses changed, or it was asleep: closes connections from lost addresses, and checks those that are left.
   * They would be silent until a ping times out.
   */
  networkChanged(): void {
    this.#connection?.agent.dropLostAddresses();
    if (this.#connection !== null) this.#connection.client.checkNow();
    else this.retryNow();
  }

  /** Sends a request to the hub if its input meets the wire contract. */
  async request<N extends RelayedRequestName>(name: N, input: unknown): Promise<Result<unknown, RequestErrorCode>> {
    const parsed = v.safeParse(REQUESTS[name].input, input);
    if (!parsed.success) return fail('bad-request', v.summarize(parsed.issues));
    if (this.#connection === null) return fail('offline', 'not connected to a hub');
    return this.#connection.client.request(name, parsed.output);
  }

  #connect({ url, pin, onOtherKey }: HubTarget): AttachedClient {
    const agent = new PinnedAgent(pin, () => {
      if (onOtherKey === 'ask') this.#refuse(client);
    });
    // Socket.IO's types leave Node's agents out; its WebSocket transport hands them to ws as they are.
    const transport = url.startsWith('https:') ? { agent: agent as unknown as boolean } : {};
    const client = createSignalingClient({
      url,
      signer: this.#signer,
      client: 'app',
      shownKey: () => agent.shownKey,
      transport,
    });
    const offState = client.onState((state) => this.#onState(state));
    const offEvents = EVENT_NAMES.map((name) => this.#forward(client, name));
    const offUnknown = client.onUnknownEvents((count) => this.#emit({ kind: 'unknown-events', count }));
    return { client, agent, detach: () => [offState, offUnknown, ...offEvents].forEach((off) => off()) };
  }

  /** Disconnects without an event to the page. */
  #disconnect(): void {
    this.#detach()?.stop();
  }

  /** From now on the page hears nothing of this client. */
  #detach(): Signaling | null {
    const connection = this.#connection;
    this.#connection = null;
    connection?.detach();
    return connection?.client ?? null;
  }

  #forward<N extends EventName>(client: Signaling, name: N): () => void {
    return client.on(name, (payload) => this.#emit({ kind: 'signaling-event', name, payload } as BridgeEvent));
  }

  /** Stops at a refused key: trying again would meet the same one. */
  #refuse(client: Signaling): void {
    if (client !== this.#connection?.client) return;
    this.#disconnect();
    this.#emitState({ kind: 'refused', code: 'hub-key-changed' });
  }

  #onState(state: SignalingState): void {
    switch (state.kind) {
      case 'moved':
        // `HubFinder` finds the new hub; only a page in a browser has to ask the person.
        this.#emitState({ kind: 'offline', reason: 'hub-closed', retryInMs: 0 });
        return this.#onLost(state.url);
      case 'offline':
        this.#emitState(state);
        return this.#onLost(null);
      case 'idle':
      case 'connecting':
      case 'online':
      case 'refused':
        return this.#emitState(state);
    }
  }

  #emitState(state: SignalingState): void {
    this.#emit({ kind: 'signaling-state', state });
  }
}

async function sayGoodbye(client: Signaling): Promise<void> {
  await Promise.race([client.request('leave', {}), delay(GOODBYE_MS, undefined, { ref: false })]);
  client.stop();
}
