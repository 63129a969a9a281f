import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { useNameOf } from './names.tsx';

/** What those of these peers are called who are in the room, in its order. */
export function useNamesInRoom(peerIds: readonly string[]): string[] {
  const nameOf = useNameOf();
  const room = useStore(useSession().room);
  const participants = room.kind === 'joined' ? room.participants : [];
  return participants.filter(({ peerId }) => peerIds.includes(peerId)).map(nameOf);
}
