import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';

/** Microphone and camera, on or off. */
export function MediaToggles() {
  const session = useSession();
  const { muted, cameraOff } = useStore(session.media);
  return (
    <>
      <IconButton
        label={muted ? mediaWords.unmuteMicrophone : mediaWords.muteMicrophone}
        icon={muted ? MicOff : Mic}
        data-off={muted}
        onClick={() => session.setMuted(!muted)}
      />
      <IconButton
        label={cameraOff ? mediaWords.cameraOn : mediaWords.cameraOff}
        icon={cameraOff ? VideoOff : Video}
        data-off={cameraOff}
        onClick={() => session.setCameraOff(!cameraOff)}
      />
    </>
  );
}
