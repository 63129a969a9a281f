import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';

/** Whether somebody is in the room that this person is in. */
export function useIsInRoom(peerId: string): boolean {
  return useStore(
    useSession().room,
    (room) => room.kind === 'joined' && room.participants.some((one) => one.peerId === peerId),
  );
}
