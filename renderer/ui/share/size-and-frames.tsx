import { useStore } from 'zustand';
import type { PictureLimits } from '../../core/model.ts';
import { LimitField } from '../design/limit-field.tsx';
import { useSession } from '../session-context.tsx';
import { heightName, sendingWords } from '../words/sending.ts';

/** px */
const HEIGHTS = [1440, 1080, 720, 480];
/** frames/s */
const FRAME_RATES = [5, 15, 30, 60];

/** How others get what this person shares: what is chosen at a share is the setting. */
export function useShareLimits() {
  const session = useSession();
  const limits = useStore(session.preferences, ({ screenLimits }) => screenLimits);
  const setLimits = (change: Partial<PictureLimits>): void =>
    session.setPreferences({ screenLimits: { ...limits, ...change } });
  return { limits, setLimits };
}

/** One of them, as fields and menus offer it. */
export interface ShareLimitChoice {
  label: string;
  options: readonly number[];
  nameOf: (option: number) => string;
  unlimited: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

export function useSizeAndFrames(): ShareLimitChoice[] {
  const { limits, setLimits } = useShareLimits();
  return [
    {
      label: sendingWords.height,
      options: HEIGHTS,
      nameOf: heightName,
      unlimited: sendingWords.asItIs,
      value: limits.height,
      onChange: (height) => setLimits({ height }),
    },
    {
      label: sendingWords.frameRate,
      options: FRAME_RATES,
      nameOf: String,
      unlimited: sendingWords.automatic,
      value: limits.frameRate,
      onChange: (frameRate) => setLimits({ frameRate }),
    },
  ];
}

/** As fields, in the picker and in the settings. */
export function SizeAndFrames() {
  return useSizeAndFrames().map((choice) => <LimitField key={choice.label} {...choice} />);
}
