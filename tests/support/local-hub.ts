import type { Signaling, SignalingState, Profile } from '../../signaling/client/signaling.ts';
import { TenfoldCounter } from '../../signaling/basics/tenfold-counter.ts';
import { fail, ok } from '../../signaling/protocol/index.ts';
import type {
  EventName,
  EventPayload,
  GreetedRequest,
  Member,
  Person,
  RequestErrorCode,
  RequestInput,
  RequestOutput,
  Result,
  Roster,
} from '../../signaling/protocol/index.ts';

type Answers = { [N in GreetedRequest]?: (from: LocalSignaling, input: RequestInput<N>) => RequestOutput<N> | null };

/**
 * A hub in memory without sockets, timers and limits, where everything must be counted to the last timer: it has one room, and one
 * call at a time. What a hub does in full is tested at the real one.
 */
export class LocalHub {
  readonly #people = new Map<string, LocalSignaling>();
  #members: Member[] = [];
  #revision = 0;
  #calls = 0;
  #call: { callId: string; caller: LocalSignaling } | null = null;

  readonly #answers: Answers = {
    join: (from, { visit }) => ({ roster: this.#enter(from, visit, 'present') }),
    leave: (from) => (this.#leave(from), {}),
    signal: (from, { to, signal }) => {
      this.#people.get(to)?.emit('signal', { from: from.peerId, signal });
      return {};
    },
    ring: (from, { to, visit }) => {
      const callId = `call${(this.#calls += 1)}`.padEnd(12, '-');
      this.#call = { callId, caller: from };
      const roster = this.#enter(from, visit, 'present');
      this.#people.get(to)?.emit('incoming-call', {
        callId,
        from: { peerId: from.peerId, name: from.name },
        guest: false,
      });
      return { callId, state: 'calling', roster };
    },
    ringing: (from, { visit }) => ({ roster: this.#enter(from, visit, 'ringing') }),
    accept: (from, { callId }) => {
      const visit = this.#members.find(({ peerId }) => peerId === from.peerId)?.visit;
      if (visit === undefined) return null;
      this.#call?.caller.emit('call-state', { callId, state: 'accepted' });
      return { roster: this.#enter(from, visit, 'present') };
    },
  };

  connect(peerId: string): LocalSignaling {
    return new LocalSignaling(peerId, this);
  }

  greet(signaling: LocalSignaling): void {
    for (const other of this.#people.values()) other.emit('people', { upserted: [personOf(signaling)], removed: [] });
    this.#people.set(signaling.peerId, signaling);
  }

  part(signaling: LocalSignaling): void {
    this.#people.delete(signaling.peerId);
    for (const other of this.#people.values()) other.emit('people', { upserted: [], removed: [signaling.peerId] });
    this.#leave(signaling);
  }

  answer<N extends GreetedRequest>(from: LocalSignaling, name: N, input: RequestInput<N>): RequestOutput<N> | null {
    return this.#answers[name]?.(from, input) ?? null;
  }

  greetingFor(signaling: LocalSignaling): SignalingState {
    const { peerId } = signaling;
    const people = [...this.#people.values()].filter((other) => other !== signaling).map(personOf);
    return {
      kind: 'online',
      peerId,
      hubId: 'hub',
      iceServers: [{ urls: [peerId] }],
      people,
      peopleAccess: 'open',
      features: [],
    };
  }

  /** Somebody changed their name. */
  rename(signaling: LocalSignaling): void {
    const { peerId, name } = signaling;
    for (const other of this.#people.values()) {
      if (other !== signaling) other.emit('people', { upserted: [personOf(signaling)], removed: [] });
    }
    if (!this.#members.some((member) => member.peerId === peerId)) return;
    this.#members = this.#members.map((member) => (member.peerId === peerId ? { ...member, name } : member));
    this.#tell();
  }

  #enter({ peerId, name }: LocalSignaling, visit: string, state: Member['state']): Roster {
    this.#members = [
      ...this.#members.filter((member) => member.peerId !== peerId),
      { peerId, visit, name, guest: false, state },
    ];
    return this.#tell();
  }

  #leave({ peerId }: LocalSignaling): void {
    this.#members = this.#members.filter((member) => member.peerId !== peerId);
    this.#tell();
  }

  #tell(): Roster {
    const roster: Roster = {
      code: 'standup',
      revision: (this.#revision += 1),
      members: this.#members,
      elsewhere: false,
    };
    for (const { peerId } of this.#members) this.#people.get(peerId)?.emit('roster', roster);
    return roster;
  }
}

/** A client of `LocalHub` that counts its listeners. */
export class LocalSignaling implements Signaling {
  readonly peerId: string;
  readonly #hub: LocalHub;
  readonly #listeners = new Set<(name: EventName, payload: unknown) => void>();
  readonly #unknownEvents = new TenfoldCounter();
  readonly #stateListeners = new Set<(state: SignalingState) => void>();
  /** As given at the last `start`. */
  name = '';
  state: SignalingState = { kind: 'idle' };

  constructor(peerId: string, hub: LocalHub) {
    this.peerId = peerId;
    this.#hub = hub;
  }

  get listeners(): number {
    return this.#listeners.size + this.#stateListeners.size;
  }

  start({ name }: Profile): void {
    const isRenamed = this.name !== name;
    this.name = name;
    if (this.state.kind === 'online') {
      if (isRenamed) this.#hub.rename(this);
      return;
    }
    this.#hub.greet(this);
    this.#become(this.#hub.greetingFor(this));
  }

  stop(): void {
    this.#hub.part(this);
    this.#become({ kind: 'idle' });
  }

  /** The connection is lost, and the hub does not wait for it. `start` connects again. */
  lose(): void {
    this.#hub.part(this);
    this.#become({ kind: 'offline', reason: 'unreachable', retryInMs: 0 });
  }

  retryNow(): void {}

  checkNow(): void {}

  request<N extends GreetedRequest>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>, RequestErrorCode>> {
    if (this.state.kind !== 'online') return Promise.resolve(fail('offline', ''));
    const data = this.#hub.answer(this, name, input);
    return Promise.resolve(data === null ? fail('bad-request', '') : ok(data));
  }

  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    const heard = (event: EventName, payload: unknown) => {
      // An event's name tells the type of its payload, which TypeScript cannot relate to N.
      if (event === name) listener(payload as EventPayload<N>);
    };
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  onUnknownEvents(listener: (count: number) => void): () => void {
    return this.#unknownEvents.onTenfold.add(listener);
  }

  /** The hub sends an event that only newer clients know. */
  sendUnknown(): void {
    this.#unknownEvents.add();
  }

  onState(listener: (state: SignalingState) => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const listener of [...this.#listeners]) listener(name, payload);
  }

  #become(state: SignalingState): void {
    this.state = state;
    for (const listener of [...this.#stateListeners]) listener(state);
  }
}

function personOf({ peerId, name }: LocalSignaling): Person {
  return { peerId, name, guest: false, activity: 'available' };
}
