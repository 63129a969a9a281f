import { Volume2 } from 'lucide-react';
import { shareSoundWords } from '../words/share-sound.ts';

/** That what somebody shares has sound. */
export function SoundMark() {
  return (
    <span role="img" aria-label={shareSoundWords.mark} title={shareSoundWords.mark}>
      <Volume2 size={14} aria-hidden style={{ display: 'block' }} />
    </span>
  );
}
