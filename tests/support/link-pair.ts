import { FlightRecorder } from '../../renderer/core/flight-recorder.ts';
import { PeerLink } from '../../renderer/core/link/peer-link.ts';
import { RunningClock } from '../../renderer/core/link/running-clock.ts';
import { makeTopics } from '../../renderer/core/link/topics.ts';
import { TrackSender } from '../../renderer/core/sending/track-sender.ts';
import type { LinkSignal } from '../../signaling/protocol/index.ts';
import { keyOf } from './keys-of-names.ts';

export const ANNA = { peerId: keyOf('anna').peerId, visit: 'visit-anna-1' };
export const BEN = { peerId: keyOf('ben').peerId, visit: 'visit-ben--1' };

/** Two links, each the other's end, and a hub that passes signals on while it is there. */
export class LinkPair {
  readonly anna: PeerLink;
  readonly ben: PeerLink;
  /** What the hub makes of a signal; null: there is no hub. */
  onTheWay: ((signal: LinkSignal) => LinkSignal) | null = (signal) => signal;
  readonly recorder = new FlightRecorder();
  /** Each ends what sends a track, of either link, in the order in which they were made. */
  readonly loseSender: (() => void)[] = [];
  readonly #hasServers: boolean;
  readonly #ticking = setInterval(() => [this.anna, this.ben].forEach((link) => void link.tick()), 1_000);

  /** @param hasServers each has set an ICE server, by which its computer can be found in the network */
  constructor({ hasServers = true } = {}) {
    this.#hasServers = hasServers;
    this.anna = this.#link('anna', ANNA, BEN, () => this.ben);
    this.ben = this.#link('ben', BEN, ANNA, () => this.anna);
  }

  close(): void {
    clearInterval(this.#ticking);
    for (const link of [this.anna, this.ben]) link.close({ bye: false });
  }

  #link(computer: string, self: typeof ANNA, remote: typeof ANNA, other: () => PeerLink): PeerLink {
    return new PeerLink({
      self,
      remote,
      epoch: 0,
      hub: {
        iceServers: this.#hasServers ? [{ urls: [computer] }] : [],
        host: null,
        sendSignal: (_to, signal) => {
          const passed = this.onTheWay?.(signal);
          if (passed) queueMicrotask(() => other().receive(passed));
          return passed !== undefined;
        },
      },
      commonPeers: { sendSignal: () => false },
      topics: makeTopics(),
      codecs: {},
      outputFor: (_kind, sender, onLost) => {
        this.loseSender.push(onLost);
        return new TrackSender(sender);
      },
      signer: keyOf(computer).signer,
      client: 'app',
      makePass: () => Promise.resolve(null),
      clock: new RunningClock(1_500),
      recorder: computer === 'anna' ? this.recorder : { record: () => undefined },
    });
  }
}
