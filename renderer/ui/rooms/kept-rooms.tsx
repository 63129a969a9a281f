import { Bookmark } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { KeptRoom } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { NameForm } from '../design/name-form.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useSession } from '../session-context.tsx';
import { keptRoomWords, showAllKeptRoomsLine } from '../words/kept-rooms.ts';
import { KeptRoomRow } from './kept-room.tsx';
import styles from './rooms.module.css';
import { useIsEntering } from './use-is-entering.ts';
import { useMinute } from './use-minute.ts';

/** So many are shown until somebody asks for all, and those where somebody is. */
const FEW = 3;

/**
 * The rooms that this person keeps, in the order in which they were kept: none moves because somebody comes or goes.
 *
 * @param mayJoin asked before each press that joins; false stops it
 */
export function KeptRooms({ mayJoin }: { mayJoin: () => boolean }) {
  const session = useSession();
  const { rooms, here } = useStore(session.keptRooms);
  const [forgotten, setForgotten] = useState<readonly KeptRoom[]>([]);
  const [showsAll, setShowsAll] = useState(false);
  const now = useMinute();
  const isForgotten = (room: KeptRoom) => !rooms.some(({ code }) => code === room.code);
  const all = [...rooms, ...forgotten.filter(isForgotten)].sort((a, b) => a.keptAt - b.keptAt);
  const shown = showsAll ? all : all.filter(({ company }, index) => index < FEW || company.kind === 'people');

  function forget(room: KeptRoom): void {
    setForgotten([...forgotten.filter(({ code }) => code !== room.code), room]);
    session.forgetKeptRoom(room.code);
  }

  return (
    <div className={styles.rooms}>
      {all.length > 0 && (
        <ul className={styles.list} aria-label={keptRoomWords.title}>
          {shown.map((room) => (
            <KeptRoomRow
              key={room.code}
              room={room}
              isForgotten={isForgotten(room)}
              now={now}
              mayJoin={mayJoin}
              onForget={() => forget(room)}
            />
          ))}
        </ul>
      )}
      {all.length > shown.length || showsAll ? (
        <Button tone="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? keptRoomWords.showFewer : showAllKeptRoomsLine(all.length)}
        </Button>
      ) : null}
      {here !== 'loading' && rooms.length < LIMITS.keptRooms && <NewKeptRoom mayJoin={mayJoin} />}
    </div>
  );
}

/** Makes a room to keep, in one step with coming into it: there are link and code for those who are to keep it too. */
function NewKeptRoom({ mayJoin }: { mayJoin: () => boolean }) {
  const session = useSession();
  const [isNaming, setIsNaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isEntering = useIsEntering();
  if (!isNaming)
    return (
      <Button ref={button} tone="ghost" icon={Bookmark} disabled={isEntering} onClick={() => setIsNaming(true)}>
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
