import { MessageSquareText, Reply, X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { ReceivedNote } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useNameOf } from '../names/names.tsx';
import { useNoteWriter } from '../notes/note-writer.tsx';
import people from '../people/people.module.css';
import { PersonMenu } from '../people/person-menu.tsx';
import { TrustMark } from '../trust/trust-mark.tsx';
import { removeNoteLabel, replyLabel } from '../words/notes.ts';
import { recentWords } from '../words/recents.ts';
import { exactly, whenLine } from '../words/times.ts';
import { undoLabel } from '../words/kept-people.ts';
import { CallBack, type RecentRowProps } from './recent-call.tsx';
import styles from './recents.module.css';
import { UndoButton } from './undo-button.tsx';
import { usePresentName } from './use-present-name.ts';

/** What somebody wrote to this person, when, and the ways to answer. */
export function RecentNoteRow({ note, now, isCut, isNew, isRemoved, ...row }: RecentRowProps & { note: ReceivedNote }) {
  const person = { peerId: note.peerId, name: usePresentName()(note) };
  const name = useNameOf()(person);
  const write = useNoteWriter();
  const lineId = useId();
  const removeButton = useRef<HTMLButtonElement>(null);
  return (
    <li className={styles.call} data-new={isNew} data-cut={isCut}>
      <MessageSquareText size={16} aria-hidden className={styles.icon} />
      <div className={people.who}>
        <p className={people.nameLine}>
          <bdi className={styles.name}>{name}</bdi> <TrustMark person={person} />
        </p>
        {isRemoved ? (
          <p id={lineId} className={styles.line}>
            {recentWords.removed}
          </p>
        ) : (
          <p id={lineId} className={styles.note}>
            <bdi>{note.text}</bdi>{' '}
            <time className={styles.line} dateTime={new Date(note.at).toISOString()} title={exactly(note.at)}>
              {whenLine(note.at, now)}
            </time>
          </p>
        )}
      </div>
      {isRemoved ? (
        <UndoButton label={undoLabel(name)} onClick={() => handOver(row.onRestore, () => removeButton.current)} />
      ) : (
        <>
          {write && (
            <IconButton label={replyLabel(name)} aria-describedby={lineId} icon={Reply} onClick={() => write(person)} />
          )}
          <CallBack peerId={note.peerId} name={name} describedBy={lineId} mayCall={row.mayCall} />
          <PersonMenu person={person} />
          <IconButton
            ref={removeButton}
            label={removeNoteLabel(name)}
            aria-describedby={lineId}
            icon={X}
            onClick={row.onRemove}
          />
        </>
      )}
    </li>
  );
}
