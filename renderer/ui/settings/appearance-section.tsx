import { useStore } from 'zustand';
import type { Preferences } from '../../core/model.ts';
import { Choice } from '../design/choice.tsx';
import { useSession } from '../session-context.tsx';
import { sectionName, settingsWords, themeLabel } from '../words/settings.ts';
import styles from './settings.module.css';

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** How it looks. */
export function AppearanceSection() {
  const session = useSession();
  const { theme } = useStore(session.preferences);
  return (
    <section className={styles.section}>
      <h3>{sectionName('appearance')}</h3>
      <Choice
        legend={settingsWords.theme}
        legendHidden
        options={THEMES.map((value) => ({ value, label: themeLabel(value) }))}
        value={theme}
        onChange={(value) => session.setPreferences({ theme: value })}
      />
    </section>
  );
}
