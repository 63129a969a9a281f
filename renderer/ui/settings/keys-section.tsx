import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SHORTCUTS, type Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import { Button } from '../design/button.tsx';
import { Switch } from '../design/switch.tsx';
import { shortcutRefusal } from '../keys/judge-keys.ts';
import { KeyList } from '../keys/key-list.tsx';
import { KeysDialog } from '../keys/lazy.ts';
import { DEFAULT_KEYS, isMac, keysOf, withKeys } from '../keys/shortcuts.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { keysHint, keysWords, shortcutName } from '../words/keys.ts';
import styles from './settings.module.css';

/** The keys of the app: which there are, which they are to be, and their off-switch. */
export function KeysSection() {
  const session = useSession();
  const { shortcuts, keys: changed } = useStore(session.preferences);
  const [showsAll, setShowsAll] = useState(false);
  const rules = {
    place: { mac: isMac(), inBrowser: !session.desktop?.background },
    commands: SHORTCUTS,
    keysOf: (shortcut: Shortcut) => keysOf(shortcut, changed),
    refusalOf: shortcutRefusal,
  };
  return (
    <section className={styles.section}>
      <h3>{commonWords.keys}</h3>
      <Switch label={keysWords.on} on={shortcuts} onChange={(on) => session.setPreferences({ shortcuts: on })} />
      <p className={styles.hint}>{keysHint(isMac())}</p>
      {shortcuts && (
        <KeyList
          label={keysWords.list}
          rules={rules}
          nameOf={shortcutName}
          resetOf={(shortcut) => (shortcut in changed ? DEFAULT_KEYS[shortcut] : undefined)}
          onChange={(change) => session.setPreferences({ keys: withKeys(changed, change) })}
        />
      )}
      <div className={styles.buttons}>
        <Button icon={Keyboard} onClick={() => setShowsAll(true)}>
          {keysWords.showAll}
        </Button>
        {shortcuts && <Button onClick={() => session.setPreferences({ keys: {} })}>{keysWords.resetAll}</Button>}
      </div>
      {showsAll && <KeysDialog onClose={() => setShowsAll(false)} />}
    </section>
  );
}
