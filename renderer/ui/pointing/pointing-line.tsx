import { useStore } from 'zustand';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { pointingLine } from '../words/pointing.ts';
import { Words } from '../design/words.tsx';

/** Tells the sharer who points at what they share. */
export function PointingLine() {
  const session = useSession();
  const nameOf = useNameOf();
  const room = useStore(session.room);
  // As text, which stays the same while pointers only move.
  const peerIds = useStore(session.pointing, ({ pointers }) =>
    pointers
      .filter(({ of }) => of === session.peerId)
      .map(({ peerId }) => peerId)
      .join(' '),
  );
  const participants = room.kind === 'joined' ? room.participants : [];
  const names = participants.filter(({ peerId }) => peerIds.split(' ').includes(peerId)).map(nameOf);
  return <p role="status">{names.length > 0 && <Words of={pointingLine(names)} />}</p>;
}
