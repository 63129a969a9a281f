import type { KnownHubs } from '../../signaling/lan/known-hubs.ts';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { logError } from '../log/log.ts';
import type { SettingsStore } from '../settings.ts';

/** Keeps the known hubs in the settings, one entry a key: a hub that moved replaces its former address. */
export function knownHubsIn(settings: SettingsStore): KnownHubs {
  return {
    list: () => settings.get().knownHubs,
    remember(place) {
      const known = settings.get().knownHubs;
      if (known[0]?.url === place.url && known[0].keyPin === place.keyPin) return;
      const others = known.filter(({ url, keyPin }) => url !== place.url && keyPin !== place.keyPin);
      const knownHubs = [place, ...others].slice(0, LIMITS.knownHubs);
      settings.update({ knownHubs }).catch((error: unknown) => logError('a hub could not be remembered', error));
    },
  };
}
