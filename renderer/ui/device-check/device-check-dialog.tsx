import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../design/dialog.tsx';
import { DeviceField, useFreshDevices } from '../devices/device-fields.tsx';
import { MediaTrouble } from '../devices/media-trouble.tsx';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';
import styles from './device-check.module.css';
import { DeviceNotice } from './device-notice.tsx';
import { MicrophoneCheck } from './microphone-check.tsx';
import { OwnPicture } from './own-picture.tsx';
import { PermissionQuestion } from './permission-question.tsx';
import { RefusalSteps } from './refusal-steps.tsx';
import { SpeakerCheck } from './speaker-check.tsx';

/** Camera, microphone and speaker, to be tried out. They are open for as long as this is, and closed again. */
export function DeviceCheckDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const inCall = useStore(session.room, (room) => room.kind === 'joined');
  const [mayAsk, setMayAsk] = useState(false);
  const need = mayAsk ? 'ask' : 'if-permitted';
  useEffect(() => session.holdDevices({ camera: need, microphone: need }), [session, need]);
  useFreshDevices();
  return (
    <Dialog title={mediaWords.check} onClose={onClose}>
      <div className={styles.check}>
        <PermissionQuestion onAllow={() => setMayAsk(true)} />
        <DeviceNotice />
        <MediaTrouble inCall={inCall} />
        <RefusalSteps />
        <div className={styles.devices}>
          <div className={styles.device}>
            <OwnPicture />
            <DeviceField kind="camera" />
          </div>
          <div className={styles.sound}>
            <MicrophoneCheck />
            <SpeakerCheck />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
