import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { reactionSymbol } from '../words/gestures.ts';
import styles from './gestures.module.css';
import { unseenReactions } from './unseen-reactions.ts';

interface NamedReactionsProps {
  participants: readonly Participant[];
  /** Whether somebody's picture is, by peer id: their reactions float over it. */
  isSeen: (peerId: string) => boolean;
}

/** What those react with whose picture is not seen, beside their names, in a corner. `ReactionStatus` says it to those who hear the page. */
export function NamedReactions({ participants, isSeen }: NamedReactionsProps) {
  const session = useSession();
  const nameOf = useParticipantName();
  const reactions = useStore(session.reactions);
  return (
    <div className={styles.named} aria-hidden>
      {unseenReactions(reactions, participants, isSeen).map(({ participant, reactions: theirs }) => (
        <p key={participant.peerId} className={styles.ofSomebody}>
          {theirs.map(({ id, reaction }) => (
            <span key={id} className={styles.symbol}>
              {reactionSymbol(reaction)}
            </span>
          ))}
          <bdi className={styles.by}>{nameOf(participant)}</bdi>
        </p>
      ))}
    </div>
  );
}
