import { Lock, UserX } from 'lucide-react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { isHere } from '../../core/is-here.ts';
import { canHold } from '../../core/on-hold/can-hold.ts';
import { MenuItem } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { personInRoomWords } from '../words/person-in-room.ts';

/** Leaves the room for a call with one of those in it; nothing where these two are alone there, or the way back is taken. */
export function PrivateCallItem({ participant: { peerId } }: { participant: Participant }) {
  const session = useSession();
  const hub = useStore(session.hub);
  const room = useStore(session.room);
  const facts = { onHold: useStore(session.onHold), call: useStore(session.call), room };
  const isListed = useStore(session.people, (people) => people.some((one) => one.peerId === peerId));
  const others = room.kind === 'joined' ? room.participants.filter((one) => !one.self && isHere(one)) : [];
  const canCall = hub.kind === 'online' && hub.canCallBusy && isListed && facts.call.kind === 'idle';
  if (!canCall || others.length < 2 || !canHold(facts)) return null;
  return (
    <MenuItem
      icon={Lock}
      words={personInRoomWords.callInPrivate}
      hint={personInRoomWords.callInPrivateHint}
      onClick={() => session.holdAndCall(peerId)}
    />
  );
}

/** For who made the room. */
export function RemoveItem({ peerId, onRemove }: { peerId: string; onRemove: () => void }) {
  const canRemove = useStore(useSession().removable, (peerIds) => peerIds.includes(peerId));
  return canRemove && <MenuItem icon={UserX} words={personInRoomWords.remove} onClick={onRemove} />;
}
