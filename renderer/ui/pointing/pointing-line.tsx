import { useStore } from 'zustand';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { pointingLine } from '../words/pointing.ts';
import { Words } from '../design/words.tsx';
import { useWhoPoints } from './use-who-points.ts';

/** Tells the sharer who points at what they share. */
export function PointingLine() {
  const nameOf = useNameOf();
  const room = useStore(useSession().room);
  const peerIds = useWhoPoints();
  const participants = room.kind === 'joined' ? room.participants : [];
  const names = participants.filter(({ peerId }) => peerIds.includes(peerId)).map(nameOf);
  return <p role="status">{names.length > 0 && <Words of={pointingLine(names)} />}</p>;
}
