import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useStream } from '../design/video.tsx';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';
import { scanWords } from '../words/scan.ts';
import { readFrames } from './read-frames.ts';
import styles from './scan.module.css';

interface ScanDialogProps {
  onScanned: (text: string) => void;
  onClose: () => void;
}

/** Reads a QR code that is held into the camera. */
export function ScanDialog({ onScanned, onClose }: ScanDialogProps) {
  const session = useSession();
  const media = useStore(session.media);
  const picture = media.cameraOff ? null : media.preview;
  useEffect(() => session.holdDevices({ camera: 'ask' }), [session]);
  return (
    <Dialog title={scanWords.title} size="small" onClose={onClose}>
      <div className={styles.scan}>
        {picture === null ? (
          <div className={styles.noPicture}>
            <p role="status">{media.cameraOff ? scanWords.cameraOff : scanWords.noPicture}</p>
            {media.cameraOff && <Button onClick={() => session.setCameraOff(false)}>{mediaWords.cameraOn}</Button>}
          </div>
        ) : (
          <Finder stream={picture} onScanned={onScanned} />
        )}
        <p className={styles.hint}>{scanWords.hint}</p>
      </div>
    </Dialog>
  );
}

function Finder({ stream, onScanned }: { stream: MediaStream; onScanned: (text: string) => void }) {
  const video = useStream(stream);
  const found = useEffectEvent(onScanned);

  useEffect(() => (video.current === null ? undefined : readFrames(video.current, (text) => found(text))), [video]);

  return <video ref={video} className={styles.picture} aria-label={mediaWords.preview} autoPlay playsInline muted />;
}
