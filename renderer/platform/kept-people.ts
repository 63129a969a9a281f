import { parseJson } from '../../signaling/basics/parse-json.ts';
import { knownPeopleIn, withKnownPerson, type KnownPerson } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, KnownPeopleStorage } from '../core/ports.ts';

const KEY = 'earshot.known-people';

/** Known people in a browser's storage. Read again at each change, which another tab may have made; broken entries are left out. */
export function keptPeople(storage: KeyValueStorage): KnownPeopleStorage {
  const read = () => knownPeopleIn(parseJson(storage.get(KEY) ?? '[]'));
  const write = (people: readonly KnownPerson[]): void => storage.set(KEY, JSON.stringify(people));
  return {
    kept: read(),
    keep: (person) => write(withKnownPerson(read(), person)),
    forget: (peerId) => write(read().filter((one) => one.peerId !== peerId)),
  };
}
