import { useStore } from 'zustand';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { canHaveMini } from '../windows/child-windows.ts';
import { windowWords } from '../words/windows.ts';
import styles from './settings.module.css';

/** Whether the mini window comes by itself. Nothing where there can be none. */
export function MiniWindowSection() {
  const session = useSession();
  const on = useStore(session.preferences, ({ miniWindow }) => miniWindow);
  const { opensByItself } = session.ownWindow;
  if (!canHaveMini(opensByItself)) return null;
  return (
    <section className={styles.section}>
      <h3>{windowWords.mini}</h3>
      <Switch
        label={windowWords.miniByItself}
        on={on}
        onChange={(miniWindow) => session.setPreferences({ miniWindow })}
      />
      <p className={styles.hint}>{opensByItself ? windowWords.miniInApp : windowWords.miniInBrowser}</p>
    </section>
  );
}
