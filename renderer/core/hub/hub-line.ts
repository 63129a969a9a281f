import type { IceServer, LinkSignal, Person } from '../../../signaling/protocol/index.ts';
import type { Profile, Signaling, SignalingState } from '../../../signaling/client/signaling.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubState } from '../model.ts';
import { Value } from '../value.ts';
import { hubState } from './hub-state.ts';
import { applyPeople, sortPeople } from './people.ts';

type Greeting = Extract<SignalingState, { kind: 'online' }>;

/** The line to the hub, as the engine has it. */
export class HubLine {
  /** What people are shown of it. */
  readonly state = new Value<HubState>({ kind: 'idle' });
  /** Everybody else the hub knows, sorted by name; nobody while there is no hub. */
  readonly people = new Value<Person[]>([]);
  /** Told after `state` and `people` are true. */
  readonly changes = new Listeners<SignalingState>();
  readonly #signaling: Signaling;
  /** The last greeting stays true for the links that were made under it. */
  #greeting: Greeting | null = null;

  constructor(signaling: Signaling, scope: Scope) {
    this.#signaling = signaling;
    scope.add(signaling.onState((state) => this.#onState(state)));
    scope.add(signaling.on('people', (change) => this.people.update((list) => applyPeople(list, change))));
    scope.add(signaling.on('ice-servers', ({ iceServers }) => this.#renew(iceServers)));
  }

  /** Who one is, by the last greeting; null before the first. */
  get peerId(): string | null {
    return this.#greeting?.peerId ?? null;
  }

  get isOnline(): boolean {
    return this.#signaling.state.kind === 'online';
  }

  /** Where this hub says that another one serves; null unless it says so. */
  get movedTo(): string | null {
    const { state } = this.#signaling;
    return state.kind === 'moved' ? state.url : null;
  }

  /** Those of the last greeting, or what a hub sent since. */
  get iceServers(): IceServer[] {
    return this.#greeting?.iceServers ?? [];
  }

  /** Says hello, or tells a hub that was greeted who one is now. */
  greet(profile: Profile): void {
    this.#signaling.start(profile);
  }

  /** Tries to connect at once rather than at the end of the back-off. */
  retryNow(): void {
    this.#signaling.retryNow();
  }

  /** Says goodbye. */
  close(): void {
    this.#signaling.stop();
  }

  /** False when there is no hub at the moment. `onRefused`: the hub could not pass it on. */
  sendSignal(to: string, signal: LinkSignal, onRefused: () => void): boolean {
    if (!this.isOnline) return false;
    void this.#signaling.request('signal', { to, signal }).then((result) => result.ok || onRefused());
    return true;
  }

  #onState(state: SignalingState): void {
    if (state.kind === 'online') this.#greeting = state;
    this.state.set(hubState(state));
    this.people.set(state.kind === 'online' ? sortPeople(state.people) : []);
    this.changes.emit(state);
  }

  #renew(iceServers: IceServer[]): void {
    if (this.#greeting) this.#greeting = { ...this.#greeting, iceServers };
  }
}
