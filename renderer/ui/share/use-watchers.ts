import { useStore } from 'zustand';
import { isHere } from '../../core/is-here.ts';
import type { Participant } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/**
 * Those who see what this person shares: everybody whom it reaches and who has not said that they do not look. Whoever has a client that
 * says nothing of it counts as one who does.
 */
export function useWatchers(): Participant[] {
  const session = useSession();
  const unseenBy = useStore(session.shareUnseenBy);
  const room = useStore(session.room);
  if (room.kind !== 'joined') return [];
  return room.participants.filter(
    (one) => !one.self && isHere(one) && one.link === 'connected' && !unseenBy.includes(one.peerId),
  );
}
