import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { roomsWords, showAllRoomsLine } from '../words/rooms.ts';
import { NearbyRoomRow } from './nearby-room.tsx';
import styles from './rooms.module.css';
import { useMinute } from './use-minute.ts';
import { whoIsThere } from './who-is-there.ts';

/** So many are shown until somebody asks for all. */
const FEW = 3;

/**
 * The rooms of others that can be seen, the oldest first, so that a new one moves none of them.
 *
 * @param mayAsk asked before each press that asks; false stops it
 */
export function NearbyRooms({ mayAsk }: { mayAsk: () => boolean }) {
  const session = useSession();
  const rooms = useStore(session.rooms);
  const people = useStore(session.people);
  const kept = useStore(session.keptRooms, ({ rooms: all }) => all);
  const now = useMinute();
  const [showsAll, setShowsAll] = useState(false);
  const shown = rooms
    // They have rows of their own.
    .filter(({ id }) => !kept.some(({ listedId }) => listedId === id))
    .map((room) => ({ room, there: whoIsThere(room.people, people) }))
    .filter(({ there }) => there.length > 0);
  if (shown.length === 0) return null;
  return (
    <div className={styles.rooms}>
      <h2 className={styles.heading}>{roomsWords.heading}</h2>
      <ul className={styles.list} aria-label={roomsWords.heading}>
        {shown.slice(0, showsAll ? undefined : FEW).map(({ room, there }) => (
          <NearbyRoomRow key={room.id} room={room} people={there} now={now} mayAsk={mayAsk} />
        ))}
      </ul>
      {shown.length > FEW && (
        <Button tone="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? roomsWords.showFewer : showAllRoomsLine(shown.length)}
        </Button>
      )}
    </div>
  );
}
