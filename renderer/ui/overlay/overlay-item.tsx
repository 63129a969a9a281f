import { useStore } from 'zustand';
import { MenuCheckbox } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { overlayHint, overlayWords } from '../words/overlay.ts';

/** In the share menu: whether pointers and drawings are on this person's own screen. Nothing in a browser. */
export function OverlayItem() {
  const session = useSession();
  const { opensByItself, overlay } = session.ownWindow;
  const { showOnScreen, showPointers } = useStore(session.preferences);
  const isShown = useStore(session.overlay, (state) => state !== 'none');
  const isScreenShared = useStore(
    session.share,
    (share) => share.kind === 'sharing' && share.wholeScreen && !share.still,
  );
  if (!opensByItself) return null;
  const isPossible = overlay !== null && (showPointers || !overlay.isCaptured);
  const isWanted = isPossible && (showOnScreen ?? overlay.byDefault);
  const isMissing = isWanted && isScreenShared && !isShown;
  return (
    <MenuCheckbox
      words={overlayWords.show}
      hint={overlay === null ? overlayWords.notHere : isMissing ? overlayWords.notNow : overlayHint(overlay)}
      disabled={!isPossible}
      checked={isWanted}
      onChange={(value) => session.setPreferences({ showOnScreen: value })}
    />
  );
}
