import type {
  Availability,
  ErrorCode,
  EventName,
  EventPayload,
  GreetedRequest,
  IceServer,
  PeopleAccess,
  Person,
  RequestErrorCode,
  RequestInput,
  RequestOutput,
  Result,
} from '../protocol/index.ts';

/** What others see of this peer. */
export interface Profile {
  name: string;
  availability: Availability;
}

/** Why there is no hub at the moment. */
export type OfflineReason = 'unreachable' | 'hub-closed' | 'hub-full' | 'connection-lost';

export type SignalingState =
  | { kind: 'idle' }
  | { kind: 'connecting' }
  /** `people` and `peopleAccess` are as of the hello; the events `people` and `people-access` have the changes. `features` are the hub's (SPEC.md [VER-2]). */
  | {
      kind: 'online';
      peerId: string;
      hubId: string;
      iceServers: IceServer[];
      people: Person[];
      peopleAccess: PeopleAccess;
      features: readonly string[];
    }
  | { kind: 'offline'; reason: OfflineReason; retryInMs: number }
  /**
   * The hub has moved; `url` is the origin of the one that serves instead. The client goes on asking its own hub, which
   * may serve again. See SPEC.md [MOVED-4].
   */
  | { kind: 'moved'; url: string }
  /**
   * The hub refuses this client; or, for `hub-key-changed`, this client refuses the hub, which showed another key than
   * the known one; or, for `page-closed`, the process behind the page does not know its cookie. Trying again would not help.
   */
  | { kind: 'refused'; code: ErrorCode | 'replaced' | 'hub-key-changed' | 'page-closed' };

/**
 * A client of the hub, with the same interface in a page, in Electron's main process and over the bridge. Requests fail
 * with `offline` unless the state is `online`: nothing is kept for later, because a stale offer is worse than none.
 */
export interface Signaling {
  readonly state: SignalingState;
  /** Connects and says hello; goes on by itself through every reconnect until `stop`. A second start takes the new profile. */
  start(profile: Profile): void;
  /** Says goodbye (leaves the room) and closes. */
  stop(): void;
  /** Tries to reconnect now rather than at the end of the back-off. */
  retryNow(): void;
  /** The connection may be dead without anybody having said so: asks the hub, and connects anew if it does not answer within 2 s. As `retryNow` without one. */
  checkNow(): void;
  request<N extends GreetedRequest>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>, RequestErrorCode>>;
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  onState(listener: (state: SignalingState) => void): () => void;
  /** Tells how many events came that only newer clients know: when it is 1, 10, 100 and so on. Their names are not kept. */
  onUnknownEvents(listener: (count: number) => void): () => void;
}
