import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { reactionSymbol } from '../words/gestures.ts';
import styles from './gestures.module.css';

/** Beside each other, so that two that come at once are two. */
const LANES = 5;

/** What somebody reacts with now, over their picture. `ReactionStatus` says it to those who hear the page. */
export function FloatingReactions({ peerId }: { peerId: string }) {
  const session = useSession();
  const reactions = useStore(session.reactions);
  return (
    <div className={styles.floating} aria-hidden>
      {reactions.map(
        ({ id, peerId: by, reaction }) =>
          by === peerId && (
            <span
              key={id}
              className={styles.reaction}
              style={{ insetInlineStart: `${((id % LANES) + 0.5) * (100 / LANES)}%` }}
            >
              {reactionSymbol(reaction)}
            </span>
          ),
      )}
    </div>
  );
}
