import { PEER_FEATURES, PEER_VERSION } from '../../../signaling/protocol/peer/index.ts';
import type { ControlMessage, PeerHello, PeerState } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Channels } from './channels.ts';
import type { Topics } from './topics.ts';

/** Frames that came before one knew that their sender is in the room; the newest are kept. */
const MAX_EARLY = 100;

interface Generation {
  channels: Channels;
  scope: Scope;
}

/**
 * What is said on one link, whatever connection it has at the moment. Until both sides are in the room, nothing of one's
 * own state and of the room is said, and what the other side says of them waits (SPEC.md [CTRL-9]).
 */
export class PeerMessaging {
  /** The other side's state is another one than before. */
  readonly onRemoteState = new Listeners<void>();
  readonly onHello = new Listeners<PeerHello>();
  readonly #peerId: string;
  readonly #topics: Topics;
  #generation: Generation | null = null;
  #present = false;
  #ownState: PeerState | null = null;
  #remoteState: PeerState | null = null;
  #hello: PeerHello | null = null;
  /** Waits until both sides are present. */
  #early: (() => void)[] = [];

  constructor(peerId: string, topics: Topics) {
    this.#peerId = peerId;
    this.#topics = topics;
  }

  /** What the other side can do; null before it said so, and for good when it is of version 1 (SPEC.md [PEER-1]). */
  get hello(): PeerHello | null {
    return this.#hello;
  }

  /** How many frames came on the present connection whose kind only a newer version knows (SPEC.md [PEER-2]). */
  get unknownKinds(): number {
    const channels = Object.values(this.#generation?.channels ?? {});
    return channels.reduce((sum, { unknownKinds }) => sum + unknownKinds, 0);
  }

  /** Both sides are in the room, rather than one of them being rung. */
  get present(): boolean {
    return this.#present;
  }

  /** What the other side last said of itself; null before it did, and before both sides are in the room. */
  get remoteState(): PeerState | null {
    return this.#present ? this.#remoteState : null;
  }

  /** Talks over this connection's channels from now on, until `scope` ends. */
  use(channels: Channels, scope: Scope): void {
    this.#generation = { channels, scope };
    scope.add(channels.control.onOpen.add(() => this.#onControlOpen()));
    scope.add(channels.control.onFrame.add((frame) => this.#onControl(frame)));
    scope.add(channels.chat.onOpen.add(() => this.#openChat()));
    scope.add(
      channels.chat.onFrame.add((frame) => this.#whenPresent(() => this.#topics.chat.deliver(this.#peerId, frame))),
    );
  }

  /** Both sides are in the room from now on. */
  becomePresent(): void {
    if (this.#present) return;
    this.#present = true;
    this.#openRoom();
    this.#openChat();
    for (const deliver of this.#early.splice(0)) deliver();
  }

  /** What the other side is to know of oneself, once it may. */
  setOwnState(state: PeerState): void {
    this.#ownState = state;
    if (this.#present) this.sendControl(state);
  }

  /** False when the control channel is not open. */
  sendControl(message: ControlMessage): boolean {
    return this.#generation?.channels.control.send(message) ?? false;
  }

  #onControlOpen(): void {
    this.sendControl({ kind: 'hello', version: PEER_VERSION, features: [...PEER_FEATURES] });
    this.#openRoom();
  }

  #openRoom(): void {
    const generation = this.#generation;
    if (!this.#present || !generation?.channels.control.open) return;
    if (this.#ownState) this.sendControl(this.#ownState);
    generation.scope.add(this.#topics.room.open(this.#peerId, generation.channels.control));
  }

  #openChat(): void {
    const generation = this.#generation;
    if (!this.#present || !generation?.channels.chat.open) return;
    generation.scope.add(this.#topics.chat.open(this.#peerId, generation.channels.chat));
  }

  #onControl(message: ControlMessage): void {
    switch (message.kind) {
      case 'hello':
        this.#hello = message;
        return this.onHello.emit(message);
      case 'state':
        this.#remoteState = message;
        return this.onRemoteState.emit();
      case 'peers':
      case 'relay':
      case 'relayed':
      case 'charter':
        return this.#whenPresent(() => this.#topics.room.deliver(this.#peerId, message));
      // Of the link itself.
      case 'signal':
      case 'ping':
      case 'bye':
        return;
    }
  }

  #whenPresent(deliver: () => void): void {
    if (this.#present) deliver();
    else this.#early = [...this.#early, deliver].slice(-MAX_EARLY);
  }
}
