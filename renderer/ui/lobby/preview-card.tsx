import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { MediaState } from '../../core/model.ts';
import { Video } from '../design/video.tsx';
import { DeviceCheckButton } from '../device-check/device-check-button.tsx';
import { DeviceFields } from '../devices/device-fields.tsx';
import { LevelMeter } from '../devices/level-meter.tsx';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { MediaTrouble } from '../devices/media-trouble.tsx';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';
import styles from './preview.module.css';

/** Camera preview, microphone meter and the choice of devices. */
export function PreviewCard() {
  const session = useSession();
  const media = useStore(session.media);
  useEffect(() => session.holdDevices({ camera: 'ask', microphone: 'ask' }), [session]);
  return (
    <section className={styles.preview} aria-label={mediaWords.preview}>
      <div className={styles.picture}>
        {media.preview && !media.cameraOff ? (
          <Video stream={media.preview} mirrored label={mediaWords.preview}>
            <p>{mediaWords.cameraStarting}</p>
          </Video>
        ) : (
          <p>{noPictureLine(media)}</p>
        )}
        <div className={styles.toggles}>
          <MediaToggles />
        </div>
      </div>
      <LevelMeter />
      <MediaTrouble inCall={false} />
      <DeviceFields />
      <DeviceCheckButton />
    </section>
  );
}

function noPictureLine(media: MediaState): string {
  if (media.cameraOff) return mediaWords.cameraIsOff;
  switch (media.camera.kind) {
    case 'off':
      return mediaWords.cameraIsOff;
    case 'starting':
    case 'on':
      return mediaWords.cameraStarting;
    case 'failed':
      return mediaWords.noPicture;
  }
}
