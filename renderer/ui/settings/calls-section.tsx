import { useStore } from 'zustand';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { sectionName, settingsWords } from '../words/settings.ts';
import { BackgroundSection } from './background-section.tsx';
import { MiniWindowSection } from './mini-window-section.tsx';
import { SendingSection } from './sending-section.tsx';
import styles from './settings.module.css';

/** What is heard of a call, and how one is reached. */
export function CallsSection() {
  const session = useSession();
  const { callSounds } = useStore(session.preferences);
  return (
    <>
      <section className={styles.section}>
        <h3>{sectionName('calls')}</h3>
        <Switch
          label={settingsWords.callSounds}
          on={callSounds}
          onChange={(on) => session.setPreferences({ callSounds: on })}
        />
      </section>
      <MiniWindowSection />
      {session.desktop?.background && <BackgroundSection background={session.desktop.background} />}
      <SendingSection />
    </>
  );
}
