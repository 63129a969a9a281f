import { logError } from '../log.ts';
import type { SettingsStore } from '../settings.ts';
import type { KeyPin } from '../../signaling/lan/pinned-agent.ts';

/** Hubs whose keys are kept; the one first met longest ago makes room for another. */
const HUBS_KEPT = 32;

/** The keys that hubs showed first, by their origins, kept in the settings: one that is used again must be the same. */
export class KeyPins {
  readonly #settings: SettingsStore;
  /** Origins of hubs that showed another key than the kept one since the app started. */
  readonly #changed = new Set<string>();

  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  /** The pin of the hub at this origin. */
  of(address: string): KeyPin {
    return {
      get: () => this.#settings.get().keyPins.find((kept) => kept.address === address)?.keyPin ?? null,
      set: (keyPin) => this.#save([...this.#others(new Set([address])), { address, keyPin }].slice(-HUBS_KEPT)),
      refused: () => void this.#changed.add(address),
    };
  }

  /** Forgets the hubs whose keys have changed, so that a person who expects that can add them again. */
  forgetChanged(): void {
    if (this.#changed.size > 0) this.#save(this.#others(this.#changed));
    this.#changed.clear();
  }

  #others(addresses: ReadonlySet<string>) {
    return this.#settings.get().keyPins.filter(({ address }) => !addresses.has(address));
  }

  #save(keyPins: { address: string; keyPin: string }[]): void {
    this.#settings.update({ keyPins }).catch((error: unknown) => logError('hub keys not kept', error));
  }
}
