import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import styles from './lobby.module.css';

/** Opens the connection check, where there is one. */
export function CheckButton({ onCheck }: { onCheck: () => void }) {
  const { desktop } = useSession();
  if (desktop === null) return null;
  return (
    <Button tone="ghost" className={styles.check} onClick={onCheck}>
      {commonWords.check}
    </Button>
  );
}
