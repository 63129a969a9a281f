import { useStore } from 'zustand';
import type { Preferences } from '../../core/model.ts';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Switch } from '../design/switch.tsx';
import { DeviceCheckButton } from '../device-check/device-check-button.tsx';
import { DeviceFields } from '../devices/device-fields.tsx';
import { LevelMeter } from '../devices/level-meter.tsx';
import { NetworkSettings } from '../network/lazy.ts';
import { useSession } from '../session-context.tsx';
import { settingsWords, themeLabel } from '../words/settings.ts';
import { BackgroundSection } from './background-section.tsx';
import { GlobalKeysSection } from './global-keys-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { BlockedPeopleSection, KnownPeopleSection, OwnCodeSection } from './people-sections.tsx';
import styles from './settings.module.css';

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

interface SettingsDialogProps {
  /** In a call it shows the microphone's level too, which is closed otherwise. */
  inCall: boolean;
  /** Opened in order to type a colleague's address. */
  startWithFind?: boolean;
  onClose: () => void;
}

/** Everything that is set once and kept on this computer. */
export function SettingsDialog({ inCall, startWithFind = false, onClose }: SettingsDialogProps) {
  const session = useSession();
  const { theme, callSounds } = useStore(session.preferences);
  return (
    <Dialog title={settingsWords.title} onClose={onClose}>
      <div className={styles.sections}>
        <section className={styles.section}>
          <h3>{settingsWords.devices}</h3>
          <DeviceFields />
          {inCall && <LevelMeter />}
          <Switch
            label={settingsWords.callSounds}
            on={callSounds}
            onChange={(on) => session.setPreferences({ callSounds: on })}
          />
          <DeviceCheckButton className={styles.inline} />
        </section>
        <section className={styles.section}>
          <h3>{settingsWords.appearance}</h3>
          <Choice
            legend={settingsWords.theme}
            legendHidden
            options={THEMES.map((value) => ({ value, label: themeLabel(value) }))}
            value={theme}
            onChange={(value) => session.setPreferences({ theme: value })}
          />
        </section>
        <LanguageSection />
        <KeysSection />
        {session.desktop?.globalKeys && <GlobalKeysSection settings={session.desktop.globalKeys} />}
        {session.desktop?.background && <BackgroundSection background={session.desktop.background} />}
        <OwnCodeSection />
        <KnownPeopleSection inCall={inCall} />
        <BlockedPeopleSection />
        {session.desktop && <NetworkSettings desktop={session.desktop} startWithFind={startWithFind} />}
      </div>
    </Dialog>
  );
}
