import { useStore } from 'zustand';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { useSession } from '../session-context.tsx';
import { reachOut, useReach, type Reach } from './use-reach.ts';

interface WayBack {
  reach: Reach;
  /** Somebody is called already, and nobody else meanwhile. */
  isCalling: boolean;
  act: () => void;
}

/** How somebody of an earlier call is reached now; null: not at all, as by a guest without the list, whom the hub lets ring nobody. */
export function useCallBack(peerId: string): WayBack | null {
  const session = useSession();
  const access = usePeopleAccess();
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  const reachOf = useReach();
  const reach = useStore(session.people, (people) => {
    const person = people.find((one) => one.peerId === peerId);
    return person === undefined ? 'call' : reachOf(person);
  });
  if (access !== 'open') return null;
  return { reach, isCalling, act: () => reachOut(session, peerId, reach) };
}
