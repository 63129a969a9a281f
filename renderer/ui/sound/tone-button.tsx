import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { deviceCheckWords } from '../words/device-check.ts';
import { playOnce, TEST_TONE } from './play-once.ts';

interface ToneButtonProps {
  /** Id of a speaker. */
  speaker: string;
  /** Opens it, as `tones.ts` does; null where it is not there. */
  open: (speaker: string) => AudioContext | null;
  className?: string | undefined;
}

/** Plays a tone on a speaker, to find out whether it is the right one. */
export function ToneButton({ speaker, open, className }: ToneButtonProps) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    const context = playing ? open(speaker) : null;
    return context === null ? undefined : playOnce(TEST_TONE, context, () => setPlaying(false));
  }, [playing, speaker, open]);
  return (
    <Button className={className} icon={playing ? Square : Volume2} onClick={() => setPlaying(!playing)}>
      {playing ? deviceCheckWords.stopTone : deviceCheckWords.playTone}
    </Button>
  );
}
