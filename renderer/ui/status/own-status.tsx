import { SmilePlus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../design/button.tsx';
import { lazyDialog } from '../design/lazy-dialog.tsx';
import { useSession } from '../session-context.tsx';
import { statusWords } from '../words/status.ts';
import { StatusWords } from './status-words.tsx';
import styles from './status.module.css';

const StatusDialog = lazyDialog(() => import('./status-dialog.tsx').then((part) => part.StatusDialog));

/** What this person says of themself: a press changes it, another one takes it back. */
export function OwnStatus() {
  const session = useSession();
  const status = useStore(session.preferences, (preferences) => preferences.status);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function clear(): void {
    session.setStatus(null);
    // The button that had the focus is gone.
    button.current?.focus();
  }

  return (
    <div className={styles.own}>
      <Button
        ref={button}
        tone="ghost"
        className={styles.edit}
        onClick={() => setOpen(true)}
        {...(status === null && { icon: SmilePlus })}
      >
        {status === null ? (
          statusWords.set
        ) : (
          <>
            <span className="visually-hidden">{statusWords.yours} </span>
            <StatusWords status={status} />
          </>
        )}
      </Button>
      {status !== null && <IconButton label={statusWords.clear} icon={X} onClick={clear} />}
      {isOpen && <StatusDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
