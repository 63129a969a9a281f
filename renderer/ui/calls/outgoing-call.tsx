import { PhoneOff } from 'lucide-react';
import { useStore } from 'zustand';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { AskingLine } from '../devices/asking-line.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { TrustMark } from '../trust/trust-mark.tsx';
import { callWords, outgoingLine } from '../words/calls.ts';
import styles from './calls.module.css';

/** What the caller sees while it rings: a dialog in the lobby, a bar in a room where the conversation goes on. */
export function OutgoingCall({ inRoom }: { inRoom: boolean }) {
  const session = useSession();
  const call = useStore(session.call);
  const nameOf = useNameOf();
  if (call.kind !== 'outgoing') return null;
  if (call.phase === 'asking')
    return <TrustQuestion person={call.to} about="outgoing call" onRefuse={() => session.cancelCall()} />;

  const status = (
    <p role="status" className={styles.who}>
      <Words of={outgoingLine(nameOf(call.to), call.phase)} />
    </p>
  );
  const cancel = (
    <Button tone="danger" icon={PhoneOff} onClick={() => session.cancelCall()}>
      {callWords.cancel}
    </Button>
  );

  if (inRoom) {
    return (
      <section className={styles.bar} aria-label={callWords.outgoingTitle}>
        <Avatar name={call.to.name} size="sm" />
        {status}
        <TrustMark person={call.to} />
        {cancel}
      </section>
    );
  }
  return (
    <Dialog title={callWords.outgoingTitle} size="question" onClose={() => session.cancelCall()}>
      <div className={styles.ringing}>
        <Avatar name={call.to.name} />
      </div>
      {status}
      <p className={styles.mark}>
        <TrustMark person={call.to} explained />
      </p>
      <AskingLine />
      <div className={styles.answers}>{cancel}</div>
    </Dialog>
  );
}
