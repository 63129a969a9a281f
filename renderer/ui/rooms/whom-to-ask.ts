import type { Person } from '../../core/model.ts';
import type { Recognition } from '../../../signaling/protocol/recognise.ts';

/** Whom a person knows comes before whom they do not. Nobody is asked who is blocked. */
const ORDER: readonly Recognition['kind'][] = ['known', 'new', 'name-taken'];

/** Who of those in a room is asked to let this person in: of equal ones whoever came first. Null where nobody can be. */
export function whomToAsk(people: readonly Person[], kindOf: (person: Person) => Recognition['kind']): Person | null {
  const askable = people.filter((person) => person.activity === 'in-call' && ORDER.includes(kindOf(person)));
  const [first] = askable.toSorted((one, other) => ORDER.indexOf(kindOf(one)) - ORDER.indexOf(kindOf(other)));
  return first ?? null;
}
