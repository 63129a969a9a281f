import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PeerState, RoomFrame, SharePaused } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { RunningClock } from './running-clock.ts';
import type { Topic } from './topic.ts';

/** What the state exchange keeps of a peer in the room. */
export interface StatedPeer {
  /** The state it last sent; null before it did, and before both sides are in the room. */
  remoteState: PeerState | null;
  /** Whether its share gives no picture now, as it last sent. */
  sharePaused: boolean;
}

export interface StateExchangeOptions {
  topic: Topic<RoomFrame>;
  /** By peer id. */
  peers: ReadonlyMap<string, StatedPeer>;
  clock: Pick<RunningClock, 'now'>;
}

type StateFrame = PeerState | SharePaused;

/** Sends this client's state to the others, and keeps theirs (SPEC.md [CTRL-2], [CTRL-11]). */
export class StateExchange {
  /** A peer sent its state, which its entry in `peers` now has. */
  readonly onChange = new Listeners<void>();
  readonly #options: StateExchangeOptions;
  /** The newest frame of each kind, in the order they are sent. */
  readonly #own = new Map<StateFrame['kind'], StateFrame>();
  /** How many more changes of `sharePaused` are accepted of each peer. */
  readonly #pauses = new TokenBuckets(LIMITS.sharePausesPerSecond, LIMITS.sharePausesPerSecond, LIMITS.roomCapacity);

  constructor(options: StateExchangeOptions) {
    this.#options = options;
    const { topic, peers } = options;
    topic.onOpen((peerId) => {
      for (const state of this.#own.values()) topic.send(peerId, state);
    });
    topic.on(({ from, frame }) => {
      const peer = peers.get(from);
      if (peer && this.#note(from, peer, frame)) this.onChange.emit();
    });
  }

  /** Sends this state to everybody in the room, unless it is unchanged, and to each peer that comes later. */
  setOwn(state: StateFrame): void {
    if (JSON.stringify(state) === JSON.stringify(this.#own.get(state.kind))) return;
    this.#own.set(state.kind, state);
    this.#options.topic.broadcast(state);
  }

  /** Keeps what a peer sent; false when the frame is of another kind or over the limit. */
  #note(from: string, peer: StatedPeer, frame: RoomFrame): boolean {
    switch (frame.kind) {
      case 'state':
        peer.remoteState = frame;
        return true;
      case 'share-paused':
        if (!this.#pauses.tryTake(from, this.#options.clock.now())) return false;
        peer.sharePaused = frame.paused;
        return true;
      default:
        return false;
    }
  }
}
