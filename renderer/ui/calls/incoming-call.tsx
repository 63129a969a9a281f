import { MessageSquareText, Mic, Phone, PhoneOff } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CallState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useNameOf } from '../names/names.tsx';
import { ReplyAnswers } from '../notes/lazy.ts';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { GuestMark, TrustMark } from '../trust/trust-mark.tsx';
import { acceptingLine, callWords, incomingLine } from '../words/calls.ts';
import { noteWords } from '../words/notes.ts';
import { blockWords } from '../words/trust.ts';
import styles from './calls.module.css';
import { useAnswerable } from './use-answerable.ts';

/** Asks whether to take a call; and before that, who the caller is if the name is another's. */
export function IncomingCall() {
  const session = useSession();
  const call = useStore(session.call);
  if (call.kind !== 'incoming') return null;
  return call.phase === 'asking' ? (
    <TrustQuestion key={call.callId} person={call.from} about="incoming call" onRefuse={() => session.declineCall()} />
  ) : (
    <Ringing key={call.callId} call={call} />
  );
}

/**
 * The focus is in the dialog and on no button. In its first moments no answer is taken; then Escape declines, and Tab
 * leads to the buttons.
 */
function Ringing({ call }: { call: Extract<CallState, { kind: 'incoming' }> }) {
  const session = useSession();
  const name = useNameOf()(call.from);
  const line = useId();
  const mark = useId();
  const guest = useId();
  const isAnswerable = useAnswerable();
  // Without a camera to leave off, Accept means the same.
  const cameraOff = useStore(session.media, (media) => media.cameraOff);
  const canReply = useStore(session.hub, (hub) => hub.kind === 'online' && hub.canNote);
  const replyButton = useRef<HTMLButtonElement>(null);
  const [isReplying, setReplying] = useState(false);
  const accepting = call.phase === 'accepting';
  const stopReplying = () =>
    handOver(
      () => setReplying(false),
      () => replyButton.current,
    );
  return (
    <Dialog
      title={callWords.incomingTitle}
      describedBy={`${line} ${mark} ${guest}`}
      size="question"
      onClose={() => (isReplying ? stopReplying() : session.declineCall())}
    >
      <div className={styles.ringing} data-still={accepting}>
        <PersonAvatar person={call.from} />
      </div>
      <p id={line} className={styles.who} role="status">
        <Words of={accepting ? acceptingLine(name) : incomingLine(name)} />
      </p>
      <p className={styles.mark}>
        <TrustMark id={mark} person={call.from} explained />
      </p>
      {call.guest && (
        <p className={styles.mark}>
          <GuestMark id={guest} explained />
        </p>
      )}
      <div className={styles.answers} inert={!isAnswerable}>
        <Button tone="danger" icon={PhoneOff} onClick={() => session.declineCall()}>
          {callWords.decline}
        </Button>
        <Button tone="primary" icon={Phone} off={accepting} onClick={() => session.acceptCall()}>
          {callWords.accept}
        </Button>
      </div>
      {!accepting && !isReplying && (canReply || !cameraOff) && (
        <div className={styles.otherAnswers} inert={!isAnswerable}>
          {!cameraOff && (
            <Button icon={Mic} title={callWords.voiceOnlyHint} onClick={() => session.acceptWithVoice()}>
              {callWords.voiceOnly}
            </Button>
          )}
          {canReply && (
            <Button
              ref={replyButton}
              icon={MessageSquareText}
              title={noteWords.replyHint}
              onClick={() => setReplying(true)}
            >
              {noteWords.replyToCall}
            </Button>
          )}
        </div>
      )}
      {!accepting && isReplying && (
        <div className={styles.replies}>
          <ReplyAnswers onReply={(text) => session.declineWithText(text)} onBack={stopReplying} />
        </div>
      )}
      {!accepting && !isReplying && (
        <div className={styles.unwanted} inert={!isAnswerable}>
          <Button tone="ghost" title={blockWords.muteHint} onClick={() => session.muteCaller(call.from)}>
            {blockWords.muteCaller}
          </Button>
          <Button tone="ghost" title={blockWords.blockHint} onClick={() => session.block(call.from)}>
            {blockWords.block}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
