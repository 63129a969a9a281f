import { fail, ok, type Result } from '../../signaling/protocol/index.ts';
import { logError } from '../log.ts';
import type { SettingsStore } from '../settings.ts';
import { parseHubAddress } from './hub-address.ts';
import { probeHub, type HubTarget } from './hub-target.ts';
import type { KeyPin } from './pinned-agent.ts';

interface ChosenHub {
  address: string;
  keyPin: string | null;
}

/**
 * Which hub is used: the own one, or one at an address that a person gave. The key that a hub shows first is trusted and
 * kept with its address; to accept another key one goes back to the own hub and types the address again.
 */
export class HubChoice {
  readonly #settings: SettingsStore;
  readonly #own: HubTarget | null;
  #chosen: ChosenHub | null;
  /** A hub named on the command line is not written into the settings. */
  #isKept: boolean;

  /**
   * @param own null when it could not be started
   * @param forThisRun origin of a hub to use in place of the one in the settings; null for none
   */
  constructor(settings: SettingsStore, own: HubTarget | null, forThisRun: string | null) {
    const kept = settings.get().hub;
    const isOther = forThisRun !== null && forThisRun !== kept?.address;
    this.#settings = settings;
    this.#own = own;
    this.#isKept = !isOther;
    this.#chosen = isOther ? { address: forThisRun, keyPin: null } : kept && { ...kept };
  }

  /** Origin of the other hub; null for the own one. */
  get address(): string | null {
    return this.#chosen?.address ?? null;
  }

  /** Null when that is the own hub and it is not there. */
  get target(): HubTarget | null {
    return this.#chosen === null ? this.#own : this.#targetOf(this.#chosen);
  }

  /** Takes what a person typed when a hub answers there; null goes back to the own hub. Rejects when it cannot be saved. */
  async choose(typed: string | null): Promise<Result<null, 'bad-address' | 'unreachable' | 'hub-key-changed'>> {
    const address = typed === null ? null : parseHubAddress(typed);
    if (typed !== null && address === null) return fail('bad-address', 'not the address of a hub');
    const wanted = this.#recordOf(address);
    const found = wanted === null ? 'ok' : await probeHub(this.#targetOf(wanted));
    if (found !== 'ok') return fail(found, `no hub to use at ${address}`);
    this.#chosen = wanted;
    this.#isKept = true;
    await this.#save();
    return ok(null);
  }

  #recordOf(address: string | null): ChosenHub | null {
    if (address === null) return null;
    return address === this.#chosen?.address ? this.#chosen : { address, keyPin: null };
  }

  #targetOf(hub: ChosenHub): HubTarget {
    const pin: KeyPin = {
      get: () => hub.keyPin,
      set: (keyPin) => {
        hub.keyPin = keyPin;
        if (hub === this.#chosen) this.#save().catch((error: unknown) => logError('hub key not kept', error));
      },
    };
    return { url: hub.address, pin };
  }

  async #save(): Promise<void> {
    if (this.#isKept) await this.#settings.update({ hub: this.#chosen && { ...this.#chosen } });
  }
}
