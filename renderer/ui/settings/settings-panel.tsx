import { Panel } from '../room/panel.tsx';
import { settingsWords } from '../words/settings.ts';
import { SettingsSections } from './settings-sections.tsx';
import styles from './settings.module.css';

/** The settings in a call: beside the others, who stay in sight. */
export function SettingsPanel({ onClose }: { onClose: () => void }) {
  return (
    <Panel title={settingsWords.title} onClose={onClose}>
      <div className={styles.inPanel}>
        <SettingsSections inCall />
      </div>
    </Panel>
  );
}
