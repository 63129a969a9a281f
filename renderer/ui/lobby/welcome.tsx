import { useSession } from '../session-context.tsx';
import { guestWords } from '../words/guests.ts';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';

/** The first start: what a name is for. The field is beside it. */
export function Welcome() {
  const isGuest = useSession().desktop === null;
  return (
    <div className={styles.welcome}>
      <h2>{lobbyWords.welcome}</h2>
      <p>{isGuest ? guestWords.noName : lobbyWords.noNameText}</p>
    </div>
  );
}
