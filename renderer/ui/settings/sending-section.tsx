import { useStore } from 'zustand';
import type { PictureLimits, VideoCodec } from '../../core/model.ts';
import { Fields } from '../design/field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { bitrateText } from '../words/quality.ts';
import { CODEC_NAMES, heightOption, sendingWords } from '../words/sending.ts';
import styles from './settings.module.css';

const CODECS = Object.keys(CODEC_NAMES) as VideoCodec[];
/** bit/s */
const BITRATES = [250_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000, 16_000_000];
/** px */
const HEIGHTS = [180, 360, 480, 720];
/** frames/s */
const FRAME_RATES = [5, 10, 15, 20, 24, 30];

/** How others get this person's pictures, for those who know better than Earshot. */
export function SendingSection() {
  const session = useSession();
  const { cameraLimits, screenLimits, oneEncoder } = useStore(session.preferences);
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
            <LimitFields
              limits={cameraLimits}
              onChange={(change) => session.setPreferences({ cameraLimits: { ...cameraLimits, ...change } })}
            />
            <Limit
              label={sendingWords.height}
              options={HEIGHTS}
              nameOf={heightOption}
              value={cameraLimits.height}
              onChange={(height) => session.setPreferences({ cameraLimits: { ...cameraLimits, height } })}
            />
          </Fields>
        </section>
        <section className={styles.section} aria-label={sendingWords.screen}>
          <h4>{sendingWords.screen}</h4>
          <Fields>
            <LimitFields
              limits={screenLimits}
              onChange={(change) => session.setPreferences({ screenLimits: { ...screenLimits, ...change } })}
            />
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
      <Limit
        label={sendingWords.codec}
        options={CODECS}
        nameOf={(codec) => CODEC_NAMES[codec]}
        value={limits.codec}
        onChange={(codec) => onChange({ codec })}
      />
      <Limit
        label={sendingWords.bitrate}
        options={BITRATES}
        nameOf={bitrateText}
        value={limits.bitrate}
        onChange={(bitrate) => onChange({ bitrate })}
      />
      <Limit
        label={sendingWords.frameRate}
        options={FRAME_RATES}
        nameOf={String}
        value={limits.frameRate}
        onChange={(frameRate) => onChange({ frameRate })}
      />
    </>
  );
}

interface LimitProps<T extends string | number> {
  label: string;
  options: readonly T[];
  nameOf: (option: T) => string;
  /** One that is no option, as a file may bring it, is shown all the same. */
  value: T | null;
  onChange: (value: T | null) => void;
}

function Limit<T extends string | number>({ label, options, nameOf, value, onChange }: LimitProps<T>) {
  const all = value === null || options.includes(value) ? options : [...options, value];
  return (
    <SelectField
      label={label}
      value={value === null ? '' : String(value)}
      onChange={({ target }) => onChange(all.find((option) => String(option) === target.value) ?? null)}
    >
      <option value="">{sendingWords.automatic}</option>
      {all.map((option) => (
        <option key={option} value={String(option)}>
          {nameOf(option)}
        </option>
      ))}
    </SelectField>
  );
}
