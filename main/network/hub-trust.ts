import type { HubTrust } from '../../signaling/lan/trust.ts';
import type { SettingsStore } from '../settings.ts';

/**
 * The hubs that were confirmed: those at addresses that a person typed, with the keys that they showed there, and those of a
 * policy. See SPEC.md [LAN-12].
 *
 * @param policy key pins of `--trusted-hub` and `EARSHOT_TRUSTED_HUBS`
 */
export function hubTrustIn(settings: SettingsStore, policy: readonly string[]): HubTrust {
  return {
    isTrusted: (keyPin) => policy.includes(keyPin) || settings.get().keyPins.some((kept) => kept.keyPin === keyPin),
  };
}
