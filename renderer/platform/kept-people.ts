import * as v from 'valibot';
import { parseJson } from '../../signaling/basics/parse-json.ts';
import { KnownPersonSchema, withKnownPerson, type KnownPerson } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, KnownPeopleStorage } from '../core/ports.ts';

const KEY = 'earshot.known-people';
const EntriesSchema = v.fallback(v.array(v.unknown()), []);

/** Known people in a browser's storage. Read again at each change, which another tab may have made; broken entries are left out. */
export function keptPeople(storage: KeyValueStorage): KnownPeopleStorage {
  const read = (): KnownPerson[] =>
    v.parse(EntriesSchema, parseJson(storage.get(KEY) ?? '[]')).flatMap((entry) => {
      const person = v.safeParse(KnownPersonSchema, entry);
      return person.success ? [person.output] : [];
    });
  const write = (people: readonly KnownPerson[]): void => storage.set(KEY, JSON.stringify(people));
  return {
    kept: read(),
    keep: (person) => write(withKnownPerson(read(), person)),
    forget: (peerId) => write(read().filter((one) => one.peerId !== peerId)),
  };
}
