import { useStore } from 'zustand';
import type { PeopleAccess } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** Whether this page gets the list of people, as far as it knows: without a hub nothing says that it does not. */
export function usePeopleAccess(): PeopleAccess {
  return useStore(useSession().hub, (hub) => (hub.kind === 'online' ? hub.peopleAccess : 'open'));
}
