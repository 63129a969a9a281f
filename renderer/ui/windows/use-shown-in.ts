import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { shownPictures } from '../stage/shown-pictures.ts';
import type { StageItem } from '../stage/stage-view.ts';

/**
 * Tells how large a child window draws these, once that is known, so that they are sent also while the page's own window is out of sight.
 *
 * @param rect of each of them, CSS pixels
 */
export function useShownIn(child: Window, items: readonly StageItem[], rect: Rect): void {
  const session = useSession();
  const isHidden = useIsHidden(child);
  useEffect(() => {
    const rects = new Map(items.map(({ key }) => [key, rect]));
    if (isHidden) session.showPicturesIn(child, null);
    else if (rect.width > 0) session.showPicturesIn(child, shownPictures(items, rects, child.devicePixelRatio));
  });
  useEffect(() => () => session.showPicturesIn(child, null), [session, child]);
}

/** Whether a window is minimised, or otherwise out of sight. */
function useIsHidden(child: Window): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      // One that was closed has no document any more.
      if (child.closed) return () => undefined;
      const { document } = child;
      document.addEventListener('visibilitychange', onChange);
      return () => document.removeEventListener('visibilitychange', onChange);
    },
    [child],
  );
  return useSyncExternalStore(subscribe, () => child.closed || child.document.hidden);
}
