import { useStore } from 'zustand';
import { LANGUAGES } from '../../../signaling/protocol/language.ts';
import { Choice } from '../design/choice.tsx';
import { useSession } from '../session-context.tsx';
import { LANGUAGE_NAMES, sectionName, themeLabel } from '../words/settings.ts';
import styles from './settings.module.css';

/** Which language Earshot speaks. */
export function LanguageSection() {
  const session = useSession();
  const language = useStore(session.preferences, (preferences) => preferences.language);
  const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <section className={styles.section}>
      <h3>{sectionName('language')}</h3>
      <Choice
        legend={sectionName('language')}
        legendHidden
        options={[{ value: 'system', label: themeLabel('system') }, ...languages]}
        value={language}
        onChange={(value) => session.setPreferences({ language: value })}
      />
    </section>
  );
}
