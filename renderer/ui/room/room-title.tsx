import { useRef, useState } from 'react';
import type { RoomState } from '../../core/model.ts';
import { NameForm } from '../design/name-form.tsx';
import { Words } from '../design/words.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useSession } from '../session-context.tsx';
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
  return (
    <NameForm
      className={styles.renameForm}
      label={roomWords.roomName}
      name={title}
      onSave={(name) => name === title || session.setRoomTitle(name)}
      onClose={onClose}
    />
  );
}
