import { useStore } from 'zustand';
import { Switch } from '../design/switch.tsx';
import { isMac, keysOf } from '../keys/shortcuts.ts';
import { useSession } from '../session-context.tsx';
import { SHORTCUT_WORDS, settingsWords } from '../words/settings.ts';
import styles from './settings.module.css';

/** The keys that work in a call, and their off-switch. */
export function ShortcutsSection() {
  const session = useSession();
  const shortcuts = useStore(session.preferences, (preferences) => preferences.shortcuts);
  return (
    <section className={styles.section}>
      <h3>{settingsWords.shortcuts}</h3>
      <Switch
        label={settingsWords.shortcutsOn}
        on={shortcuts}
        onChange={(on) => session.setPreferences({ shortcuts: on })}
      />
      <dl className={styles.shortcuts} data-off={!shortcuts}>
        {SHORTCUT_WORDS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys === 'talk' ? settingsWords.talkKey : keysOf(keys, isMac())}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{settingsWords.shortcutsHint}</p>
    </section>
  );
}
