import { Phone, PhoneOff } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { acceptingLine, callWords, incomingLine } from '../words/calls.ts';
import styles from './calls.module.css';

/** Asks whether to take a call: Enter accepts, Escape declines. */
export function IncomingCall() {
  const session = useSession();
  const call = useStore(session.call);
  const nameOf = useNameOf();
  const accept = useRef<HTMLButtonElement>(null);
  if (call.kind !== 'incoming') return null;
  const name = nameOf(call.from);
  const accepting = call.phase === 'accepting';
  return (
    <Dialog
      key={call.callId}
      title={callWords.incomingTitle}
      size="question"
      initialFocus={accept}
      onClose={() => session.declineCall()}
    >
      <div className={styles.ringing} data-still={accepting}>
        <Avatar name={call.from.name} />
      </div>
      <p className={styles.who} role="status">
        <Words of={accepting ? acceptingLine(name) : incomingLine(name)} />
      </p>
      <div className={styles.answers}>
        <Button tone="danger" icon={PhoneOff} onClick={() => session.declineCall()}>
          {callWords.decline}
        </Button>
        <Button
          ref={accept}
          tone="primary"
          icon={Phone}
          // Not `disabled`, which would take the focus out of the dialog.
          aria-disabled={accepting}
          onClick={() => accepting || session.acceptCall()}
        >
          {callWords.accept}
        </Button>
      </div>
    </Dialog>
  );
}
