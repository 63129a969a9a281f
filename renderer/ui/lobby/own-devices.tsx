import { DeviceCheckButton } from '../device-check/device-check-button.tsx';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { mediaWords } from '../words/media.ts';
import styles from './own-devices.module.css';

/** Whether one is seen and heard in the next call, and the way to try that out. Nothing is open here. */
export function OwnDevices() {
  return (
    <div className={styles.devices} role="group" aria-label={mediaWords.duringCall}>
      <DeviceCheckButton className={styles.check} />
      <MediaToggles />
    </div>
  );
}
