import { Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { unreadNotes } from '../../../signaling/protocol/note.ts';
import { missedCount } from '../../../signaling/protocol/recent-call.ts';
import type { ReceivedNote, RecentCall } from '../../core/model.ts';
import { Button, IconButton } from '../design/button.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { unreadNotesLine } from '../words/notes.ts';
import { missedLine, recentWords, showAllLine } from '../words/recents.ts';
import { RecentCallRow, type RecentRowProps } from './recent-call.tsx';
import { RecentNoteRow } from './recent-note.tsx';
import { RECENT_CALLS_ID } from './recents-id.ts';
import styles from './recents.module.css';
import { UndoButton } from './undo-button.tsx';
import { useFitting } from './use-fitting.ts';
import { useDay } from '../design/use-day.ts';

/** So many are shown until somebody asks for all, and no more than there is room for. */
const FEW = 4;

type Recent = RecentCall | ReceivedNote;

function isNote(recent: Recent): recent is ReceivedNote {
  return 'text' in recent;
}

/**
 * The calls of this person and what others wrote to them, the newest first. Missed calls and new notes count as seen once somebody turns to the list, with the pointer or the focus:
 * in the lobby it is always on the screen, also while nobody is there.
 *
 * @param mayCall asked before each call; false stops it
 * @param inPanel has the title, and all the room there is; whoever opened it looks at what comes too, as long as the focus is in it
 */
export function RecentCalls({ mayCall, inPanel = false }: { mayCall: () => boolean; inPanel?: boolean }) {
  const session = useSession();
  const calls = useStore(session.recents);
  const notes = useStore(session.notes);
  const kept: readonly Recent[] = [...calls, ...notes];
  const now = useDay();
  const [showsAll, setShowsAll] = useState(inPanel);
  const [removed, setRemoved] = useState<readonly Recent[]>([]);
  const [cleared, setCleared] = useState<readonly Recent[] | null>(null);
  const [justSeen, setJustSeen] = useState<readonly string[]>([]);
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const clearButton = useRef<HTMLButtonElement>(null);
  const fitting = useFitting(list, !showsAll);
  const missed = missedCount(calls);
  const unread = unreadNotes(notes);
  const isKept = ({ id }: Recent) => kept.some((one) => one.id === id);
  const all = [...kept, ...removed.filter((call) => !isKept(call))].sort((a, b) => b.at - a.at);

  function see(): void {
    if (missed + unread === 0) return;
    const unseen = kept.filter(({ seen }) => !seen).map(({ id }) => id);
    setJustSeen(inPanel ? [...justSeen, ...unseen] : unseen);
    session.seeRecents();
  }

  const seeWhatComes = useEffectEvent(() => {
    if (inPanel && document.hasFocus() && section.current?.contains(document.activeElement)) see();
  });
  useEffect(() => seeWhatComes(), [calls, notes]);

  function forget(recents: readonly Recent[]): void {
    const [notesOfThem, callsOfThem] = apart(recents);
    if (callsOfThem.length > 0) session.removeRecents(callsOfThem.map(({ id }) => id));
    if (notesOfThem.length > 0) session.removeNotes(notesOfThem.map(({ id }) => id));
  }

  function bringBack(recents: readonly Recent[]): void {
    const [notesOfThem, callsOfThem] = apart(recents);
    if (callsOfThem.length > 0) session.restoreRecents(callsOfThem);
    if (notesOfThem.length > 0) session.restoreNotes(notesOfThem);
  }

  function remove(recent: Recent): void {
    setRemoved([...removed, recent]);
    forget([recent]);
  }

  function clear(): void {
    setRemoved([]);
    setCleared(kept);
    forget(kept);
  }

  function restore(recents: readonly Recent[]): void {
    function undo(): void {
      bringBack(recents);
      setCleared(null);
    }
    handOver(undo, () => clearButton.current);
  }

  return (
    <section
      ref={section}
      id={RECENT_CALLS_ID}
      tabIndex={-1}
      className={styles.recents}
      data-bounded={!showsAll}
      aria-label={recentWords.title}
      onPointerEnter={see}
      onFocus={see}
    >
      <div className={styles.header}>
        {!inPanel && <h2>{recentWords.title}</h2>}
        {missed > 0 && <p className={styles.count}>{missedLine(missed)}</p>}
        {unread > 0 && <p className={styles.count}>{unreadNotesLine(unread)}</p>}
        {all.length > 0 && (
          <div className={styles.tools}>
            {((showsAll && !inPanel) || all.length > Math.min(FEW, fitting)) && (
              <Button tone="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
                {showsAll ? recentWords.showFewer : showAllLine(all.length)}
              </Button>
            )}
            {kept.length > 0 && (
              <IconButton ref={clearButton} label={recentWords.clear} icon={Trash2} onClick={clear} />
            )}
          </div>
        )}
      </div>
      {cleared !== null && <Cleared onUndo={() => restore(cleared)} />}
      {all.length === 0 && cleared === null && <p className={styles.empty}>{recentWords.empty}</p>}
      <ul ref={list} className={styles.list} aria-label={recentWords.title}>
        {all.slice(0, showsAll ? undefined : FEW).map((recent, index) => (
          <RecentRow
            key={recent.id}
            recent={recent}
            now={now}
            // Of the first one its beginning is seen.
            isCut={index >= Math.max(1, fitting)}
            isNew={!recent.seen || justSeen.includes(recent.id)}
            isRemoved={!isKept(recent)}
            onRemove={() => remove(recent)}
            onRestore={() => bringBack([recent])}
            mayCall={mayCall}
          />
        ))}
      </ul>
    </section>
  );
}

function RecentRow({ recent, ...row }: RecentRowProps & { recent: Recent }) {
  return isNote(recent) ? <RecentNoteRow note={recent} {...row} /> : <RecentCallRow call={recent} {...row} />;
}

function apart(recents: readonly Recent[]): [ReceivedNote[], RecentCall[]] {
  return [recents.filter(isNote), recents.filter((one): one is RecentCall => !isNote(one))];
}

function Cleared({ onUndo }: { onUndo: () => void }) {
  return (
    <div className={styles.cleared}>
      <p role="status">{recentWords.cleared}</p>
      <UndoButton label={commonWords.undo} onClick={onUndo} />
    </div>
  );
}
