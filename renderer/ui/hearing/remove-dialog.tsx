import { useId, useRef } from 'react';
import type { Caller } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import question from '../design/question.module.css';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { personInRoomWords, removeQuestion } from '../words/person-in-room.ts';
import styles from './hearing.module.css';

/** Asks before somebody is removed from the room; the answer that does nothing has the focus. */
export function RemoveDialog({ person, onClose }: { person: Caller; onClose: () => void }) {
  const session = useSession();
  const name = useNameOf()(person);
  const keep = useRef<HTMLButtonElement>(null);
  const line = useId();

  function remove(): void {
    session.removeFromRoom(person.peerId);
    onClose();
  }

  return (
    <Dialog title={personInRoomWords.remove} size="question" describedBy={line} initialFocus={keep} onClose={onClose}>
      <p id={line} className={question.asked}>
        <Words of={removeQuestion(name)} />
      </p>
      <p className={styles.means}>{personInRoomWords.removeMeans}</p>
      <div className={question.answers}>
        <Button ref={keep} tone="primary" onClick={onClose}>
          {personInRoomWords.keep}
        </Button>
        <Button tone="danger" onClick={remove}>
          {personInRoomWords.removeAndLock}
        </Button>
      </div>
    </Dialog>
  );
}
