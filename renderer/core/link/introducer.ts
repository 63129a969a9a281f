import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { introductionsOf } from './introductions.ts';
import type { IntroducedPeer } from './introductions.ts';
import type { Topic } from './topic.ts';

/**
 * Tells the others in the room which peers this client is connected to, and keeps what they say of theirs (SPEC.md
 * [CTRL-7]).
 */
export class Introducer {
  /** A peer sent its list of connected peers, which its `vouchesFor` now holds. */
  readonly onIntroductions = new Listeners<void>();
  readonly #topic: Topic<RoomFrame>;
  readonly #peers: ReadonlyMap<string, IntroducedPeer>;
  /** The last introductions that were sent to everybody, as text. */
  #announced = '';

  constructor(topic: Topic<RoomFrame>, peers: ReadonlyMap<string, IntroducedPeer>) {
    this.#topic = topic;
    this.#peers = peers;
    topic.onOpen((peerId) => void topic.send(peerId, this.#introductions()));
    topic.on(({ from, frame }) => {
      const sender = peers.get(from);
      if (!sender || frame.kind !== 'peers') return;
      sender.vouchesFor = frame.peers;
      this.onIntroductions.emit();
    });
  }

  /** Sends the list of connected peers to everybody, if it has changed since the last time. */
  announce(): void {
    const introductions = this.#introductions();
    const text = JSON.stringify(introductions);
    if (text === this.#announced) return;
    this.#announced = text;
    this.#topic.broadcast(introductions);
  }

  /** This client has left the room. */
  reset(): void {
    this.#announced = '';
  }

  #introductions(): RoomFrame {
    return { kind: 'peers', peers: introductionsOf(this.#peers.values()) };
  }
}
