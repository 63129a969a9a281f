import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { End } from '../../../signaling/basics/scope.ts';
import type { FrameChannel } from './frame-channel.ts';

/** A frame, and the id of the peer that sent it. */
export interface Received<Frame> {
  from: string;
  frame: Frame;
}

/**
 * One kind of talk with the others in the room. It is open to a peer while the link's data channel is, and both sides
 * are in the room: nothing is said to who is only being rung, and what comes from there waits.
 */
export class Topic<Frame> {
  readonly #channels = new Map<string, Pick<FrameChannel<Frame>, 'send'>>();
  readonly #opened = new Listeners<string>();
  readonly #received = new Listeners<Received<Frame>>();

  /** Sends to one peer. False when it is not open to that peer or the channel is full; then nothing was sent. */
  send(peerId: string, frame: Frame): boolean {
    return this.#channels.get(peerId)?.send(frame) ?? false;
  }

  /** Sends to every peer that it is open to. */
  broadcast(frame: Frame): void {
    for (const channel of this.#channels.values()) channel.send(frame);
  }

  /** Listens to received frames. */
  on(listener: (received: Received<Frame>) => void): End {
    return this.#received.add(listener);
  }

  /** Listens to the topic opening to a peer, also when it opens again after the link was rebuilt. */
  onOpen(listener: (peerId: string) => void): End {
    return this.#opened.add(listener);
  }

  /**
   * For the link: opens the topic to its peer.
   *
   * @returns closes it again, unless another channel has taken its place
   */
  open(peerId: string, channel: Pick<FrameChannel<Frame>, 'send'>): End {
    this.#channels.set(peerId, channel);
    this.#opened.emit(peerId);
    return () => {
      if (this.#channels.get(peerId) === channel) this.#channels.delete(peerId);
    };
  }

  /** For the link: hands on what came. */
  deliver(from: string, frame: Frame): void {
    this.#received.emit({ from, frame });
  }
}
