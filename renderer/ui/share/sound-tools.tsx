import { Volume2, VolumeX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
import { ShareVolume } from '../hearing/volumes.tsx';
import { AS_IT_COMES, volumeOf } from '../hearing/volume-of.ts';
import { useSession } from '../session-context.tsx';
import { shareSoundWords } from '../words/share-sound.ts';

/** How loud a viewer hears what somebody shares. @param of whose share it is, a peer id */
export function SoundTools({ of }: { of: string }) {
  const session = useSession();
  const isMuted = useStore(session.preferences, ({ shareVolumes }) => volumeOf(of, shareVolumes) === 0);
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<DOMRect | null>(null);

  function close(): void {
    setAt(null);
    button.current?.focus();
  }

  return (
    <>
      <IconButton
        label={shareSoundWords.mute}
        icon={VolumeX}
        aria-pressed={isMuted}
        onClick={() => session.setShareVolume(of, isMuted ? AS_IT_COMES : 0)}
      />
      <IconButton
        ref={button}
        label={shareSoundWords.volume}
        icon={Volume2}
        onClick={() => setAt(button.current?.getBoundingClientRect() ?? null)}
      />
      {at && <ShareVolume of={of} at={at} onClose={close} />}
    </>
  );
}
