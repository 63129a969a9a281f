import { useStore } from 'zustand';
import type { MediaState } from '../../core/model.ts';
import { Video } from '../design/video.tsx';
import { useHasCallBehind } from '../devices/dialog-toggles.tsx';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';
import styles from './own-picture.module.css';

/** The own camera, with what is turned on for the next call. In a call the dialog has the toggles at its foot. */
export function OwnPicture() {
  const session = useSession();
  const media = useStore(session.media);
  const mirrored = useStore(session.preferences, ({ ownPicture }) => ownPicture.mirrored);
  const hasCallBehind = useHasCallBehind();
  return (
    <section className={styles.picture} aria-label={mediaWords.preview}>
      {media.preview && !media.cameraOff ? (
        <Video stream={media.preview} mirrored={mirrored} label={mediaWords.preview}>
          <p>{mediaWords.cameraStarting}</p>
        </Video>
      ) : (
        <p>{noPictureLine(media)}</p>
      )}
      {!hasCallBehind && (
        <div className={styles.toggles}>
          <MediaToggles />
        </div>
      )}
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
