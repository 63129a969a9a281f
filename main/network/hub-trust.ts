import type { Sighting } from '../../signaling/lan/discovery.ts';
import type { HubTrust } from '../../signaling/lan/trust.ts';
import { type HubPlace, PROTOCOL_VERSION } from '../../signaling/protocol/index.ts';
import type { SettingsStore } from '../settings.ts';

/** A hub that was confirmed; `address` is null for those of a policy, which no person here can take back. */
export interface TrustedHub {
  address: string | null;
  keyPin: string;
}

/**
 * The hubs that were confirmed: those of a policy, and those at addresses that a person typed, with the keys that they showed there.
 * See SPEC.md [LAN-12].
 *
 * @param policy key pins of `--trusted-hub` and `EARSHOT_TRUSTED_HUBS`
 */
export function trustedHubsIn(settings: SettingsStore, policy: readonly string[]): TrustedHub[] {
  return [...policy.map((keyPin) => ({ address: null, keyPin })), ...settings.get().keyPins];
}

/** The same hubs, by their keys. */
export function hubTrustIn(settings: SettingsStore, policy: readonly string[]): HubTrust {
  return { isTrusted: (keyPin) => trustedHubsIn(settings, policy).some((hub) => hub.keyPin === keyPin) };
}

/** The best place of each always-on hub that was announced and nobody confirmed: a person may know whose it is. */
export function announcedHubs(sightings: readonly Sighting[], trust: HubTrust): HubPlace[] {
  const usable = sightings.filter(({ kind, version }) => kind === 'headless' && version === PROTOCOL_VERSION);
  const places = new Map(usable.toReversed().flatMap(({ places: [best] }) => (best ? [[best.keyPin, best]] : [])));
  return [...places.values()].filter(({ keyPin }) => !trust.isTrusted(keyPin));
}
