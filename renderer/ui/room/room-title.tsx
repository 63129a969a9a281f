import { Check, X } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { RoomState } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { roomWords } from '../words/room.ts';
import { plain, type Sentence } from '../words/sentence.ts';
import styles from './room-header.module.css';
import { RoomMenu } from './room-menu.tsx';

interface RoomTitleProps {
  room: Extract<RoomState, { kind: 'joined' }>;
  /** What stands in the place of a name; null: nothing. */
  otherwise: Sentence | null;
  onInvite: () => void;
}

/** What the members call the room, changed in place by any of them, with the room's menu. */
export function RoomTitle({ room, otherwise, onInvite }: RoomTitleProps) {
  const [editing, setEditing] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const { title } = room;
  const shown: Sentence | null = title === '' ? otherwise : [{ name: title }];

  const close = (): void =>
    handOver(
      () => setEditing(false),
      () => menu.current,
    );

  if (editing) return <RenameForm title={title} onClose={close} />;
  return (
    <>
      {shown !== null && (
        <p className={styles.title} title={plain(shown)}>
          <Words of={shown} />
        </p>
      )}
      <RoomMenu trigger={menu} room={room} onRename={() => setEditing(true)} onInvite={onInvite} />
    </>
  );
}

function RenameForm({ title, onClose }: { title: string; onClose: () => void }) {
  const session = useSession();
  const [text, setText] = useState(title);
  const [refused, setRefused] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() === title || session.setRoomTitle(text.trim())) onClose();
    else setRefused(true);
  }

  return (
    <form
      className={styles.renameForm}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        aria-label={roomWords.roomName}
        aria-invalid={refused}
        placeholder={roomWords.roomName}
        dir="auto"
        maxLength={LIMITS.roomTitleLength}
        autoComplete="off"
        autoFocus
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <IconButton type="submit" label={roomWords.saveName} icon={Check} />
      <IconButton label={commonWords.cancel} icon={X} onClick={onClose} />
      {refused && <p role="alert">{roomWords.nameRefused}</p>}
    </form>
  );
}
