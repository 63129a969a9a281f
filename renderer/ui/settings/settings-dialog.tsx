import { Dialog } from '../design/dialog.tsx';
import { settingsWords } from '../words/settings.ts';
import { SettingsSections } from './settings-sections.tsx';

/** The settings, outside of a call. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={settingsWords.title} onClose={onClose}>
      <SettingsSections inCall={false} />
    </Dialog>
  );
}
