import { Listeners } from '../basics/listeners.ts';
import { monotonicNow } from '../basics/monotonic.ts';
import { TenfoldCounter } from '../basics/tenfold-counter.ts';
import { CLIENT_FEATURES, PROTOCOL_VERSION } from '../protocol/index.ts';
import type {
  ErrorCode,
  EventName,
  EventPayload,
  GreetedRequest,
  RequestErrorCode,
  RequestInput,
  RequestOutput,
  Result,
  Signer,
} from '../protocol/index.ts';
import { fail } from '../protocol/index.ts';
import { HubConnection, type TransportOptions } from './hub-connection.ts';
import { movedDelay, nextDelay, replacedDelay } from './next-delay.ts';
import type { OfflineReason, Profile, Signaling, SignalingState } from './signaling.ts';

/** Browsers and Node both have them, and neither's types are wanted here. */
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** How long the hub may take to answer when the connection is checked, ms: on a LAN that is long. */
const CHECK_MS = 2_000;

export interface SignalingClientOptions {
  /** Origin of the hub, http or https. */
  url: string;
  /** Whoever has its key is this peer. */
  signer: Signer;
  client: 'app' | 'browser';
  /** The key that the hub shows on the present connection, where that can be seen; null elsewhere. */
  shownKey?: () => string | null;
  transport?: TransportOptions;
}

/** A client that keeps itself connected; see Signaling for what it promises. */
export function createSignalingClient(options: SignalingClientOptions): Signaling {
  return new SignalingClient(options);
}

type EventListeners = { [N in EventName]: Listeners<EventPayload<N>> };

class SignalingClient implements Signaling {
  readonly #options: SignalingClientOptions;
  readonly #stateListeners = new Listeners<SignalingState>();
  readonly #unknownEvents = new TenfoldCounter();
  readonly #eventListeners: EventListeners = {
    people: new Listeners(),
    'people-away': new Listeners(),
    'people-status': new Listeners(),
    'people-portrait': new Listeners(),
    'people-access': new Listeners(),
    rooms: new Listeners(),
    roster: new Listeners(),
    signal: new Listeners(),
    'incoming-call': new Listeners(),
    'call-state': new Listeners(),
    knock: new Listeners(),
    'knock-ended': new Listeners(),
    'let-in': new Listeners(),
    seeking: new Listeners(),
    pair: new Listeners(),
    paired: new Listeners(),
    note: new Listeners(),
    'missed-call': new Listeners(),
    'join-request': new Listeners(),
    'second-call': new Listeners(),
    'join-challenge': new Listeners(),
    'join-proof': new Listeners(),
    'join-request-ended': new Listeners(),
    'join-refused': new Listeners(),
    'ice-servers': new Listeners(),
    closing: new Listeners(),
  };
  #state: SignalingState = { kind: 'idle' };
  #profile: Profile | null = null;
  #connection: HubConnection | null = null;
  #closing: EventPayload<'closing'> | null = null;
  #timer: unknown = null;
  /** Runs while an answer is waited for that says that the connection is alive. */
  #checkTimer: unknown = null;
  #attempt = 0;
  /** In a row, without a person who asked in between. */
  #timesReplaced = 0;
  /** Monotonic, ms. */
  #lastOnlineAt = 0;

  constructor(options: SignalingClientOptions) {
    this.#options = options;
  }

  get state(): SignalingState {
    return this.#state;
  }

  start(profile: Profile): void {
    this.#profile = profile;
    switch (this.#state.kind) {
      case 'online':
        void this.request('profile', profile);
        return;
      case 'connecting':
      case 'offline':
      case 'moved':
        return;
      case 'idle':
      case 'refused':
        this.#lastOnlineAt = monotonicNow();
        this.retryNow();
    }
  }

  stop(): void {
    this.#profile = null;
    this.#disconnect();
    this.#setState({ kind: 'idle' });
  }

  retryNow(): void {
    if (this.#profile === null || this.#state.kind === 'online' || this.#state.kind === 'connecting') return;
    this.#attempt = 0;
    this.#timesReplaced = 0;
    if (this.#state.kind !== 'moved') this.#setState({ kind: 'connecting' });
    this.#connect();
  }

  checkNow(): void {
    const [connection, profile] = [this.#connection, this.#profile];
    if (this.#state.kind !== 'online' || connection === null || profile === null) return this.retryNow();
    if (this.#checkTimer !== null) return;
    this.#checkTimer = setTimeout(() => {
      this.#connection = null;
      connection.abandon();
      this.#closed(true);
    }, CHECK_MS);
    // The hub knows the profile already; any answer does.
    connection.request('profile', profile, () => {
      if (connection === this.#connection) this.#endCheck();
    });
  }

  request<N extends GreetedRequest>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>, RequestErrorCode>> {
    const connection = this.#connection;
    if (connection === null || this.#state.kind !== 'online')
      return Promise.resolve(fail('offline', 'Not connected to a hub.'));
    return new Promise((resolve) => connection.request(name, input, resolve));
  }

  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    return this.#eventListeners[name].add(listener);
  }

  onState(listener: (state: SignalingState) => void): () => void {
    return this.#stateListeners.add(listener);
  }

  onUnknownEvents(listener: (count: number) => void): () => void {
    return this.#unknownEvents.onTenfold.add(listener);
  }

  #setState(state: SignalingState): void {
    this.#state = state;
    this.#stateListeners.emit(state);
  }

  /** Leaves the state `offline` or `moved` during automatic tries, so that what people see does not flicker. */
  #connect(): void {
    this.#disconnect();
    this.#connection = new HubConnection(this.#options.url, this.#options.transport ?? {}, {
      onOpen: () => this.#opened(),
      onClosed: (opened) => this.#closed(opened),
      onEvent: (name, payload) => this.#receive(name, payload),
      onUnknownEvent: () => this.#unknownEvents.add(),
    });
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
    this.#endCheck();
    const connection = this.#connection;
    this.#connection = null;
    this.#closing = null;
    connection?.close();
  }

  #endCheck(): void {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = null;
  }

  #opened(): void {
    const connection = this.#connection;
    connection?.request('features', { features: [...CLIENT_FEATURES] }, (answer) => {
      // Closing a connection ends its requests too.
      if (connection !== this.#connection) return;
      if (answer.ok) return void this.#sayHello(connection, answer.data);
      if (answer.code === 'timeout') return this.#retryLater('unreachable');
      // Perhaps a hub of another version: it says so to whoever says hello.
      connection.tellVersion((refusal) => {
        if (connection === this.#connection) this.#notGreeted(refusal.ok ? 'internal' : refusal.code);
      });
    });
  }

  async #sayHello(connection: HubConnection, hub: RequestOutput<'features'>): Promise<void> {
    const { signer, client, shownKey } = this.#options;
    const { hubId, challenge, features } = hub;
    const hubKey = shownKey?.() ?? null;
    const signature = await signer.sign({ purpose: 'hello', challenge, hubId, hubKey }).catch(() => null);
    const profile = this.#profile;
    if (connection !== this.#connection || profile === null) return;
    if (signature === null) return this.#refuse('not-proved');
    const proof = { publicKey: signer.publicKey, signature, hubKey };
    connection.request('hello', { version: PROTOCOL_VERSION, ...proof, client, ...profile }, (answer) => {
      if (connection !== this.#connection) return;
      if (!answer.ok) return this.#notGreeted(answer.code);
      this.#attempt = 0;
      this.#setState({ kind: 'online', ...answer.data, hubId, features });
      // The profile may have changed while `hello` was under way.
      if (this.#profile !== profile && this.#profile !== null) void this.request('profile', this.#profile);
    });
  }

  #notGreeted(code: RequestErrorCode): void {
    // The origin follows in `closing`, which ends the connection.
    if (code === 'moved') return;
    if (isFinal(code)) this.#refuse(code);
    else this.#retryLater(code === 'hub-full' ? 'hub-full' : 'unreachable');
  }

  #receive<N extends EventName>(name: N, payload: EventPayload<N>): void {
    if (name === 'closing') this.#closing = payload as EventPayload<'closing'>;
    if (this.#state.kind === 'online') this.#eventListeners[name].emit(payload);
  }

  #closed(opened: boolean): void {
    if (this.#closing?.reason === 'replaced') return this.#replaced();
    if (this.#state.kind === 'online') this.#lastOnlineAt = monotonicNow();
    if (this.#closing?.reason === 'moved') return this.#move(this.#closing.url);
    if (this.#closing?.reason === 'shutdown') return this.#retryLater('hub-closed');
    this.#retryLater(opened ? 'connection-lost' : 'unreachable');
  }

  #refuse(code: ErrorCode | 'replaced'): void {
    this.#disconnect();
    this.#setState({ kind: 'refused', code });
  }

  /** Another client has this identity, or the hub says so: that must not keep this one away for good. SPEC.md [ID-3]. */
  #replaced(): void {
    this.#refuse('replaced');
    this.#timesReplaced += 1;
    this.#timer = setTimeout(() => this.#connect(), replacedDelay(this.#timesReplaced, Math.random()));
  }

  /** The hub refers to another one. Asks it again every 10 s, since it may serve again. See SPEC.md [MOVED-4]. */
  #move(url: string): void {
    this.#disconnect();
    this.#timer = setTimeout(() => this.#connect(), movedDelay(Math.random()));
    if (this.#state.kind !== 'moved' || this.#state.url !== url) this.#setState({ kind: 'moved', url });
  }

  #retryLater(reason: OfflineReason): void {
    // The hub may be gone now, but its referral still holds.
    if (this.#state.kind === 'moved') return this.#move(this.#state.url);
    this.#disconnect();
    const elapsedMs = monotonicNow() - this.#lastOnlineAt;
    const retryInMs = nextDelay({ attempt: this.#attempt, elapsedMs, random: Math.random() });
    this.#attempt += 1;
    this.#timer = setTimeout(() => this.#connect(), retryInMs);
    this.#setState({ kind: 'offline', reason, retryInMs });
  }
}

/** Refusals that a repeated hello would get again. */
const FINAL = ['client-too-old', 'client-too-new', 'not-proved', 'bad-request'] as const satisfies readonly ErrorCode[];

function isFinal(code: RequestErrorCode): code is (typeof FINAL)[number] {
  return FINAL.some((final) => final === code);
}
