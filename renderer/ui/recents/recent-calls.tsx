import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { missedCount } from '../../../signaling/protocol/recent-call.ts';
import type { RecentCall } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { missedLine, recentWords, showAllLine } from '../words/recents.ts';
import { RecentCallRow } from './recent-call.tsx';
import { RECENT_CALLS_ID } from './recents-id.ts';
import styles from './recents.module.css';
import { UndoButton } from './undo-button.tsx';
import { useDay } from './use-day.ts';

/** So many are shown until somebody asks for all. */
const FEW = 4;

/**
 * The calls of this person, the newest first. Missed ones count as seen once somebody turns to the list, with the pointer or the focus:
 * it is always on the screen, also while nobody is there.
 *
 * @param mayCall asked before each call; false stops it
 */
export function RecentCalls({ mayCall }: { mayCall: () => boolean }) {
  const session = useSession();
  const kept = useStore(session.recents);
  const now = useDay();
  const [showsAll, setShowsAll] = useState(false);
  const [removed, setRemoved] = useState<readonly RecentCall[]>([]);
  const [cleared, setCleared] = useState<readonly RecentCall[] | null>(null);
  const [justSeen, setJustSeen] = useState<readonly string[]>([]);
  const clearButton = useRef<HTMLButtonElement>(null);
  const missed = missedCount(kept);
  const isKept = ({ id }: RecentCall) => kept.some((one) => one.id === id);
  const all = [...kept, ...removed.filter((call) => !isKept(call))].sort((a, b) => b.at - a.at);

  function see(): void {
    if (missed === 0) return;
    setJustSeen(kept.filter(({ seen }) => !seen).map(({ id }) => id));
    session.seeRecents();
  }

  function remove(call: RecentCall): void {
    setRemoved([...removed, call]);
    session.removeRecents([call.id]);
  }

  function clear(): void {
    setRemoved([]);
    setCleared(kept);
    session.removeRecents(kept.map(({ id }) => id));
  }

  function restore(calls: readonly RecentCall[]): void {
    function bringBack(): void {
      session.restoreRecents(calls);
      setCleared(null);
    }
    handOver(bringBack, () => clearButton.current);
  }

  return (
    <section
      id={RECENT_CALLS_ID}
      tabIndex={-1}
      className={styles.recents}
      aria-label={recentWords.title}
      onPointerEnter={see}
      onFocus={see}
    >
      <div className={styles.header}>
        <h2>{recentWords.title}</h2>
        {missed > 0 && <p className={styles.count}>{missedLine(missed)}</p>}
      </div>
      {cleared !== null && <Cleared onUndo={() => restore(cleared)} />}
      {all.length === 0 && cleared === null && <p className={styles.empty}>{recentWords.empty}</p>}
      <ul className={styles.list} aria-label={recentWords.title}>
        {all.slice(0, showsAll ? undefined : FEW).map((call) => (
          <RecentCallRow
            key={call.id}
            call={call}
            now={now}
            isNew={!call.seen || justSeen.includes(call.id)}
            isRemoved={!isKept(call)}
            onRemove={() => remove(call)}
            onRestore={() => session.restoreRecents([call])}
            mayCall={mayCall}
          />
        ))}
      </ul>
      {all.length > 0 && (
        <div className={styles.footer}>
          {all.length > FEW && (
            <Button tone="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? recentWords.showFewer : showAllLine(all.length)}
            </Button>
          )}
          {kept.length > 0 && (
            <Button ref={clearButton} tone="ghost" onClick={clear}>
              {recentWords.clear}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Cleared({ onUndo }: { onUndo: () => void }) {
  return (
    <div className={styles.cleared}>
      <p role="status">{recentWords.cleared}</p>
      <UndoButton label={commonWords.undo} onClick={onUndo} />
    </div>
  );
}
