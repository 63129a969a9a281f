import type { PeerState, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Topic } from './topic.ts';

/** One of the others, as far as what it says of itself goes. */
export interface StatedPeer {
  /** What it last said of itself; null before it did, and before both sides are in the room. */
  remoteState: PeerState | null;
}

/** Tells the others how one is, and notes how they are (SPEC.md [CTRL-2]). */
export class StateExchange {
  /** A peer said something of itself; its `remoteState` says so now. */
  readonly onChange = new Listeners<void>();
  readonly #topic: Topic<RoomFrame>;
  #own: PeerState | null = null;

  constructor(topic: Topic<RoomFrame>, peers: ReadonlyMap<string, StatedPeer>) {
    this.#topic = topic;
    topic.onOpen((peerId) => {
      if (this.#own) topic.send(peerId, this.#own);
    });
    topic.on(({ from, frame }) => {
      const peer = peers.get(from);
      if (!peer || frame.kind !== 'state') return;
      peer.remoteState = frame;
      this.onChange.emit();
    });
  }

  /** What those in the room are told from now on, and those to come. Nothing is sent when it is what they know. */
  setOwn(state: PeerState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#own)) return;
    this.#own = state;
    this.#topic.broadcast(state);
  }
}
