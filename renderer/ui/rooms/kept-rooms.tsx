import { useState } from 'react';
import { useStore } from 'zustand';
import type { KeptRoom } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { keptRoomWords, showAllKeptRoomsLine } from '../words/kept-rooms.ts';
import { KeptRoomRow } from './kept-room.tsx';
import styles from './rooms.module.css';
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
  const rooms = useStore(session.keptRooms, ({ rooms: kept }) => kept);
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

  if (all.length === 0) return null;
  return (
    <div className={styles.rooms}>
      <h2 className={styles.heading}>{keptRoomWords.title}</h2>
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
      {all.length > shown.length || showsAll ? (
        <Button tone="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? keptRoomWords.showFewer : showAllKeptRoomsLine(all.length)}
        </Button>
      ) : null}
    </div>
  );
}
