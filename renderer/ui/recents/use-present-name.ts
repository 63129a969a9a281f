import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** What somebody calls themself now, if that is known: a call has the name of its time. */
export function usePresentName(): (person: Caller) => string {
  const session = useSession();
  const people = useStore(session.people);
  const known = useStore(session.knownPeople);
  return ({ peerId, name }) =>
    people.find((one) => one.peerId === peerId)?.name ?? known.find((one) => one.peerId === peerId)?.names[0] ?? name;
}
