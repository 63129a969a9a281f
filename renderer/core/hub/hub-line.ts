import type {
  EventName,
  EventPayload,
  GreetedRequest,
  IceServer,
  LinkSignal,
  Person as ToldPerson,
  RequestErrorCode,
  RequestInput,
  RequestOutput,
  Result,
} from '../../../signaling/protocol/index.ts';
import type { Profile, Signaling, SignalingState } from '../../../signaling/client/signaling.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubState, Person } from '../model.ts';
import { Value } from '../value.ts';
import { hubState, withAccess } from './hub-state.ts';
import { applyPeople, sortPeople, withAway } from './people.ts';

/** Whether there is a hub to ask. */
export type HubConnectionState =
  /** Connecting for the first time, or because the person asked to. */
  | { kind: 'connecting' }
  | { kind: 'online'; hubId: string; peerId: string }
  /** The connection was lost; this hub or another one may be back at any moment. */
  | { kind: 'lost' }
  /** The hub refuses this client, or has moved. */
  | { kind: 'gone' };

/** The engine's connection to the hub. Every part of the engine that talks to the hub does so through this. */
export class HubLine {
  /** The connection as the UI shows it. */
  readonly state = new Value<HubState>({ kind: 'idle' });
  /** Everybody else the hub knows, sorted by name; nobody while there is no hub. */
  readonly people = new Value<Person[]>([]);
  /** Emitted after `state` and `people` are updated. */
  readonly changes = new Listeners<HubConnectionState>();
  /** How many events came that only newer clients know: told at 1, 10, 100 and so on. */
  readonly unknownEvents = new Listeners<number>();
  readonly #signaling: Signaling;
  readonly #peerId: string;
  readonly #origin: () => string | null;
  /** As the hub lists them. */
  #listed: ToldPerson[] = [];
  /** Peer ids of those who are away. */
  readonly #away = new Set<string>();
  /** From the last hello, or the event `ice-servers` since; kept while the hub is away, for new connections. */
  #iceServers: IceServer[] = [];

  /**
   * @param peerId the own one, whatever a hub says that it is
   * @param origin of the hub in use, as others reach it; null while unknown
   */
  constructor(signaling: Signaling, peerId: string, origin: () => string | null, scope: Scope) {
    this.#signaling = signaling;
    this.#origin = origin;
    this.#peerId = peerId;
    scope.add(signaling.onState((state) => this.#onState(state)));
    scope.add(signaling.onUnknownEvents((count) => this.unknownEvents.emit(count)));
    scope.add(
      signaling.on('people', (change) => {
        // Whoever is back after that is somebody new to the hub, which tells nobody that they are no more away.
        for (const id of change.removed) this.#away.delete(id);
        this.#list(applyPeople(this.#listed, change));
      }),
    );
    scope.add(
      signaling.on('people-away', ({ away, back }) => {
        for (const id of away) this.#away.add(id);
        for (const id of back) this.#away.delete(id);
        this.#list(this.#listed);
      }),
    );
    scope.add(signaling.on('people-access', ({ access }) => this.state.update((state) => withAccess(state, access))));
    scope.add(signaling.on('ice-servers', ({ iceServers }) => (this.#iceServers = iceServers)));
  }

  get connectionState(): HubConnectionState {
    return this.#connectionStateOf(this.#signaling.state);
  }

  get isOnline(): boolean {
    return this.#signaling.state.kind === 'online';
  }

  /** Origin of the hub that serves instead, once this hub has said that it moved; else null. */
  get movedTo(): string | null {
    const { state } = this.#signaling;
    return state.kind === 'moved' ? state.url : null;
  }

  get host(): string | null {
    const origin = this.#origin();
    return origin === null ? null : new URL(origin).hostname.replace(/^\[|\]$/g, '');
  }

  /** Whether the hub supports this feature (SPEC.md [VER-2]). */
  knows(feature: string): boolean {
    const { state } = this.#signaling;
    return state.kind === 'online' && state.features.includes(feature);
  }

  get iceServers(): IceServer[] {
    return this.#iceServers;
  }

  /** Connects and says hello; when already connected, updates name and availability. */
  greet(profile: Profile): void {
    this.#signaling.start(profile);
  }

  /** Connects at once rather than at the end of the back-off. */
  retryNow(): void {
    this.#signaling.retryNow();
  }

  /** The network may have changed: looks at once whether the connection is still alive. */
  checkNow(): void {
    this.#signaling.checkNow();
  }

  /** Says goodbye. */
  close(): void {
    this.#signaling.stop();
  }

  /** Fails as `offline` while there is no connection: requests are not kept for the next one. */
  request<N extends GreetedRequest>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>, RequestErrorCode>> {
    return this.#signaling.request(name, input);
  }

  /** @returns ends listening */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    return this.#signaling.on(name, listener);
  }

  /** False when there is no connection to the hub. `onRefused` is called if the hub could not deliver the signal. */
  sendSignal(to: string, signal: LinkSignal, onRefused: () => void): boolean {
    if (!this.isOnline) return false;
    void this.request('signal', { to, signal }).then((result) => result.ok || onRefused());
    return true;
  }

  #onState(state: SignalingState): void {
    if (state.kind === 'online') this.#iceServers = state.iceServers;
    this.state.set(hubState(state));
    this.#away.clear();
    this.#list(state.kind === 'online' ? sortPeople(state.people) : []);
    this.changes.emit(this.#connectionStateOf(state));
  }

  #list(people: ToldPerson[]): void {
    this.#listed = people;
    this.people.set(withAway(people, this.#away));
  }

  #connectionStateOf(state: SignalingState): HubConnectionState {
    switch (state.kind) {
      case 'online':
        return { kind: 'online', hubId: state.hubId, peerId: this.#peerId };
      case 'idle':
      case 'connecting':
        return { kind: 'connecting' };
      case 'offline':
        return { kind: 'lost' };
      case 'moved':
      case 'refused':
        return { kind: 'gone' };
    }
  }
}
