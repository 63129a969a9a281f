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
} from '../../signaling/protocol/index.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import type { RelayedRequestName } from '../bridge/table.ts';
import { isSameTarget, type HubTarget } from './hub-target.ts';

/** How long leaving waits for the hub's answer, ms: a dead one must not hold up quitting. */
const LEAVE_MS = 1_000;

export interface SignalingHostOptions {
  /** This peer's secret; it stays out of the renderer. */
  secret: string;
  /** Null while there is no hub to connect to. */
  target: HubTarget | null;
  emit: (event: BridgeEvent) => void;
  /** There is no connection to the hub: it could not be opened, or broke, or the hub names another that serves. */
  onLost: (movedTo: string | null) => void;
}

interface AttachedClient {
  client: Signaling;
  agent: PinnedAgent;
  /** Ends the listening. */
  detach: () => void;
}

/** The page's signaling client, living where the sockets are. One client a start and hub, so that nothing outlives a page. */
export class SignalingHost {
  readonly #secret: string;
  readonly #emit: (event: BridgeEvent) => void;
  readonly #onLost: SignalingHostOptions['onLost'];
  #target: HubTarget | null;
  #profile: Profile | null = null;
  #connection: AttachedClient | null = null;

  constructor({ secret, target, emit, onLost }: SignalingHostOptions) {
    this.#secret = secret;
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

  stop(): void {
    if (this.#connection !== null) this.#emitState({ kind: 'idle' });
    this.#profile = null;
    this.#disconnect();
  }

  /** Leaves the room with the hub's word for it, so that the others are told before this process ends; or without it. */
  async leaveRoom(): Promise<void> {
    const left = this.#connection?.client.request('leave', {});
    await Promise.race([left, delay(LEAVE_MS, undefined, { ref: false })]);
  }

  /** After another key there is no client; a person who asks again may know that the right one is back. */
  retryNow(): void {
    if (this.#connection !== null) this.#connection.client.retryNow();
    else if (this.#profile !== null) this.start(this.#profile);
  }

  /** Goes over to this hub if a page had said hello, without a state in between that says that it had not. */
  connectTo(target: HubTarget | null): void {
    if (isSameTarget(this.#target, target)) return this.retryNow();
    this.#target = target;
    this.#disconnect();
    if (this.#profile !== null) this.start(this.#profile);
  }

  /** The computer's addresses have changed: a connection from one that is gone would be silent until its pings end it. */
  networkChanged(): void {
    this.#connection?.agent.dropLostAddresses();
    this.retryNow();
  }

  /** Passes a request on when its input meets the wire contract. */
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
    const client = createSignalingClient({ url, secret: this.#secret, client: 'app', transport });
    const offState = client.onState((state) => this.#onState(state));
    const offEvents = EVENT_NAMES.map((name) => this.#forward(client, name));
    return { client, agent, detach: () => [offState, ...offEvents].forEach((off) => off()) };
  }

  /** Says goodbye, and nothing of it to the page. */
  #disconnect(): void {
    this.#connection?.detach();
    this.#connection?.client.stop();
    this.#connection = null;
  }

  #forward<N extends EventName>(client: Signaling, name: N): () => void {
    return client.on(name, (payload) => this.#emit({ kind: 'signaling-event', name, payload } as BridgeEvent));
  }

  /** Trying again would only meet the same wrong key. */
  #refuse(client: Signaling): void {
    if (client !== this.#connection?.client) return;
    this.#disconnect();
    this.#emitState({ kind: 'refused', code: 'hub-key-changed' });
  }

  #onState(state: SignalingState): void {
    switch (state.kind) {
      case 'moved':
        // Which hub it is now is found by this process, where a page in a browser has to ask the person.
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
