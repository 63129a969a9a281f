import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { BridgeEvent } from '../../main/bridge/events.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { Profile, Signaling, SignalingState } from '../../signaling/client/signaling.ts';
import {
  fail,
  ok,
  type EventName,
  type EventPayload,
  type RequestErrorCode,
  type RequestInput,
  type GreetedRequest,
  type RequestOutput,
  type Result,
} from '../../signaling/protocol/index.ts';

/** The signaling client of the process behind the bridge, as the call engine wants it. */
export class BridgeSignaling implements Signaling {
  readonly #bridge: EarshotBridge;
  readonly #stateListeners = new Listeners<SignalingState>();
  readonly #eventListeners = new Listeners<Extract<BridgeEvent, { kind: 'signaling-event' }>>();
  readonly #unknownEvents = new Listeners<number>();
  #state: SignalingState = { kind: 'idle' };

  constructor(bridge: EarshotBridge) {
    this.#bridge = bridge;
    bridge.onEvent((event) => this.#receive(event));
  }

  /** The last state received over the bridge. */
  get state(): SignalingState {
    return this.#state;
  }

  start(profile: Profile): void {
    void this.#bridge.startSignaling(profile);
  }

  stop(): void {
    void this.#bridge.stopSignaling(null);
  }

  retryNow(): void {
    void this.#bridge.retrySignaling(null);
  }

  /** The process behind the bridge sees changes of the network before a page does, and checks by itself. */
  checkNow(): void {
    this.retryNow();
  }

  async request<N extends GreetedRequest>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>, RequestErrorCode>> {
    const reply = await this.#bridge.request({ name, input });
    // The client behind the bridge has parsed the answer by this request's schema.
    if (reply.ok) return ok(reply.data as RequestOutput<N>);
    return reply.code === 'forbidden' ? fail('internal', reply.message) : fail(reply.code, reply.message);
  }

  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    return this.#eventListeners.add((event) => {
      // An event's name tells the type of its payload, which TypeScript cannot relate to N.
      if (event.name === name) listener(event.payload);
    });
  }

  onState(listener: (state: SignalingState) => void): () => void {
    return this.#stateListeners.add(listener);
  }

  onUnknownEvents(listener: (count: number) => void): () => void {
    return this.#unknownEvents.add(listener);
  }

  /** All other events are for other parts of the platform. */
  #receive(event: BridgeEvent): void {
    if (event.kind === 'signaling-state') {
      this.#state = event.state;
      this.#stateListeners.emit(event.state);
    } else if (event.kind === 'signaling-event') {
      this.#eventListeners.emit(event);
    } else if (event.kind === 'unknown-events') {
      this.#unknownEvents.emit(event.count);
    }
  }
}
