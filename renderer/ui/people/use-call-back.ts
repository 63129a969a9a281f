import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { useReach, type Reach } from './use-reach.ts';

interface WayBack {
  reach: Reach;
  act: () => void;
}

/** How somebody of an earlier call is reached now. */
export function useCallBack(peerId: string): WayBack {
  const session = useSession();
  const reachOf = useReach();
  const reach = useStore(session.people, (people) => {
    const person = people.find((one) => one.peerId === peerId);
    return person === undefined ? 'call' : reachOf(person);
  });
  return { reach, act: () => (reach === 'ask' ? session.askToJoin(peerId) : session.callPerson(peerId)) };
}
