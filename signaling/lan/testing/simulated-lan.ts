import { type HubPlace, LAN_TIMES } from '../../protocol/index.ts';
import type { FeedListener } from '../probing/feed.ts';
import type { Hints, ListeningHub } from '../probing/hints.ts';
import type { ProbeResult } from '../probing/probe.ts';
import { seededRandom, SimulatedClock } from './simulated-clock.ts';
import type { MulticastHost } from './simulated-discovery.ts';
import { type HostCondition, type HostNetwork, type HostOptions, SimulatedHost } from './simulated-host.ts';

/** A LAN in memory: real nodes, simulated time and network. The same seed gives the same run. */
export class SimulatedLan implements HostNetwork {
  readonly clock = new SimulatedClock();
  readonly hosts: SimulatedHost[] = [];
  readonly seed: number;
  readonly random: () => number;
  /** When false, nobody hears of anybody by himself. */
  hasMulticast = true;
  /** Feeds that break when one of their ends does. */
  readonly #feeds = new Set<{ from: SimulatedHost; to: SimulatedHost; breakOff: () => void }>();

  constructor(seed: number) {
    this.seed = seed;
    this.random = seededRandom(seed);
  }

  /** A LAN of so many apps, started at once, that has agreed on a hub. */
  static async agreed(size: number, seed: number): Promise<{ lan: SimulatedLan; hub: SimulatedHost }> {
    const lan = new SimulatedLan(seed * 1_000 + size);
    for (let count = 0; count < size; count += 1) lan.start();
    await lan.clock.until(() => lan.hubOf(0) !== null, 3_000);
    return { lan, hub: lan.hubOf(0)! };
  }

  start(options: Partial<HostOptions> = {}): SimulatedHost {
    const host = new SimulatedHost(this, this.hosts.length, {
      kind: 'app',
      known: [],
      address: `10.0.0.${this.hosts.length + 1}`,
      ...options,
    });
    this.hosts.push(host);
    return host;
  }

  get running(): SimulatedHost[] {
    return this.hosts.filter(({ condition }) => condition === 'running');
  }

  /** The host of that network that all others there follow; null as long as there is none. */
  hubOf(network: number): SimulatedHost | null {
    const hosts = this.running.filter((host) => host.network === network);
    const serving = hosts.filter(({ node }) => node.state.kind === 'serving');
    const [hub] = serving;
    if (hub === undefined || serving.length > 1) return null;
    const isAgreed = hosts.every(
      ({ node: { state }, place }) =>
        place === hub.place || (state.kind === 'following' && state.hub.keyPin === hub.place.keyPin),
    );
    const { state } = hub.node;
    // Unplugged followers count until probes of them have failed.
    return isAgreed && state.kind === 'serving' && state.followers >= hosts.length - 1 ? hub : null;
  }

  /** Kills, unplugs or freezes a host. */
  stop(host: SimulatedHost, condition: Exclude<HostCondition, 'running'>): void {
    host.condition = condition;
    if (condition !== 'killed') return;
    for (const feed of this.#feeds) if (feed.from === host || feed.to === host) feed.breakOff();
  }

  /** Delivers to everybody else in the sender's network, but for what gets lost. */
  multicast(sender: MulticastHost, deliver: (to: MulticastHost) => void): void {
    const from = this.hosts.find((host) => host === sender);
    if (!this.hasMulticast || from === undefined) return;
    for (const to of this.hosts) {
      if (to === from || subnetOf(to) !== subnetOf(from) || this.random() < 0.1) continue;
      this.#later(() => this.#reach(from, to) && to.run(() => deliver(to)));
    }
  }

  probe(from: SimulatedHost, place: HubPlace, hints: Hints): Promise<ProbeResult> {
    return new Promise((resolve) => {
      const answer = (result: ProbeResult): void => from.run(() => resolve(result));
      this.clock.after(LAN_TIMES.probeMs, () => answer({ kind: 'timed-out' }));
      this.#later(() => {
        const to = this.hosts.find((host) => host.place.url === place.url);
        if (to === undefined || to.hasFirewall || !this.#reach(from, to)) return;
        if (to.condition === 'killed') return this.#later(() => answer({ kind: 'refused' }));
        if (to.place.keyPin !== place.keyPin) return this.#later(() => answer({ kind: 'key-changed' }));
        to.run(() => {
          to.node.service!.hint(from.address, hints.own ? from.place : null, hints);
          const status = to.node.service!.status(from.address);
          this.#later(() => this.#reach(to, from) && answer({ kind: 'hub', status }));
        });
      });
    });
  }

  openFeed(from: SimulatedHost, place: HubPlace, own: ListeningHub | null, listener: FeedListener): () => void {
    const to = this.hosts.find((host) => host.place.url === place.url)!;
    let isOver = false;
    let leave = (): void => {};
    const close = (): void => {
      isOver = true;
      cancelSilence();
      this.#feeds.delete(feed);
      this.#whenReached(from, to, () => to.run(() => leave()));
    };
    const end = (): void => {
      if (isOver) return;
      close();
      listener.onEnd();
    };
    const watch = (): (() => void) => this.clock.after(LAN_TIMES.silenceMs, () => from.run(end));
    let cancelSilence = watch();
    // What is sent arrives in order, and before the end, as over TCP.
    let arrival = 0;
    const inOrder = (task: () => void): void => {
      arrival = Math.max(arrival, this.clock.now() + this.#latency());
      this.clock.after(arrival - this.clock.now(), () => this.#reach(to, from) && from.run(() => !isOver && task()));
    };
    const feed = { from, to, breakOff: () => inOrder(end) };
    this.#feeds.add(feed);
    this.#later(() => {
      if (!this.#reach(from, to)) return;
      if (to.condition === 'killed') return inOrder(end);
      to.run(() => {
        leave = to.node.service!.feed(
          {
            send: (status) =>
              inOrder(() => {
                cancelSilence();
                cancelSilence = watch();
                listener.onStatus(status);
              }),
            end: () => inOrder(end),
          },
          from.address,
          own === null ? null : from.place,
        );
        if (isOver) leave();
      });
    });
    return close;
  }

  /** As TCP does: what cannot get there is sent again, after twice as long each time. */
  #whenReached(from: SimulatedHost, to: SimulatedHost, task: () => void, againMs = 200): void {
    if (this.#reach(from, to)) this.#later(task);
    else this.clock.after(againMs, () => this.#whenReached(from, to, task, 2 * againMs));
  }

  #reach(from: SimulatedHost, to: SimulatedHost): boolean {
    const isOn = [from, to].every(({ condition }) => condition !== 'unplugged');
    return isOn && from.network === to.network;
  }

  #later(task: () => void): void {
    this.clock.after(this.#latency(), task);
  }

  #latency(): number {
    return 1 + this.random() * (this.random() < 0.1 ? 80 : 8);
  }
}

/** Routers pass no multicast on. */
function subnetOf({ address }: SimulatedHost): string {
  return address.replace(/\.\d+$/, '');
}
