import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { canHold } from '../../core/on-hold/can-hold.ts';
import type { Session } from '../../core/session-api.ts';
import { useSession } from '../session-context.tsx';
import { useRecognise } from '../trust/use-recognise.ts';

/**
 * How somebody is reached: by a call; where that would only find them busy, by asking to join them, or, out of a room, by a call that
 * puts it on hold; or not at all meanwhile.
 */
export type Reach = 'call' | 'ask' | 'hold' | 'busy';

export function useReach(): (person: Pick<Person, 'peerId' | 'name' | 'activity'>) => Reach {
  const session = useSession();
  const hub = useStore(session.hub);
  const recognise = useRecognise();
  const onHold = useStore(session.onHold);
  const call = useStore(session.call);
  const inRoom = useStore(session.room, (room) => room.kind === 'joined');
  const holds = useStore(session.room, (room) => canHold({ onHold, call, room }));
  const { canAsk, canCallBusy } = hub.kind === 'online' ? hub : { canAsk: false, canCallBusy: false };
  return (person) => {
    if (person.activity !== 'in-call') return 'call';
    if (!inRoom) return canAsk ? 'ask' : 'call';
    // The room would be left for the question who that is.
    const { kind } = recognise(person);
    return canCallBusy && holds && kind !== 'blocked' && kind !== 'name-taken' ? 'hold' : 'busy';
  };
}

/** Reaches somebody that way. */
export function reachOut(session: Session, peerId: string, reach: Reach): void {
  switch (reach) {
    case 'call':
      return session.callPerson(peerId);
    case 'ask':
      return session.askToJoin(peerId);
    case 'hold':
      return session.holdAndCall(peerId);
    case 'busy':
      return;
  }
}
