import { useState } from 'react';
import { useStore } from 'zustand';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { Person } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { useRecognise } from '../trust/use-recognise.ts';

/** Whom a person chooses, to call them at once. */
export interface PeopleChoice {
  /** Those who are chosen and can be called now. */
  readonly chosen: readonly Person[];
  has: (peerId: string) => boolean;
  /**
   * Whether this one can be chosen: there is a place in the room, and they ring without a question, being free and nobody whose name is
   * somebody else's or who is blocked.
   */
  mayChoose: (person: Person) => boolean;
  /** False, and nothing is changed, when this one cannot be chosen. */
  toggle: (person: Person) => boolean;
}

/** Null while nobody is being chosen. */
export function usePeopleChoice(): { choice: PeopleChoice | null; begin: () => void; end: () => void } {
  const session = useSession();
  const people = useStore(session.people);
  const recognise = useRecognise();
  const [ids, setIds] = useState<readonly string[] | null>(null);

  function ringsAtOnce(person: Person): boolean {
    return (
      ['available', 'away'].includes(person.activity) && !['name-taken', 'blocked'].includes(recognise(person).kind)
    );
  }

  function choiceOf(chosenIds: readonly string[]): PeopleChoice {
    const chosen = people.filter((person) => chosenIds.includes(person.peerId) && ringsAtOnce(person));
    const has = (peerId: string) => chosen.some((one) => one.peerId === peerId);
    const isFull = chosen.length >= LIMITS.roomCapacity - 1;
    const mayChoose = (person: Person) => ringsAtOnce(person) && (!isFull || has(person.peerId));
    return {
      chosen,
      has,
      mayChoose,
      toggle(person) {
        if (!mayChoose(person)) return false;
        const others = chosenIds.filter((one) => one !== person.peerId);
        setIds(has(person.peerId) ? others : [...others, person.peerId]);
        return true;
      },
    };
  }

  return { choice: ids && choiceOf(ids), begin: () => setIds([]), end: () => setIds(null) };
}
