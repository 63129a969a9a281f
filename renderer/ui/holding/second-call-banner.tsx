import { MessageSquareText, PhoneForwarded, PhoneOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SecondCall } from '../../core/model.ts';
import { canHold } from '../../core/on-hold/can-hold.ts';
import { ANSWERABLE_AFTER_MS, useShownFor } from '../calls/use-answerable.ts';
import { BarButton } from '../design/bar-button.tsx';
import bar from '../design/bar.module.css';
import { handOver } from '../keys/hand-over.ts';
import { useNameOf } from '../names/names.tsx';
import { ReplyAnswers } from '../notes/lazy.ts';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { MarkedWords } from '../trust/marked-words.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { callWords } from '../words/calls.ts';
import { holdingWords, secondCallLine } from '../words/holding.ts';
import { noteWords } from '../words/notes.ts';
import { privateCallLine } from '../words/person-in-room.ts';
import styles from './holding.module.css';

/** Who calls while this person is in a room; nothing when nobody does. */
export function SecondCallBanner() {
  const [call, ...others] = useStore(useSession().secondCalls);
  return call ? <OneCall key={call.callId} call={call} others={others.length} /> : null;
}

/**
 * A line above the stage, and no dialog: the conversation goes on. It takes no focus, and nothing answers in the first moments (SPEC.md
 * [CONSENT-4]). Whoever goes by a known person's name is answered once the person has said who that is ([TRUST-4]).
 */
function OneCall({ call, others }: { call: SecondCall; others: number }) {
  const session = useSession();
  const { peerId } = call;
  const name = useNameOf()(call);
  const isAnswerable = useShownFor(ANSWERABLE_AFTER_MS);
  const isDoubtful = useRecognise()(call).kind === 'name-taken';
  const facts = { onHold: useStore(session.onHold), call: useStore(session.call), room: useStore(session.room) };
  const holds = canHold(facts);
  const isPrivate =
    others === 0 &&
    facts.room.kind === 'joined' &&
    facts.room.participants.some((one) => one.peerId === peerId && one.onHold);
  const canReply = useStore(session.hub, (hub) => hub.kind === 'online' && hub.canNote);
  const replyButton = useRef<HTMLButtonElement>(null);
  const [shows, setShows] = useState<'answers' | 'replies' | 'question'>('answers');
  const stopReplying = () =>
    handOver(
      () => setShows('answers'),
      () => replyButton.current,
    );
  return (
    <section className={bar.bar} data-open={shows === 'replies'} aria-label={holdingWords.second}>
      <PersonAvatar person={call} size="sm" />
      <p role="status">
        <MarkedWords of={isPrivate ? privateCallLine(name) : secondCallLine(name, others)} person={call} />
      </p>
      {shows === 'replies' ? (
        <ReplyAnswers onReply={(text) => session.declineSecondCallWithText(peerId, text)} onBack={stopReplying} />
      ) : (
        <div className={styles.answers} inert={!isAnswerable}>
          <BarButton label={callWords.decline} icon={PhoneOff} onClick={() => session.declineSecondCall(peerId)} />
          {canReply && (
            <BarButton
              label={noteWords.replyToCall}
              ref={replyButton}
              icon={MessageSquareText}
              title={noteWords.replyHint}
              onClick={() => setShows('replies')}
            />
          )}
          <BarButton
            label={holds ? holdingWords.holdAndAnswer : holdingWords.leaveAndAnswer}
            tone="primary"
            icon={PhoneForwarded}
            title={holds ? holdingWords.holdHint : undefined}
            onClick={() => (isDoubtful ? setShows('question') : session.takeSecondCall(peerId))}
          />
        </div>
      )}
      {isDoubtful && shows === 'question' && (
        <TrustQuestion
          person={call}
          about="incoming call"
          onRefuse={() => setShows('answers')}
          onVouched={() => session.takeSecondCall(peerId)}
        />
      )}
    </section>
  );
}
