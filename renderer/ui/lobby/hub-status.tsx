import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { hubLine, hubWords } from '../words/hub.ts';
import styles from './lobby.module.css';

/** How the connection to the hub is, in one line, with a way to try again where that helps. */
export function HubStatus() {
  const session = useSession();
  const hub = useStore(session.hub);
  return (
    <div className={styles.hub}>
      <p role="status" data-hub={hub.kind}>
        {hubLine(hub)}
      </p>
      {(hub.kind === 'offline' || hub.kind === 'refused') && (
        <Button tone="ghost" onClick={() => session.retryHub()}>
          {hubWords.tryNow}
        </Button>
      )}
    </div>
  );
}
