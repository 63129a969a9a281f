import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';

/** Whether the picture of this person's share has in it what is pointed at and drawn there (SPEC.md [MARKED-1]). @param of peer id */
export function useIsMarked(of: string): boolean {
  const { room } = useSession();
  return useStore(
    room,
    (state) =>
      state.kind === 'joined' &&
      state.participants.some(({ peerId, share }) => peerId === of && share?.marked === true),
  );
}
