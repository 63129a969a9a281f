import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { introductionsOf } from './introductions.ts';
import type { IntroducedPeer } from './introductions.ts';
import type { Topic } from './topic.ts';

/** Tells the others whom one is connected to, and notes whom they are connected to (SPEC.md [CTRL-7]). */
export class Introducer {
  /** A peer said whom it is connected to; its `vouchesFor` says so now. */
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

  /** Tells everybody whom one is connected to, if that changed. */
  announce(): void {
    const introductions = this.#introductions();
    const text = JSON.stringify(introductions);
    if (text === this.#announced) return;
    this.#announced = text;
    this.#topic.broadcast(introductions);
  }

  /** One is out of the room. */
  reset(): void {
    this.#announced = '';
  }

  #introductions(): RoomFrame {
    return { kind: 'peers', peers: introductionsOf(this.#peers.values()) };
  }
}
