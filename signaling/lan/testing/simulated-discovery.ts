import { Listeners } from '../../basics/listeners.ts';
import { hostIn } from '../../net/address-text.ts';
import type { Clock } from '../../net/clock.ts';
import type { HubPlace } from '../../protocol/index.ts';
import type { Advert, Discovery, DiscoveryFacts, Sighting } from '../discovery.ts';

/** A host as its multicast sees it. */
export interface MulticastHost {
  place: HubPlace;
  discovery: SimulatedDiscovery;
  run(task: () => void): void;
}

/** The network as multicast sees it. */
export interface MulticastNetwork {
  clock: Clock;
  random: () => number;
  multicast(from: MulticastHost, deliver: (to: MulticastHost) => void): void;
}

/** Multicast of a simulated LAN: one packet in ten is lost, answers come a little later at random. */
export class SimulatedDiscovery implements Discovery {
  readonly #lan: MulticastNetwork;
  readonly #host: MulticastHost;
  readonly #listeners = new Listeners<Sighting>();
  readonly #networkListeners = new Listeners<void>();
  #advert: Advert | null = null;

  constructor(lan: MulticastNetwork, host: MulticastHost) {
    this.#lan = lan;
    this.#host = host;
  }

  announce(advert: Advert | null): void {
    this.#advert = advert;
    for (const ms of [0, 1_000]) this.#lan.clock.after(ms, () => this.#host.run(() => this.#send()));
  }

  query(): void {
    this.#lan.multicast(this.#host, (other) => {
      this.#lan.clock.after(20 + this.#lan.random() * 100, () => other.run(() => other.discovery.#send()));
    });
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    return this.#listeners.add(listener);
  }

  onNetworkChange(listener: () => void): () => void {
    return this.#networkListeners.add(listener);
  }

  checkNetwork(): void {
    this.#networkListeners.emit();
  }

  facts(): DiscoveryFacts {
    const address = hostIn(this.#host.place.url);
    const card = { name: 'eth0', kind: 'lan', family: 'IPv4', address, netmask: '255.255.255.0' } as const;
    return { cards: [card], heardOthers: false, heardSelf: false, sightings: [] };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** As if it had been announced by somebody. */
  hear(sighting: Sighting): void {
    this.#listeners.emit(sighting);
  }

  #send(): void {
    const advert = this.#advert;
    if (advert === null) return;
    const { version, hubId, kind } = advert;
    const { place } = this.#host;
    const sighting = { sender: hostIn(place.url), places: [place], version, hubId, kind };
    this.#lan.multicast(this.#host, (other) => other.discovery.hear(sighting));
  }
}
