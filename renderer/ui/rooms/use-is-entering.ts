import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';

/** Whether this person is on the way into a room. */
export function useIsEntering(): boolean {
  return useStore(useSession().room, ({ kind }) => kind === 'joining' || kind === 'knocking');
}
