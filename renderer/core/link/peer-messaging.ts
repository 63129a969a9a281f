import type { Client } from '../../../signaling/protocol/index.ts';
import { PEER_FEATURES, PEER_VERSION } from '../../../signaling/protocol/peer/index.ts';
import type { ControlFrame, PeerHello } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TenfoldCounter } from '../../../signaling/basics/tenfold-counter.ts';
import { CHANNEL_NAMES, hasChannel, isOfTopic, isReliable } from './channels.ts';
import type { ChannelName, Channels } from './channels.ts';
import { EarlyFrames } from './early-frames.ts';
import type { Topics } from './topics.ts';

interface Generation {
  channels: Channels;
  scope: Scope;
}

/**
 * The frames of one link, whatever connection it has at the moment. Topics open, and received frames of topics are
 * delivered, only once both sides are in the room (SPEC.md [CTRL-9]).
 */
export class PeerMessaging {
  readonly onHello = new Listeners<PeerHello>();
  /** Frames whose kind only a newer version knows (SPEC.md [PEER-2]). */
  readonly unknownFrames = new TenfoldCounter();
  readonly #peerId: string;
  readonly #client: Client;
  readonly #topics: Topics;
  readonly #early = new EarlyFrames();
  #generation: Generation | null = null;
  #present = false;
  #hello: PeerHello | null = null;

  /** @param client what this side is */
  constructor(peerId: string, client: Client, topics: Topics) {
    this.#peerId = peerId;
    this.#client = client;
    this.#topics = topics;
  }

  /**
   * The other side's version and features; null before they came, and always for a peer of version 1 (SPEC.md
   * [PEER-1]).
   */
  get hello(): PeerHello | null {
    return this.#hello;
  }

  /** Both sides are in the room, rather than one of them being rung. */
  get present(): boolean {
    return this.#present;
  }

  /** The control channel is open. */
  get open(): boolean {
    return this.#generation?.channels.control.open ?? false;
  }

  /** Uses these channels from now on, until `scope` ends. */
  use(channels: Channels, scope: Scope): void {
    this.#generation = { channels, scope };
    scope.add(channels.control.onOpen.add(() => this.#greet()));
    scope.add(channels.control.onFrame.add((frame) => this.#onControl(frame)));
    for (const name of CHANNEL_NAMES) this.#carry(name, { channels, scope });
  }

  /** Both sides are in the room from now on. */
  becomePresent(): void {
    if (this.#present) return;
    this.#present = true;
    for (const name of CHANNEL_NAMES) this.#openTopic(name);
    this.#early.deliver();
  }

  /** False when the control channel is not open. */
  sendControl(message: ControlFrame): boolean {
    return this.#generation?.channels.control.send(message) ?? false;
  }

  #greet(): void {
    const features = [...PEER_FEATURES];
    this.sendControl({ kind: 'hello', version: PEER_VERSION, features, client: this.#client });
  }

  #onControl(message: ControlFrame): void {
    if (message.kind !== 'hello') return;
    const isFirst = this.#hello === null;
    this.#hello = message;
    // Those that not everybody has were waiting for it.
    if (isFirst) for (const name of CHANNEL_NAMES) if (!hasChannel(name, null)) this.#openTopic(name);
    this.onHello.emit(message);
  }

  #carry<Name extends ChannelName>(name: Name, { channels, scope }: Generation): void {
    const [channel, topic] = [channels[name], this.#topics[name]];
    scope.add(channel.onOpen.add(() => this.#openTopic(name)));
    scope.add(channel.onUnknownKind.add(() => this.unknownFrames.add()));
    scope.add(
      channel.onFrame.add((frame) => {
        if (!isOfTopic(name, frame)) return;
        const deliver = () => topic.deliver(this.#peerId, frame);
        if (this.#present) deliver();
        else if (isReliable(name)) this.#early.keep({ channel: name, kind: frame.kind, deliver });
      }),
    );
  }

  #openTopic<Name extends ChannelName>(name: Name): void {
    const generation = this.#generation;
    if (!this.#present || !generation?.channels[name].open || !hasChannel(name, this.#hello?.features ?? null)) return;
    generation.scope.add(this.#topics[name].open(this.#peerId, generation.channels[name]));
  }
}
