import { noHubAt, type NoHubReason } from '../../signaling/lan/probing/no-hub.ts';
import { learnHub } from '../../signaling/lan/probing/probe.ts';
import type { KeyPin } from '../../signaling/net/pinned-agent.ts';
import { fail, ok, type HubPlace, type Result } from '../../signaling/protocol/index.ts';
import type { SettingsStore } from '../settings.ts';
import { parseHubAddress } from './hub-address.ts';
import { probeHub, targetAt, type HubTarget } from './hub-target.ts';
import { KeyPins } from './key-pins.ts';

export type FindFailure = 'bad-address' | NoHubReason;

/**
 * The hub that a person has set, if any, and hubs that a person names. The first key a hub shows is trusted and kept
 * with its address (trust on first use); another key only after `trust`.
 */
export class HubChoice {
  readonly #settings: SettingsStore;
  readonly #pins: KeyPins;
  readonly #expected: HubPlace | null;
  #address: string | null;
  #referred: HubTarget | null = null;

  /**
   * @param forThisRun origin of a hub to use in place of the one in the settings, without writing it there; null for none
   * @param keyForThisRun the one key that this hub may show; null for its first
   */
  constructor(settings: SettingsStore, forThisRun: string | null, keyForThisRun: string | null = null) {
    this.#settings = settings;
    this.#expected = forThisRun === null || keyForThisRun === null ? null : { url: forThisRun, keyPin: keyForThisRun };
    this.#pins = new KeyPins(settings);
    this.#address = forThisRun ?? settings.get().hub;
  }

  /** Origin of the hub to use; null lets the LAN choose. */
  get address(): string | null {
    return this.#address;
  }

  /** How the hub at this origin is connected to. */
  targetOf(address: string): HubTarget {
    if (this.#expected?.url === address) return targetAt(this.#expected);
    return { url: address, pin: this.#pins.of(address), onOtherKey: 'ask' };
  }

  /**
   * How the hub is connected to that the set one refers to. Its first key counts until another one is referred to, and is not
   * kept: the person has named the set hub, not this one, and is not asked about its key either.
   */
  referredTarget(url: string): HubTarget {
    if (this.#referred?.url !== url) this.#referred = { url, pin: passingPin(), onOtherKey: 'retry' };
    return this.#referred;
  }

  /** Takes what a person typed when a hub answers there; null lets the LAN choose. Rejects when it cannot be saved. */
  async choose(typed: string | null): Promise<Result<null, 'bad-address' | 'unreachable' | 'hub-key-changed'>> {
    const address = typed === null ? null : parseHubAddress(typed);
    if (typed !== null && address === null) return fail('bad-address', 'not the address of a hub');
    if (address !== null) {
      const found = await probeHub(this.targetOf(address));
      if (found !== 'ok') return fail(found, `no hub to use at ${address}`);
    }
    this.#address = address;
    await this.#settings.update({ hub: address });
    return ok(null);
  }

  /**
   * Looks for a hub of a LAN at what a person typed, and learns its key.
   *
   * @param expected the key that the person was shown and that alone will do; null for any
   */
  async find(typed: string, expected: string | null = null): Promise<Result<HubPlace, FindFailure>> {
    const url = secureAddress(typed);
    if (url === null) return fail('bad-address', 'not the address of a hub');
    const found = await learnHub(url);
    if (found.kind !== 'hub') return noHubAt(url, found);
    const { keyPin } = found.status;
    if (expected !== null && keyPin !== expected)
      return fail('hub-key-changed', `${url} has another key than was announced`);
    const pin = this.#pins.of(url);
    const known = pin.get();
    if (known !== null && known !== keyPin) {
      pin.refused(keyPin);
      return fail('hub-key-changed', `${url} had another key before`);
    }
    pin.set(keyPin);
    return ok({ url, keyPin });
  }

  /** The key refused at the typed address, for asking the person about it; null when there is none. */
  refusedKey(typed: string): string | null {
    const address = secureAddress(typed);
    return address === null ? null : this.#pins.refusedAt(address);
  }

  /**
   * Trusts the key that the person was asked about. `other-key`: it is not the one that was refused last, because the
   * hub has shown a third one meanwhile or nobody was asked.
   */
  trust(typed: string, keyPin: string): Result<null, 'bad-address' | 'other-key'> {
    const address = secureAddress(typed);
    if (address === null) return fail('bad-address', 'not the address of a hub');
    if (this.#pins.refusedAt(address) !== keyPin) return fail('other-key', `${address} was refused with another key`);
    this.#pins.of(address).set(keyPin);
    return ok(null);
  }

  /** Forgets the key of the hub at this origin. */
  distrust(address: string): void {
    this.#pins.forget(address);
  }
}

/** Hubs of a LAN have keys, on this computer too, where an address without a scheme would mean http. */
function secureAddress(typed: string): string | null {
  return parseHubAddress(typed)?.replace(/^http:/, 'https:') ?? null;
}

function passingPin(): KeyPin {
  let pin: string | null = null;
  return { get: () => pin, set: (shown) => void (pin = shown), refused: () => {} };
}
