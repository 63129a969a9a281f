import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PeerState, RoomFrame, SharePaused } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { RunningClock } from './running-clock.ts';
import type { Topic } from './topic.ts';

/** One of the others, as far as what it says of itself goes. */
export interface StatedPeer {
  /** What it last said of itself; null before it did, and before both sides are in the room. */
  remoteState: PeerState | null;
  /** What it shares gives no picture now, as it last said. */
  sharePaused: boolean;
}

export interface StateExchangeOptions {
  topic: Topic<RoomFrame>;
  /** By peer id. */
  peers: ReadonlyMap<string, StatedPeer>;
  clock: Pick<RunningClock, 'now'>;
}

type OwnState = PeerState | SharePaused;

/** Tells the others how one is, and notes how they are (SPEC.md [CTRL-2], [CTRL-11]). */
export class StateExchange {
  /** A peer said something of itself; its entry in `peers` says so now. */
  readonly onChange = new Listeners<void>();
  readonly #options: StateExchangeOptions;
  /** The newest of each kind, in the order in which they are told. */
  readonly #own = new Map<OwnState['kind'], OwnState>();
  /** How often each peer may still say that its share is paused or goes on. */
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

  /** What those in the room are told from now on, and those to come. Nothing is sent when it is what they know. */
  setOwn(state: OwnState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#own.get(state.kind))) return;
    this.#own.set(state.kind, state);
    this.#options.topic.broadcast(state);
  }

  /** False when there is nothing to note. */
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
