import { useStore } from 'zustand';
import { canHaveOverlay, overlayOver, wantsOverlay } from '../../core/overlay/overlay-wish.ts';
import { MenuCheckbox } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { overlayHint, overlayWords } from '../words/overlay.ts';

/** In the share menu: whether pointers and drawings are on this person's own screen. Nothing in a browser. */
export function OverlayItem() {
  const session = useSession();
  const { opensByItself, overlay } = session.ownWindow;
  const preferences = useStore(session.preferences);
  const isShown = useStore(session.overlay, (state) => state !== 'none');
  const couldBeShown = useStore(session.share, (share) => overlay !== null && overlayOver(overlay, share) !== 'none');
  if (!opensByItself) return null;
  const isWanted = wantsOverlay(overlay, preferences);
  const isMissing = isWanted && couldBeShown && !isShown;
  return (
    <MenuCheckbox
      words={overlayWords.show}
      hint={overlay === null ? overlayWords.notHere : isMissing ? overlayWords.notNow : overlayHint(overlay)}
      disabled={!canHaveOverlay(overlay, preferences)}
      checked={isWanted}
      onChange={(value) => session.setPreferences({ showOnScreen: value })}
    />
  );
}
