import { LIMITS } from '../../../signaling/protocol/index.ts';
import type {
  Hand,
  HeldBack,
  PeerState,
  RoomFrame,
  ShareMarked,
  ShareMouse,
  SharePaused,
  SharePointing,
  ShareSound,
  ShareStill,
} from '../../../signaling/protocol/peer/index.ts';
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
  /** Whether its person has paused its share, as it last sent. */
  shareStill: boolean;
  /** Whether the sound of its share is sent, as it last sent. */
  shareSound: boolean;
  /** Whether the picture of its share has pointers and drawings in it, as it last sent. */
  shareMarked: boolean;
  /** What it last said about pointing at its share; null: nothing, as peers who know nothing of pointers. */
  sharePointing: SharePointing | null;
  /** On which of what it shares its mouse can be followed, as it last sent; null: on nothing. */
  shareMouse: ShareMouse['surface'];
  /** The ticket of its raised hand, as it last sent; null: it is not raised. */
  hand: Hand['ticket'];
  /** Which of its pictures wait for voices here, as it last sent; null: it said nothing of it. */
  heldBack: HeldBack | null;
}

export interface StateExchangeOptions {
  topic: Topic<RoomFrame>;
  /** By peer id. */
  peers: ReadonlyMap<string, StatedPeer>;
  clock: Pick<RunningClock, 'now'>;
}

/** What a peer tells of itself, each kind as a whole. */
export type StateFrame =
  PeerState | SharePaused | ShareStill | ShareSound | ShareMarked | SharePointing | ShareMouse | Hand;

/** Sends this client's state to the others, and keeps theirs (SPEC.md [CTRL-2], [CTRL-11], [CTRL-12], [SOUND-2], [MARKED-1], [POINT-2], [MOUSE-1], [HAND-1], [HELD-1]). */
export class StateExchange {
  /** A peer sent its state, which its entry in `peers` now has. */
  readonly onChange = new Listeners<void>();
  readonly #options: StateExchangeOptions;
  /** The newest frame of each kind, in the order they are sent. */
  readonly #own = new Map<StateFrame['kind'], StateFrame>();
  /** How many more changes of each kind but the state itself are accepted of each peer. */
  readonly #changes = new Map<RoomFrame['kind'], TokenBuckets>();

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
    const said = saidBy(frame);
    if (said === null || (frame.kind !== 'state' && !this.#mayChange(from, frame.kind))) return false;
    Object.assign(peer, said);
    return true;
  }

  #mayChange(from: string, kind: RoomFrame['kind']): boolean {
    const { toldStatesPerSecond, roomCapacity } = LIMITS;
    const ofKind = this.#changes.get(kind) ?? new TokenBuckets(toldStatesPerSecond, toldStatesPerSecond, roomCapacity);
    this.#changes.set(kind, ofKind);
    return ofKind.tryTake(from, this.#options.clock.now());
  }
}

/** What a frame says of its sender; null: it is no state. */
function saidBy(frame: RoomFrame): Partial<StatedPeer> | null {
  switch (frame.kind) {
    case 'state':
      return { remoteState: frame };
    case 'share-paused':
      return { sharePaused: frame.paused };
    case 'share-still':
      return { shareStill: frame.still };
    case 'share-sound':
      return { shareSound: frame.sent };
    case 'share-marked':
      return { shareMarked: frame.marked };
    case 'share-pointing':
      return { sharePointing: frame };
    case 'share-mouse':
      return { shareMouse: frame.surface };
    case 'hand':
      return { hand: frame.ticket };
    case 'held-back':
      return { heldBack: frame };
    default:
      return null;
  }
}
