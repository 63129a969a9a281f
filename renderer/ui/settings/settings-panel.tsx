import { Panel } from '../room/panel.tsx';
import { settingsWords } from '../words/settings.ts';
import { SettingsSections } from './settings-sections.tsx';
import styles from './settings.module.css';

interface SettingsPanelProps {
  /** Opened in order to type a colleague's address. */
  startWithFind: boolean;
  onClose: () => void;
}

/** The settings in a call: beside the others, who stay in sight. */
export function SettingsPanel({ startWithFind, onClose }: SettingsPanelProps) {
  return (
    <Panel title={settingsWords.title} onClose={onClose}>
      <div className={styles.inPanel}>
        <SettingsSections inCall startWithFind={startWithFind} />
      </div>
    </Panel>
  );
}
