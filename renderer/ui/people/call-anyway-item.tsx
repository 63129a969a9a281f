import { PhoneForwarded } from 'lucide-react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { canHold } from '../../core/on-hold/can-hold.ts';
import { MenuItem } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { holdingWords } from '../words/holding.ts';
import { useIsInRoom } from './use-is-in-room.ts';

/**
 * Calls somebody who is in another call. Out of a room that puts it on hold; nothing where there would be no way back to it, and where
 * the name is somebody else's: the room would be left for the question who that is.
 */
export function CallAnywayItem({ person }: { person: Caller }) {
  const session = useSession();
  const { peerId } = person;
  const isBusy = useStore(session.people, (people) =>
    people.some((one) => one.peerId === peerId && one.activity === 'in-call'),
  );
  const canCall = useStore(session.hub, (hub) => hub.kind === 'online' && hub.canCallBusy);
  const room = useStore(session.room);
  const facts = { onHold: useStore(session.onHold), call: useStore(session.call), room };
  const isHere = useIsInRoom(peerId);
  const { kind } = useRecognise()(person);
  if (!isBusy || !canCall || kind === 'blocked') return null;
  const look = { icon: PhoneForwarded, words: holdingWords.callAnyway };
  if (room.kind !== 'joined')
    return <MenuItem {...look} hint={holdingWords.callAnywayHint} onClick={() => session.callAnyway(peerId)} />;
  if (isHere || kind === 'name-taken' || facts.call.kind !== 'idle' || !canHold(facts)) return null;
  return <MenuItem {...look} hint={holdingWords.callAnywayInRoomHint} onClick={() => session.holdAndCall(peerId)} />;
}
