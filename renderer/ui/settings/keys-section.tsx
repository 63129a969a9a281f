import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { Switch } from '../design/switch.tsx';
import { KeysDialog } from '../keys/lazy.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { keysWords } from '../words/keys.ts';
import styles from './settings.module.css';

/** The keys of the app, and their off-switch. */
export function KeysSection() {
  const session = useSession();
  const shortcuts = useStore(session.preferences, (preferences) => preferences.shortcuts);
  const [showsAll, setShowsAll] = useState(false);
  return (
    <section className={styles.section}>
      <h3>{commonWords.keys}</h3>
      <Switch label={keysWords.on} on={shortcuts} onChange={(on) => session.setPreferences({ shortcuts: on })} />
      <p className={styles.hint}>{keysWords.hint}</p>
      <Button className={styles.inline} icon={Keyboard} onClick={() => setShowsAll(true)}>
        {keysWords.showAll}
      </Button>
      {showsAll && <KeysDialog onClose={() => setShowsAll(false)} />}
    </section>
  );
}
