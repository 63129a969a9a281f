import type { KeyPin } from '../../signaling/net/pinned-agent.ts';
import { logError } from '../log.ts';
import type { SettingsStore } from '../settings.ts';

/** Hubs whose keys are kept; the one first met longest ago makes room for another. */
const HUBS_KEPT = 32;

/** The keys that hubs showed first, by their origins, kept in the settings: one that is used again must be the same. */
export class KeyPins {
  readonly #settings: SettingsStore;
  /** The keys that were shown last in place of the kept ones, by origin. */
  readonly #refused = new Map<string, string>();

  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  /** The pin of the hub at this origin. */
  of(address: string): KeyPin {
    return {
      get: () => this.#settings.get().keyPins.find((kept) => kept.address === address)?.keyPin ?? null,
      set: (keyPin) => {
        this.#refused.delete(address);
        this.#save([...this.#allBut(address), { address, keyPin }].slice(-HUBS_KEPT));
      },
      refused: (shown) => void this.#refused.set(address, shown),
    };
  }

  /** The key that the hub at this origin showed last and that was refused; null when none was. */
  refusedAt(address: string): string | null {
    return this.#refused.get(address) ?? null;
  }

  #allBut(address: string) {
    return this.#settings.get().keyPins.filter((kept) => kept.address !== address);
  }

  #save(keyPins: { address: string; keyPin: string }[]): void {
    this.#settings.update({ keyPins }).catch((error: unknown) => logError('hub keys not kept', error));
  }
}
