import type { LinkSignal } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { commonPeers } from './introductions.ts';
import type { IntroducedPeer } from './introductions.ts';
import { RelayLimit } from './relay-limit.ts';
import type { RunningClock } from './running-clock.ts';
import type { SignalRelay } from './signal-route.ts';
import type { Topic } from './topic.ts';

/** What the relay needs to know of a peer in the room. */
export interface RelayingPeer extends IntroducedPeer {
  link: IntroducedPeer['link'] & { readonly isAlive: boolean };
}

export interface PeerRelayOptions {
  topic: Topic<RoomFrame>;
  /** By peer id. */
  peers: ReadonlyMap<string, RelayingPeer>;
  clock: Pick<RunningClock, 'now'>;
}

/** Sends this client's signals through a common peer, and relays the signals of others (SPEC.md [CTRL-8]). */
export class PeerRelay implements SignalRelay {
  /** A signal relayed by a common peer that vouches for its sender. */
  readonly onSignal = new Listeners<{ from: string; signal: LinkSignal }>();
  readonly #options: PeerRelayOptions;
  #limit = new RelayLimit();

  constructor(options: PeerRelayOptions) {
    this.#options = options;
    options.topic.on(({ from, frame }) => {
      if (frame.kind === 'relay') this.#passOn(from, frame.to, frame.signal);
      else if (frame.kind === 'relayed') this.#receive(from, frame.from, frame.signal);
    });
  }

  sendSignal(to: string, signal: LinkSignal): boolean {
    const { topic, peers } = this.#options;
    return commonPeers(signal.toVisit, peers.values()).some(
      // Only through links believed to work: after this computer's address changed, all of them may be dead.
      ({ link, member }) => link.isAlive && topic.send(member.peerId, { kind: 'relay', to, signal }),
    );
  }

  /** This client has left the room. */
  reset(): void {
    this.#limit = new RelayLimit();
  }

  #passOn(from: string, to: string, signal: LinkSignal): void {
    const { topic, peers, clock } = this.#options;
    const [sender, receiver] = [peers.get(from), peers.get(to)];
    if (signal.visit !== sender?.member.visit || signal.toVisit !== receiver?.member.visit) return;
    if (this.#limit.tryTake(from, to, clock.now())) topic.send(to, { kind: 'relayed', from, signal });
  }

  #receive(relayedBy: string, from: string, signal: LinkSignal): void {
    const vouchesFor = this.#options.peers.get(relayedBy)?.vouchesFor ?? [];
    const vouched = vouchesFor.some(({ peerId, visit }) => peerId === from && visit === signal.visit);
    if (vouched) this.onSignal.emit({ from, signal });
  }
}
