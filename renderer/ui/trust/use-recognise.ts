import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { recognise, type Recognition } from '../../../signaling/protocol/recognise.ts';
import { useSession } from '../session-context.tsx';

/** Who somebody is to this person. */
export function useRecognise(): (person: Caller) => Recognition {
  const session = useSession();
  const people = useStore(session.knownPeople);
  const blocked = useStore(session.blockedPeople);
  return (person) => recognise(person, people, blocked);
}
