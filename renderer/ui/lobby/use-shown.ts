import { useStore } from 'zustand';
import type { PeopleAccess } from '../../core/model.ts';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { useSession } from '../session-context.tsx';

/** What the lobby's main part shows. */
export type Shown =
  /** At the first start. */
  | { kind: 'welcome' }
  /** What a guest without the list can do. */
  | { kind: 'guest'; access: Exclude<PeopleAccess, 'open'> }
  | { kind: 'nobody' }
  | { kind: 'people' };

/** @param isFirst the person has no name yet */
export function useShown(isFirst: boolean): Shown {
  const access = usePeopleAccess();
  const isAlone = useStore(useSession().people, (people) => people.length === 0);
  if (isFirst) return { kind: 'welcome' };
  if (access !== 'open') return { kind: 'guest', access };
  return { kind: isAlone ? 'nobody' : 'people' };
}
