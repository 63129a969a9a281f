import { useStore } from 'zustand';
import type { PictureLimits } from '../../core/model.ts';
import { LimitField } from '../design/limit-field.tsx';
import { useSession } from '../session-context.tsx';
import { heightName, sendingWords } from '../words/sending.ts';

/** px */
export const SHARE_HEIGHTS = [1440, 1080, 720, 480];
/** frames/s */
export const SHARE_FRAME_RATES = [5, 15, 30, 60];

/** How others get what this person shares: what is chosen at a share is the setting. */
export function useShareLimits() {
  const session = useSession();
  const limits = useStore(session.preferences, ({ screenLimits }) => screenLimits);
  const setLimits = (change: Partial<PictureLimits>): void =>
    session.setPreferences({ screenLimits: { ...limits, ...change } });
  return { limits, setLimits };
}

/** As fields, in the picker and in the settings. */
export function SizeAndFrames() {
  const { limits, setLimits } = useShareLimits();
  return (
    <>
      <LimitField
        label={sendingWords.height}
        options={SHARE_HEIGHTS}
        nameOf={heightName}
        unlimited={sendingWords.asItIs}
        value={limits.height}
        onChange={(height) => setLimits({ height })}
      />
      <LimitField
        label={sendingWords.frameRate}
        options={SHARE_FRAME_RATES}
        nameOf={String}
        unlimited={sendingWords.automatic}
        value={limits.frameRate}
        onChange={(frameRate) => setLimits({ frameRate })}
      />
    </>
  );
}
