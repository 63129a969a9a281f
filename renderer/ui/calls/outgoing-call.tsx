import { PhoneOff, X } from 'lucide-react';
import { useStore } from 'zustand';
import { BarButton } from '../design/bar-button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { AskingLine } from '../devices/asking-line.tsx';
import { useNameOf } from '../names/names.tsx';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { TrustMark } from '../trust/trust-mark.tsx';
import { callWords, outgoingLine } from '../words/calls.ts';
import { commonWords } from '../words/common.ts';
import styles from './calls.module.css';
import { calledOnTile } from './cancel-on-tile.tsx';
import { OutgoingBar } from './outgoing-bar.tsx';

/** What the caller sees while it rings: a dialog in the lobby, a bar in a room where the conversation goes on. */
export function OutgoingCall({ inRoom }: { inRoom: boolean }) {
  const session = useSession();
  const call = useStore(session.call);
  const nameOf = useNameOf();
  const isOnTile = useStore(calledOnTile);
  if (call.kind !== 'outgoing') return null;
  if (call.phase === 'asking')
    return <TrustQuestion person={call.to} about="outgoing call" onRefuse={() => session.cancelCall()} />;

  const line = <Words of={outgoingLine(nameOf(call.to), call.phase)} />;
  const isRequest = call.phase === 'requesting';
  const cancel = (
    <BarButton
      label={isRequest ? commonWords.cancel : callWords.cancel}
      tone={isRequest ? 'secondary' : 'danger'}
      icon={isRequest ? X : PhoneOff}
      onClick={() => session.cancelCall()}
    />
  );

  if (inRoom) {
    return (
      <OutgoingBar isOnTile={isOnTile}>
        {!isOnTile && <PersonAvatar person={call.to} size="sm" />}
        <p role="status">{line}</p>
        {!isOnTile && <TrustMark person={call.to} />}
        {!isOnTile && cancel}
      </OutgoingBar>
    );
  }
  return (
    <Dialog
      title={isRequest ? callWords.requestTitle : callWords.outgoingTitle}
      size="question"
      onClose={() => session.cancelCall()}
    >
      <div className={styles.ringing}>
        <PersonAvatar person={call.to} />
      </div>
      <p role="status" className={styles.who}>
        {line}
      </p>
      <p className={styles.mark}>
        <TrustMark person={call.to} explained />
      </p>
      {isRequest && <p className={styles.mark}>{callWords.requestHint}</p>}
      <AskingLine />
      <div className={styles.answers}>{cancel}</div>
    </Dialog>
  );
}
