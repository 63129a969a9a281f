import { MutedCallers } from '../calls/muted-callers.ts';
import type { Platform } from '../ports.ts';
import type { Session } from '../session-api.ts';
import { BlockedPeople } from './blocked-people.ts';
import { KnownPeople } from './known-people.ts';

/** Whom this person knows, and whom they want nothing of. */
export interface Acquaintances {
  knownPeople: KnownPeople;
  blockedPeople: BlockedPeople;
  mutedCallers: MutedCallers;
}

export function makeAcquaintances(platform: Platform): Acquaintances {
  const blockedPeople = new BlockedPeople(platform.blockedPeople);
  return {
    knownPeople: new KnownPeople(platform.knownPeople, blockedPeople),
    blockedPeople,
    mutedCallers: new MutedCallers(platform.storage.tab),
  };
}

/** What the UI sees of it. */
export function storesOfAcquaintances({
  knownPeople,
  blockedPeople,
  mutedCallers,
}: Acquaintances): Pick<Session, 'knownPeople' | 'blockedPeople' | 'mutedCallers'> {
  return {
    knownPeople: knownPeople.value.store,
    blockedPeople: blockedPeople.value.store,
    mutedCallers: mutedCallers.value.store,
  };
}
