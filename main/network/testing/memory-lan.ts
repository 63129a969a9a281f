import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Advert, Discovery, Sighting } from '../../../signaling/lan/discovery.ts';

/** A LAN in memory, all of whose hubs are on loopback. */
export class MemoryLan {
  readonly #members = new Set<Member>();

  /** Plugs in another computer. */
  join(): Discovery {
    const member = new Member((advert) => this.#spread(member, advert));
    this.#members.add(member);
    return {
      announce: (advert) => member.announce(advert),
      query: () => {
        for (const { advert } of this.#members) if (advert !== null) member.hear(advert);
      },
      onSighting: (listener) => member.onSighting(listener),
      onNetworkChange: (listener) => member.onNetworkChange(listener),
      checkNetwork: () => member.checkNetwork(),
      facts: () => ({ cards: [], heardOthers: true, heardSelf: true, sightings: [] }),
      close: () => {
        this.#members.delete(member);
        return Promise.resolve();
      },
    };
  }

  #spread(from: Member, advert: Advert): void {
    for (const member of this.#members) if (member !== from) member.hear(advert);
  }
}

class Member {
  advert: Advert | null = null;
  readonly #spread: (advert: Advert) => void;
  readonly #sightingListeners = new Listeners<Sighting>();
  readonly #networkListeners = new Listeners<void>();

  constructor(spread: (advert: Advert) => void) {
    this.#spread = spread;
  }

  announce(advert: Advert | null): void {
    this.advert = advert;
    if (advert !== null) this.#spread(advert);
  }

  /** Receives another computer's announcement, asynchronously; the own one is ignored. */
  hear({ port, keyPin, ...rest }: Advert): void {
    if (keyPin === this.advert?.keyPin) return;
    const sighting = { ...rest, sender: '127.0.0.1', places: [{ url: `https://127.0.0.1:${port}`, keyPin }] };
    setImmediate(() => this.#sightingListeners.emit(sighting));
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    return this.#sightingListeners.add(listener);
  }

  onNetworkChange(listener: () => void): () => void {
    return this.#networkListeners.add(listener);
  }

  checkNetwork(): void {
    this.#networkListeners.emit();
  }
}
