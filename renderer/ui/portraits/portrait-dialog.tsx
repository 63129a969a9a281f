import { Dialog } from '../design/dialog.tsx';
import { portraitWords } from '../words/portrait.ts';
import { PortraitChooser } from './portrait-chooser.tsx';

/** The own profile picture: chooses, changes and removes it. */
export function PortraitDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={portraitWords.title} size="small" onClose={onClose}>
      <PortraitChooser />
    </Dialog>
  );
}
