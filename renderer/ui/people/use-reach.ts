import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** How somebody is reached: by a call, or, where that would only find them busy, by asking to join them. */
export type Reach = 'call' | 'ask';

export function useReach(): (person: Pick<Person, 'activity'>) => Reach {
  const session = useSession();
  const canAsk = useStore(session.hub, (hub) => hub.kind === 'online' && hub.canAsk);
  // Out of a room others are asked to come, rather than joined.
  const inRoom = useStore(session.room, (room) => room.kind === 'joined');
  return ({ activity }) => (activity === 'in-call' && canAsk && !inRoom ? 'ask' : 'call');
}
