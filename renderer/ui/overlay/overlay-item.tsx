import { useStore } from 'zustand';
import { MenuCheckbox } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { overlayHint, overlayWords } from '../words/overlay.ts';

/** In the share menu: whether pointers and drawings are on this person's own screen. Nothing in a browser. */
export function OverlayItem() {
  const session = useSession();
  const { opensByItself, overlay } = session.ownWindow;
  const { showOnScreen, showPointers } = useStore(session.preferences);
  if (!opensByItself) return null;
  const isPossible = overlay !== null && (showPointers || !overlay.isCaptured);
  return (
    <MenuCheckbox
      words={overlayWords.show}
      hint={overlay === null ? overlayWords.notHere : overlayHint(overlay)}
      disabled={!isPossible}
      checked={isPossible && (showOnScreen ?? overlay.byDefault)}
      onChange={(value) => session.setPreferences({ showOnScreen: value })}
    />
  );
}
