import { LockKeyhole, LogIn } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { KeptRoom } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { NameForm } from '../design/name-form.tsx';
import { Words } from '../design/words.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useNameOf } from '../names/names.tsx';
import { UndoButton } from '../recents/undo-button.tsx';
import { useSession } from '../session-context.tsx';
import { joinKeptRoomLabel, keptRoomWords } from '../words/kept-rooms.ts';
import { undoLabel } from '../words/kept-people.ts';
import { roomHeading } from '../words/room.ts';
import { roomLine, roomsWords } from '../words/rooms.ts';
import { listNames, plain } from '../words/sentence.ts';
import { KeptRoomMenu } from './kept-room-menu.tsx';
import styles from './rooms.module.css';
import { useIsEntering } from './use-is-entering.ts';
import { whoIsThere } from './who-is-there.ts';

interface KeptRoomRowProps {
  room: KeptRoom;
  /** A moment ago: it can be had back. */
  isForgotten: boolean;
  /** Unix time, ms. */
  now: number;
  mayJoin: () => boolean;
  onForget: () => void;
}

/** A room that this person keeps: what it is called, who is in it now, and the way in. */
export function KeptRoomRow({ room, isForgotten, now, mayJoin, onForget }: KeptRoomRowProps) {
  const session = useSession();
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  const isEntering = useIsEntering();
  const [isRenaming, setIsRenaming] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const lineId = useId();
  const name = room.name === '' ? roomHeading(room.code) : room.name;
  const toMenu = (change: () => void) => handOver(change, () => menu.current);
  if (isRenaming)
    return (
      <li>
        <NameForm
          label={keptRoomWords.ownName}
          name={room.name}
          onSave={(text) => session.renameKeptRoom(room.code, text)}
          onClose={() => toMenu(() => setIsRenaming(false))}
        />
      </li>
    );
  return (
    <li className={styles.room}>
      <div className={styles.who}>
        <p className={styles.name} title={name}>
          {room.locked && (
            <>
              <LockKeyhole size={14} aria-hidden />
              <span className="visually-hidden">{keptRoomWords.locked}</span>{' '}
            </>
          )}
          <bdi>{name}</bdi>
        </p>
        <p id={lineId} className={styles.line}>
          {isForgotten ? keptRoomWords.forgotten : <Company company={room.company} now={now} />}
        </p>
      </div>
      {isForgotten ? (
        <UndoButton label={undoLabel(name)} onClick={() => toMenu(() => session.restoreKeptRoom(room.code))} />
      ) : (
        <>
          <Button
            icon={LogIn}
            aria-label={joinKeptRoomLabel(name)}
            aria-describedby={lineId}
            off={isCalling || isEntering}
            onClick={() => mayJoin() && session.joinKeptRoom(room.code)}
          >
            {roomsWords.join}
          </Button>
          <KeptRoomMenu
            trigger={menu}
            room={room}
            name={name}
            onRename={() => setIsRenaming(true)}
            onForget={onForget}
          />
        </>
      )}
    </li>
  );
}

/** Who is there; people whom the list of people has not are not shown, nor is that somebody is (SPEC.md [ROOMS-4]). */
function Company({ company, now }: Pick<KeptRoom, 'company'> & Pick<KeptRoomRowProps, 'now'>) {
  const people = useStore(useSession().people);
  const nameOf = useNameOf();
  switch (company.kind) {
    case 'unknown':
      return null;
    case 'unseen':
      return keptRoomWords.unseen;
    case 'nobody':
      return keptRoomWords.nobody;
    case 'people': {
      const there = whoIsThere(company.people, people);
      if (there.length === 0) return keptRoomWords.nobody;
      const names = listNames(there.map(nameOf));
      return (
        <>
          <span className={styles.names} title={plain(names)}>
            <Words of={names} />
          </span>
          <span>{roomLine(there.length, Math.max(0, now - company.since))}</span>
        </>
      );
    }
  }
}
