import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { tellWhenAway } from '../hub/own-away.ts';
import type { Platform } from '../ports.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Profiles } from '../profiles-api.ts';
import { exchangePortraits } from '../portraits/portraits.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import { keepOwnStatus } from './own-status.ts';
import { followStatuses } from './statuses.ts';

interface ProfilesDeps {
  hub: HubLine;
  platform: Platform;
  preferences: PreferenceStore;
  blockedPeople: BlockedPeople;
}

/** Tells hubs what neither hello nor the list of people has of this person, and hears the same of the others. */
export function exchangeProfiles(
  { hub, platform, preferences, blockedPeople }: ProfilesDeps,
  scope: Scope,
): Omit<Profiles, 'setName' | 'setAvailability'> {
  tellWhenAway(hub, platform.away, scope);
  return {
    isAway: platform.away,
    statuses: followStatuses(hub, scope),
    ...exchangePortraits({ hub, preferences, blockedPeople }, scope),
    ...keepOwnStatus({ hub, preferences, network: platform.network }, scope),
  };
}
