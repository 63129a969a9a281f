import {
  blockedPeopleIn,
  knownPeopleIn,
  withBlockedPerson,
  withKnownPerson,
  type BlockedPerson,
  type KnownPerson,
} from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, PeopleStorage } from '../core/ports.ts';
import { keptList } from './kept-list.ts';

const idOf = ({ peerId }: { peerId: string }): string => peerId;

/** Known people in a browser's storage. */
export function keptPeople(storage: KeyValueStorage): PeopleStorage<KnownPerson> {
  return keptList(storage, { key: 'earshot.known-people', parse: knownPeopleIn, add: withKnownPerson, idOf });
}

/** Blocked people in a browser's storage. */
export function keptBlocked(storage: KeyValueStorage): PeopleStorage<BlockedPerson> {
  return keptList(storage, { key: 'earshot.blocked-people', parse: blockedPeopleIn, add: withBlockedPerson, idOf });
}
