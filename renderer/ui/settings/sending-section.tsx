import { useStore } from 'zustand';
import type { PictureLimits, VideoCodec } from '../../core/model.ts';
import { Fields } from '../design/field.tsx';
import { LimitField } from '../design/limit-field.tsx';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { SizeAndFrames, useShareLimits } from '../share/size-and-frames.tsx';
import { bitrateText } from '../words/quality.ts';
import { CODEC_NAMES, heightName, sendingWords } from '../words/sending.ts';
import styles from './settings.module.css';

const CODECS = Object.keys(CODEC_NAMES) as VideoCodec[];
/** bit/s */
const BITRATES = [250_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000, 16_000_000];
/** Of a camera, px. */
const HEIGHTS = [180, 360, 480, 720];
/** Of a camera, frames/s. */
const FRAME_RATES = [5, 10, 15, 20, 24, 30];

/** How others get this person's pictures, for those who know better than Earshot. */
export function SendingSection() {
  const session = useSession();
  const { cameraLimits, oneEncoder } = useStore(session.preferences);
  const { limits: screenLimits, setLimits: setScreenLimits } = useShareLimits();
  const setCameraLimits = (change: Partial<PictureLimits>): void =>
    session.setPreferences({ cameraLimits: { ...cameraLimits, ...change } });
  return (
    <details className={styles.advanced}>
      <summary>{sendingWords.heading}</summary>
      <div className={styles.sections}>
        <p className={styles.hint}>{sendingWords.hint}</p>
        <div className={styles.section}>
          <Switch
            label={sendingWords.oneEncoder}
            on={oneEncoder}
            onChange={(on) => session.setPreferences({ oneEncoder: on })}
          />
          <p className={styles.hint}>{sendingWords.oneEncoderHint}</p>
        </div>
        <section className={styles.section} aria-label={sendingWords.camera}>
          <h4>{sendingWords.camera}</h4>
          <Fields>
            <LimitFields limits={cameraLimits} onChange={setCameraLimits} />
            <LimitField
              label={sendingWords.frameRate}
              options={FRAME_RATES}
              nameOf={String}
              unlimited={sendingWords.automatic}
              value={cameraLimits.frameRate}
              onChange={(frameRate) => setCameraLimits({ frameRate })}
            />
            <LimitField
              label={sendingWords.height}
              options={HEIGHTS}
              nameOf={heightName}
              unlimited={sendingWords.automatic}
              value={cameraLimits.height}
              onChange={(height) => setCameraLimits({ height })}
            />
          </Fields>
        </section>
        <section className={styles.section} aria-label={sendingWords.screen}>
          <h4>{sendingWords.screen}</h4>
          <Fields>
            <LimitFields limits={screenLimits} onChange={setScreenLimits} />
            <SizeAndFrames />
          </Fields>
        </section>
      </div>
    </details>
  );
}

interface LimitFieldsProps {
  limits: PictureLimits;
  onChange: (change: Partial<PictureLimits>) => void;
}

/** What can be set of either picture. */
function LimitFields({ limits, onChange }: LimitFieldsProps) {
  return (
    <>
      <LimitField
        label={sendingWords.codec}
        options={CODECS}
        nameOf={(codec) => CODEC_NAMES[codec]}
        unlimited={sendingWords.automatic}
        value={limits.codec}
        onChange={(codec) => onChange({ codec })}
      />
      <LimitField
        label={sendingWords.bitrate}
        options={BITRATES}
        nameOf={bitrateText}
        unlimited={sendingWords.automatic}
        value={limits.bitrate}
        onChange={(bitrate) => onChange({ bitrate })}
      />
    </>
  );
}
