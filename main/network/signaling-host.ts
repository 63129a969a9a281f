import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Profile, Signaling, SignalingState } from '../../signaling/client/signaling.ts';
import {
  EVENT_NAMES,
  fail,
  REQUESTS,
  type EventName,
  type RequestErrorCode,
  type Result,
} from '../../signaling/protocol/index.ts';
import type { BridgeEvent, RelayedRequestName } from '../bridge.ts';
import type { HubTarget } from './hub-target.ts';
import { PinnedAgent } from '../../signaling/lan/pinned-agent.ts';

/** How long leaving waits for the hub's answer, ms: a dead one must not hold up quitting. */
const LEAVE_MS = 1_000;

export interface SignalingHostOptions {
  /** This peer's secret; it stays out of the renderer. */
  secret: string;
  /** Null while there is no hub to connect to. */
  target: HubTarget | null;
  emit: (event: BridgeEvent) => void;
}

/** The page's signaling client, living where the sockets are. One client a start and hub, so that nothing outlives a page. */
export class SignalingHost {
  readonly #secret: string;
  readonly #emit: (event: BridgeEvent) => void;
  #target: HubTarget | null;
  #profile: Profile | null = null;
  #client: Signaling | null = null;

  constructor({ secret, target, emit }: SignalingHostOptions) {
    this.#secret = secret;
    this.#target = target;
    this.#emit = emit;
  }

  start(profile: Profile): void {
    this.#profile = profile;
    if (this.#target === null) return this.#emitState({ kind: 'offline', reason: 'unreachable', retryInMs: 0 });
    this.#client ??= this.#createClient(this.#target);
    this.#client.start(profile);
  }

  stop(): void {
    this.#profile = null;
    this.#client?.stop();
    this.#client = null;
  }

  /** Leaves the room with the hub's word for it, so that the others are told before this process ends; or without it. */
  async leaveRoom(): Promise<void> {
    await Promise.race([this.#client?.request('leave', {}), delay(LEAVE_MS, undefined, { ref: false })]);
  }

  /** After another key there is no client; a person who asks again may know that the right one is back. */
  retryNow(): void {
    if (this.#client !== null) this.#client.retryNow();
    else if (this.#profile !== null) this.start(this.#profile);
  }

  /** Says goodbye to the present hub, and hello to this one if a page had said hello. */
  connectTo(target: HubTarget | null): void {
    const profile = this.#profile;
    this.stop();
    this.#target = target;
    if (profile !== null) this.start(profile);
  }

  /** Passes a request on when its input meets the wire contract. */
  async request<N extends RelayedRequestName>(name: N, input: unknown): Promise<Result<unknown, RequestErrorCode>> {
    const parsed = v.safeParse(REQUESTS[name].input, input);
    if (!parsed.success) return fail('bad-request', v.summarize(parsed.issues));
    if (this.#client === null) return fail('offline', 'not connected to a hub');
    return this.#client.request(name, parsed.output);
  }

  #createClient({ url, pin }: HubTarget): Signaling {
    const agent = new PinnedAgent(pin, () => this.#refuse(client));
    // Socket.IO's types leave Node's agents out; its WebSocket transport hands them to ws as they are.
    const transport = url.startsWith('https:') ? { agent: agent as unknown as boolean } : {};
    const client = createSignalingClient({ url, secret: this.#secret, client: 'app', transport });
    client.onState((state) => this.#emitState(state));
    for (const name of EVENT_NAMES) this.#forward(client, name);
    return client;
  }

  #forward<N extends EventName>(client: Signaling, name: N): void {
    client.on(name, (payload) => this.#emit({ kind: 'signaling-event', name, payload } as BridgeEvent));
  }

  /** Trying again would only meet the same wrong key. */
  #refuse(client: Signaling): void {
    if (client !== this.#client) return;
    this.#client = null;
    client.stop();
    this.#emitState({ kind: 'refused', code: 'hub-key-changed' });
  }

  #emitState(state: SignalingState): void {
    this.#emit({ kind: 'signaling-state', state });
  }
}
