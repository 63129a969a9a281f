import { Bookmark } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { Button } from '../design/button.tsx';
import { NameForm } from '../design/name-form.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useSession } from '../session-context.tsx';
import { keptRoomWords } from '../words/kept-rooms.ts';
import styles from './rooms.module.css';
import { useIsEntering } from './use-is-entering.ts';

/** Makes a room to keep, in one step with coming into it: there are link and code for those who are to keep it too. */
export function NewKeptRoom({ mayJoin }: { mayJoin: () => boolean }) {
  const session = useSession();
  const [isNaming, setIsNaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isEntering = useIsEntering();
  const mayKeep = useStore(
    session.keptRooms,
    ({ rooms, here }) => here !== 'loading' && rooms.length < LIMITS.keptRooms,
  );
  if (!mayKeep) return null;
  if (!isNaming)
    return (
      <Button
        ref={button}
        tone="ghost"
        className={styles.keep}
        icon={Bookmark}
        off={isEntering}
        onClick={() => setIsNaming(true)}
      >
        {keptRoomWords.add}
      </Button>
    );
  return (
    <NameForm
      label={keptRoomWords.addName}
      name=""
      saveLabel={keptRoomWords.addSave}
      hint={keptRoomWords.addMeans}
      onSave={(name) => mayJoin() && session.keepNewRoom(name)}
      onClose={() =>
        handOver(
          () => setIsNaming(false),
          () => button.current,
        )
      }
    />
  );
}
