import { MessageSquareText, Mic, Phone, PhoneOff } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Ring, RingAnswer } from '../../main/bridge/ring.ts';
import { useAnswerable } from '../ui/calls/use-answerable.ts';
import { Avatar } from '../ui/design/avatar.tsx';
import { Button } from '../ui/design/button.tsx';
import { Words } from '../ui/design/words.tsx';
import { handOver } from '../ui/keys/hand-over.ts';
import { ReplyAnswers } from '../ui/notes/reply-answers.tsx';
import { PortraitImage } from '../ui/portraits/portrait-image.tsx';
import { GuestMark, RecognisedMark } from '../ui/trust/trust-mark.tsx';
import { callWords, incomingLine } from '../ui/words/calls.ts';
import { holdingWords } from '../ui/words/holding.ts';
import { noteWords } from '../ui/words/notes.ts';
import question from '../ui/design/asking-window.module.css';
import styles from './ring-card.module.css';

interface RingCardProps {
  ring: Ring;
  onAnswer: (answer: Omit<RingAnswer, 'callId'>) => void;
}

/**
 * Who calls, and the answers. Some systems give a window that opens the focus all the same: no answer is taken in its first moments,
 * and later a key answers only on a button that the person went to. Escape, which people press in whatever they work with, does nothing.
 */
export function RingCard({ ring, onAnswer }: RingCardProps) {
  const line = useId();
  const isAnswerable = useAnswerable();
  const [isReplying, setReplying] = useState(false);
  const replyButton = useRef<HTMLButtonElement>(null);
  return (
    <main className={styles.card} aria-labelledby={line}>
      <div className={styles.caller}>
        {!isReplying && (
          <Avatar name={ring.name}>{ring.portrait !== null && <PortraitImage portrait={ring.portrait} />}</Avatar>
        )}
        <div className={styles.words} role="alert">
          <h1 id={line} className={question.who}>
            <Words of={incomingLine(ring.name)} />
          </h1>
          <p className={styles.marks}>
            {ring.mark && <RecognisedMark kind={ring.mark} />}
            {ring.guest && <GuestMark />}
          </p>
        </div>
      </div>
      {isReplying ? (
        <ReplyAnswers
          onReply={(text) => onAnswer({ answer: 'decline', text })}
          onBack={() =>
            handOver(
              () => setReplying(false),
              () => replyButton.current,
            )
          }
        />
      ) : (
        <div className={styles.answers} inert={!isAnswerable}>
          <Button tone="danger" icon={PhoneOff} onClick={() => onAnswer({ answer: 'decline' })}>
            {callWords.decline}
          </Button>
          <Button tone="primary" icon={Phone} onClick={() => onAnswer({ answer: 'accept' })}>
            {ring.instead === null
              ? callWords.accept
              : holdingWords[ring.instead === 'hold' ? 'holdAndAnswer' : 'leaveAndAnswer']}
          </Button>
          {ring.voiceOnly && (
            <Button
              icon={Mic}
              title={callWords.voiceOnlyHint}
              onClick={() => onAnswer({ answer: 'accept-with-voice' })}
            >
              {callWords.voiceOnly}
            </Button>
          )}
          {ring.canReply && (
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
    </main>
  );
}
