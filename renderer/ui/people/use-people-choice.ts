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
  /** Whether there is no place left in the room for one more. */
  readonly isFull: boolean;
  has: (peerId: string) => boolean;
  /** Whether this one rings without a question: free, and nobody whose name is somebody else's or who is blocked. */
  mayChoose: (person: Person) => boolean;
  toggle: (peerId: string) => void;
}

/** Null while nobody is being chosen. */
export function usePeopleChoice(): { choice: PeopleChoice | null; begin: () => void; end: () => void } {
  const session = useSession();
  const people = useStore(session.people);
  const recognise = useRecognise();
  const [ids, setIds] = useState<readonly string[] | null>(null);

  function mayChoose(person: Person): boolean {
    return person.activity === 'available' && !['name-taken', 'blocked'].includes(recognise(person).kind);
  }

  function choiceOf(chosenIds: readonly string[]): PeopleChoice {
    const chosen = people.filter((person) => chosenIds.includes(person.peerId) && mayChoose(person));
    return {
      chosen,
      isFull: chosen.length >= LIMITS.roomCapacity - 1,
      has: (peerId) => chosen.some((one) => one.peerId === peerId),
      mayChoose,
      toggle(peerId) {
        const others = chosenIds.filter((one) => one !== peerId);
        setIds(others.length < chosenIds.length ? others : [...chosenIds, peerId]);
      },
    };
  }

  return { choice: ids && choiceOf(ids), begin: () => setIds([]), end: () => setIds(null) };
}
