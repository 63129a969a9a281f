import { createHash } from 'node:crypto';
import type { HubPlace } from '../../protocol/index.ts';
import { LanNode } from '../lan-node.ts';
import type { LanState } from '../lan.ts';
import type { FeedListener } from '../probing/feed.ts';
import type { Hints, ListeningHub } from '../probing/hints.ts';
import type { ProbeResult } from '../probing/probe.ts';
import { type MulticastHost, type MulticastNetwork, SimulatedDiscovery } from './simulated-discovery.ts';

/** The network as a host sees it. */
export interface HostNetwork extends MulticastNetwork {
  seed: number;
  probe(from: SimulatedHost, place: HubPlace, hints: Hints): Promise<ProbeResult>;
  openFeed(from: SimulatedHost, place: HubPlace, own: ListeningHub | null, listener: FeedListener): () => void;
}

export interface HostOptions {
  kind: 'app' | 'headless';
  known: HubPlace[];
  /** Of a subnet of 24 bits. */
  address: string;
}

/**
 * The condition of a host. `killed`: the process is gone and its computer refuses connections. `unplugged`: nothing
 * comes back. `frozen`: what happens in the process waits until it is thawed.
 */
export type HostCondition = 'running' | 'killed' | 'unplugged' | 'frozen';

/** One computer of a simulated LAN with its node. */
export class SimulatedHost implements MulticastHost {
  readonly address: string;
  readonly place: HubPlace;
  readonly node: LanNode;
  readonly discovery: SimulatedDiscovery;
  readonly known: HubPlace[] = [];
  /** Keys that its person or a policy confirmed. */
  readonly trusted = new Set<string>();
  condition: HostCondition = 'running';
  /** Blocks incoming connections; answers to its own requests pass. */
  hasFirewall = false;
  /** Hosts with the same number reach each other. */
  network = 0;
  /** Hubs used so far, one after the other. */
  moves: string[] = [];
  readonly #frozen: (() => void)[] = [];

  constructor(lan: HostNetwork, index: number, options: HostOptions) {
    this.address = options.address;
    const keyPin = createHash('sha256').update(`${lan.seed} ${index}`).digest('base64');
    this.place = { url: `https://${this.address}:27474`, keyPin };
    this.known.push(...options.known);
    this.discovery = new SimulatedDiscovery(lan, this);
    this.node = new LanNode(
      {
        discovery: this.discovery,
        known: { list: () => this.known, remember: (place) => void this.known.unshift(place) },
        trust: { isTrusted: (key) => this.trusted.has(key) },
        own: { keyPin, hubId: `hub${String(index).padStart(9, '0')}`, port: 27474 },
        kind: options.kind,
      },
      {
        clock: { now: () => lan.clock.now(), after: (ms, run) => lan.clock.after(ms, () => this.run(run)) },
        random: lan.random,
        transport: {
          probe: (place, hints) => lan.probe(this, place, hints),
          openFeed: (place, own, listener) => lan.openFeed(this, place, own, listener),
        },
      },
    );
    this.node.onChange((state) => this.#note(state));
  }

  /** What happens in the host's process: nothing when it is gone, later when it is frozen. */
  run(task: () => void): void {
    if (this.condition === 'running') task();
    else if (this.condition === 'frozen') this.#frozen.push(task);
  }

  /** Timers that are due run before anything is read, and one of them notices the sleep. */
  thaw(): void {
    this.condition = 'running';
    this.discovery.checkNetwork();
    for (const task of this.#frozen.splice(0)) task();
  }

  #note(state: LanState): void {
    const hub = state.kind === 'serving' ? this.place.keyPin : state.kind === 'following' ? state.hub.keyPin : null;
    if (hub !== null && hub !== this.moves.at(-1)) this.moves.push(hub);
  }
}
