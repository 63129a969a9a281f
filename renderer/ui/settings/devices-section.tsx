import { DeviceCheckButton } from '../device-check/device-check-button.tsx';
import { DeviceFields } from '../devices/device-fields.tsx';
import { LevelMeter } from '../devices/level-meter.tsx';
import { AlsoRingOn } from '../sound/also-ring-on.tsx';
import { sectionName } from '../words/settings.ts';
import type { SectionProps } from './section-shown.ts';
import styles from './settings.module.css';

/** Which camera, microphone and speaker. In a call also how loud the microphone is, which is closed otherwise. */
export function DevicesSection({ inCall }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3>{sectionName('devices')}</h3>
      <DeviceFields />
      {inCall && <LevelMeter />}
      <AlsoRingOn />
      <DeviceCheckButton className={styles.inline} />
    </section>
  );
}
