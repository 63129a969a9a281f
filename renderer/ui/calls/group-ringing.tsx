import { PhoneOff } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { callWords, ringingLine } from '../words/calls.ts';
import styles from './calls.module.css';

/** Who of several people that are rung at once has not answered; nothing when nobody is. */
export function GroupRinging() {
  const session = useSession();
  const ringing = useStore(session.ringing);
  const nameOf = useNameOf();
  if (ringing.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={callWords.outgoingTitle}>
      <p role="status" className={styles.who}>
        <Words of={ringingLine(ringing.map(nameOf))} />
      </p>
      <Button tone="danger" icon={PhoneOff} onClick={() => session.stopRinging()}>
        {callWords.stopRinging}
      </Button>
    </section>
  );
}
