import { fail, ok, type Result } from '../../signaling/protocol/index.ts';
import type { SettingsStore } from '../settings.ts';
import { parseHubAddress } from './hub-address.ts';
import { probeHub, type HubTarget } from './hub-target.ts';
import { KeyPins } from './key-pins.ts';

/**
 * Which hub is used: the own one, or one at an address that a person gave. The key that a hub shows first is trusted and
 * kept with its address; to accept another key one goes back to the own hub and types the address again.
 */
export class HubChoice {
  readonly #settings: SettingsStore;
  readonly #own: HubTarget | null;
  readonly #pins: KeyPins;
  #address: string | null;

  /**
   * @param own null when it could not be started
   * @param forThisRun origin of a hub to use in place of the one in the settings, without writing it there; null for none
   */
  constructor(settings: SettingsStore, own: HubTarget | null, forThisRun: string | null) {
    this.#settings = settings;
    this.#own = own;
    this.#pins = new KeyPins(settings);
    this.#address = forThisRun ?? settings.get().hub;
  }

  /** Origin of the other hub; null for the own one. */
  get address(): string | null {
    return this.#address;
  }

  /** Null when that is the own hub and it is not there. */
  get target(): HubTarget | null {
    return this.#address === null ? this.#own : this.#targetOf(this.#address);
  }

  /** Takes what a person typed when a hub answers there; null goes back to the own hub. Rejects when it cannot be saved. */
  async choose(typed: string | null): Promise<Result<null, 'bad-address' | 'unreachable' | 'hub-key-changed'>> {
    const address = typed === null ? null : parseHubAddress(typed);
    if (typed !== null && address === null) return fail('bad-address', 'not the address of a hub');
    if (address === null) {
      this.#pins.forgetChanged();
    } else {
      const found = await probeHub(this.#targetOf(address));
      if (found !== 'ok') return fail(found, `no hub to use at ${address}`);
    }
    this.#address = address;
    await this.#settings.update({ hub: address });
    return ok(null);
  }

  #targetOf(address: string): HubTarget {
    return { url: address, pin: this.#pins.of(address) };
  }
}
