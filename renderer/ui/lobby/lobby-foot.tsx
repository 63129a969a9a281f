import { CheckButton } from './check-button.tsx';
import { HubStatus } from './hub-status.tsx';
import styles from './lobby.module.css';

/** Below what is beside the people, and in sight however long that is: how the connection is. @param onCheck null where the check is offered elsewhere */
export function LobbyFoot({ onCheck }: { onCheck: (() => void) | null }) {
  return (
    <footer className={styles.foot}>
      <HubStatus />
      {onCheck && <CheckButton onCheck={onCheck} />}
    </footer>
  );
}
