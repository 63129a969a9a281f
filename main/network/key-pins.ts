import type { KeyPin } from '../../signaling/net/pinned-agent.ts';
import { logError } from '../log/log.ts';
import type { SettingsStore } from '../settings.ts';

/** Keys kept; the one of the hub first met longest ago is dropped first. */
const MAX_PINS = 32;

/** The keys that hubs showed first, by origin, kept in the settings; a hub must show the same key again. */
export class KeyPins {
  readonly #settings: SettingsStore;
  /** The last key that was refused, by origin. */
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
        this.#save([...this.#allBut(address), { address, keyPin }].slice(-MAX_PINS));
      },
      refused: (shown) => void this.#refused.set(address, shown),
    };
  }

  /** The next key that the hub at this origin shows is its first again. */
  forget(address: string): void {
    this.#refused.delete(address);
    this.#save(this.#allBut(address));
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
