import { DoorOpen, LogIn } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { NearbyRoom, Person } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { joinRoomLabel, roomLine, roomNameLine, roomsWords } from '../words/rooms.ts';
import { listNames, plain } from '../words/sentence.ts';
import styles from './rooms.module.css';
import { useIsEntering } from './use-is-entering.ts';
import { whomToAsk } from './whom-to-ask.ts';

interface NearbyRoomRowProps {
  room: NearbyRoom;
  /** Those of the room whom the list of people has. */
  people: readonly Person[];
  /** Unix time, ms. */
  now: number;
  mayAsk: () => boolean;
}

/** A room of others: what it goes by, who is there and for how long, and the way in, which is to ask one of them. */
export function NearbyRoomRow({ room, people, now, mayAsk }: NearbyRoomRowProps) {
  const session = useSession();
  const nameOf = useNameOf();
  const recognise = useRecognise();
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  const isEntering = useIsEntering();
  const lineId = useId();
  const names = people.map(nameOf);
  const listed = listNames(names);
  const isOpen = room.listing === 'open';
  const asked = whomToAsk(people, (person) => recognise(person).kind);
  const name = roomNameLine(room.title, names);
  return (
    <li className={styles.room}>
      <div className={styles.who}>
        <p className={styles.name} title={plain(name)}>
          <Words of={name} />
        </p>
        <p id={lineId} className={styles.line}>
          <span>
            {asked === null ? roomsWords.nobodyToAsk : roomLine(people.length, Math.max(0, now - room.since))}
          </span>
          {room.title !== '' && (
            <span className={styles.names} title={plain(listed)}>
              <Words of={listed} />
            </span>
          )}
        </p>
      </div>
      <Button
        icon={isOpen ? LogIn : DoorOpen}
        aria-label={joinRoomLabel(room.title, names, isOpen)}
        aria-describedby={lineId}
        off={asked === null || isCalling || isEntering}
        onClick={() => {
          if (asked !== null && mayAsk()) session.askToJoin(asked.peerId);
        }}
      >
        {isOpen ? roomsWords.join : roomsWords.ask}
      </Button>
    </li>
  );
}
