import { Dialog } from '../design/dialog.tsx';
import { settingsWords } from '../words/settings.ts';
import { SettingsSections } from './settings-sections.tsx';

interface SettingsDialogProps {
  /** Opened in order to type a colleague's address. */
  startWithFind?: boolean;
  onClose: () => void;
}

/** The settings, outside of a call. */
export function SettingsDialog({ startWithFind = false, onClose }: SettingsDialogProps) {
  return (
    <Dialog title={settingsWords.title} onClose={onClose}>
      <SettingsSections inCall={false} startWithFind={startWithFind} />
    </Dialog>
  );
}
