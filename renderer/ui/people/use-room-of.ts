import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** The room that somebody is in and who else is there; null where they are in none, or it is not to be seen. */
export function useRoomOf({ peerId, activity }: Person): { title: string; others: readonly Person[] } | null {
  const session = useSession();
  const people = useStore(session.people);
  const room = useStore(session.rooms, (rooms) => rooms.find((one) => one.people.includes(peerId)));
  if (room === undefined || activity !== 'in-call') return null;
  const others = people.filter((one) => one.peerId !== peerId && room.people.includes(one.peerId));
  return { title: room.title, others };
}
