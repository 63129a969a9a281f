import { parseJson } from '../../signaling/basics/parse-json.ts';
import {
  blockedPeopleIn,
  knownPeopleIn,
  withBlockedPerson,
  withKnownPerson,
  type BlockedPerson,
  type KnownPerson,
} from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, PeopleStorage } from '../core/ports.ts';

/** Known people in a browser's storage. */
export function keptPeople(storage: KeyValueStorage): PeopleStorage<KnownPerson> {
  return keptList(storage, { key: 'earshot.known-people', parse: knownPeopleIn, add: withKnownPerson });
}

/** Blocked people in a browser's storage. */
export function keptBlocked(storage: KeyValueStorage): PeopleStorage<BlockedPerson> {
  return keptList(storage, { key: 'earshot.blocked-people', parse: blockedPeopleIn, add: withBlockedPerson });
}

interface KeptList<Entry> {
  key: string;
  /** Leaves out broken entries. */
  parse: (list: unknown) => Entry[];
  add: (list: readonly Entry[], entry: Entry) => Entry[];
}

/** Read again at each change, which another tab may have made. */
function keptList<Entry extends { peerId: string }>(
  storage: KeyValueStorage,
  { key, parse, add }: KeptList<Entry>,
): PeopleStorage<Entry> {
  const read = () => parse(parseJson(storage.get(key) ?? '[]'));
  const write = (people: readonly Entry[]): void => storage.set(key, JSON.stringify(people));
  return {
    kept: read(),
    keep: (person) => write(add(read(), person)),
    forget: (peerId) => write(read().filter((one) => one.peerId !== peerId)),
  };
}
