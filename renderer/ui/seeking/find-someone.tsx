import { Coffee, X } from 'lucide-react';
import { useStore } from 'zustand';
import type { SeekState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { seekingWords, seekersLine } from '../words/seeking.ts';
import styles from './seeking.module.css';

/** Puts whoever presses it through to somebody else who does; nothing where no hub knows of it, and for who does not want to be disturbed. */
export function FindSomeone({ mayLook }: { mayLook: () => boolean }) {
  const session = useSession();
  const state = useStore(session.seeking);
  const isAvailable = useStore(session.preferences, ({ availability }) => availability === 'available');
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  const inRoom = useStore(session.room, (room) => room.kind === 'joining' || room.kind === 'knocking');
  if (state.kind === 'unavailable' || !isAvailable) return null;
  const looks = state.kind === 'looking';

  function press(): void {
    if (looks) session.stopSeeking();
    else if (mayLook()) session.startSeeking();
  }

  // One button, which keeps the focus.
  return (
    <section className={styles.seeking} data-looking={looks || undefined} aria-label={seekingWords.title}>
      <p role="status" className={styles.line}>
        {lineOf(state)}
      </p>
      <Button icon={looks ? X : Coffee} off={!looks && (isCalling || inRoom)} onClick={press}>
        {looks ? seekingWords.stop : seekingWords.start}
      </Button>
    </section>
  );
}

function lineOf(state: Exclude<SeekState, { kind: 'unavailable' }>): string {
  switch (state.kind) {
    case 'none':
      return seekingWords.hint;
    case 'looking':
      return state.waiting === null ? seekingWords.looking : seekersLine(state.waiting);
    case 'stopped':
      return state.reason === 'away' ? seekingWords.stoppedAway : seekingWords.stoppedNobody;
    case 'failed':
      return state.reason === 'too-often' ? seekingWords.tooOften : seekingWords.failed;
  }
}
