import { useNamesInRoom } from '../names/use-names-in-room.ts';
import { pointingLine } from '../words/pointing.ts';
import { Words } from '../design/words.tsx';
import { useWhoPoints } from './use-who-points.ts';

/** Tells the sharer who points at what they share. */
export function PointingLine() {
  const names = useNamesInRoom(useWhoPoints());
  return <p role="status">{names.length > 0 && <Words of={pointingLine(names)} />}</p>;
}
