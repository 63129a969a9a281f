import { LIMITS, type Charter, type LinkSignal } from '../../../signaling/protocol/index.ts';
import type { RoomMessage } from '../../../signaling/protocol/peer/index.ts';
import { commonPeers, introductionsOf, type Acquaintance } from './introductions.ts';

/** One of the others, and a way to tell it something. */
export interface Talker extends Acquaintance {
  link: Acquaintance['link'] & {
    readonly isAlive: boolean;
    sendRoomMessage: (message: RoomMessage) => boolean;
  };
}

export interface RoomTalkOptions {
  /** By peer id. */
  others: ReadonlyMap<string, Talker>;
  charter: () => Charter | null;
  onCharter: (charter: Charter) => void;
  /** A peer said whom it is connected to. */
  onPeers: () => void;
  /** A common peer passed this on. */
  onSignal: (from: string, signal: LinkSignal) => void;
}

/** What is said about the room from peer to peer: introductions, signals passed on, the charter ([CTRL-7] to [CTRL-9]). */
export class RoomTalk {
  readonly #options: RoomTalkOptions;
  /** The last introductions, as text. */
  #told = '';
  /** Signals passed on for each peer since the last tick. */
  readonly #passedOn = new Map<string, number>();

  constructor(options: RoomTalkOptions) {
    this.#options = options;
  }

  /** Sends by way of a common peer; false when there is none. */
  relay(to: string, signal: LinkSignal): boolean {
    return commonPeers(signal.toVisit, this.#options.others.values()).some(
      // When this computer's address changed, the way to the common peer is as dead as the one to the other side.
      ({ link }) => link.isAlive && link.sendRoomMessage({ kind: 'relay', to, signal }),
    );
  }

  /** Tells everybody whom one is connected to, if that changed. */
  announce(): void {
    const peers = introductionsOf(this.#options.others.values());
    const text = JSON.stringify(peers);
    if (text === this.#told) return;
    this.#told = text;
    this.#tellAll({ kind: 'peers', peers });
  }

  broadcastCharter(charter: Charter): void {
    this.#tellAll({ kind: 'charter', charter });
  }

  /** Tells a peer whose channel has just opened what the others know. */
  introduceRoom(peerId: string): void {
    const other = this.#options.others.get(peerId);
    if (!other || other.member.state === 'ringing') return;
    other.link.sendRoomMessage({ kind: 'peers', peers: introductionsOf(this.#options.others.values()) });
    const charter = this.#options.charter();
    if (charter) other.link.sendRoomMessage({ kind: 'charter', charter });
  }

  receive(peerId: string, message: RoomMessage): void {
    const sender = this.#options.others.get(peerId);
    if (!sender) return;
    // May overtake the roster by which the sender is in the room; until then it vouches for nobody.
    if (message.kind === 'peers') {
      sender.vouchesFor = message.peers;
      return this.#options.onPeers();
    }
    if (sender.member.state === 'ringing') return;
    switch (message.kind) {
      case 'relay':
        return this.#passOn(sender, message.to, message.signal);
      case 'relayed':
        if (lists(sender, message.from, message.signal.visit)) this.#options.onSignal(message.from, message.signal);
        return;
      case 'charter':
        return this.#options.onCharter(message.charter);
    }
  }

  /** To be called once a second. */
  tick(): void {
    this.#passedOn.clear();
  }

  /** One is out of the room. */
  reset(): void {
    this.#told = '';
  }

  #passOn({ member: from }: Talker, to: string, signal: LinkSignal): void {
    const receiver = this.#options.others.get(to);
    if (!receiver || receiver.member.state === 'ringing') return;
    if (signal.visit !== from.visit || signal.toVisit !== receiver.member.visit) return;
    const count = this.#passedOn.get(from.peerId) ?? 0;
    if (count >= LIMITS.relayedPerSecond) return;
    this.#passedOn.set(from.peerId, count + 1);
    receiver.link.sendRoomMessage({ kind: 'relayed', from: from.peerId, signal });
  }

  /** Who is only being rung is not in the room yet. */
  #tellAll(message: RoomMessage): void {
    for (const { member, link } of this.#options.others.values()) {
      if (member.state !== 'ringing') link.sendRoomMessage(message);
    }
  }
}

function lists({ vouchesFor }: Talker, peerId: string, visit: string): boolean {
  return vouchesFor.some((introduction) => introduction.peerId === peerId && introduction.visit === visit);
}
