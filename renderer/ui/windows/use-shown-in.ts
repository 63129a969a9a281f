import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { shownPictures } from '../stage/shown-pictures.ts';
import type { StageItem } from '../stage/stage-view.ts';

/**
 * Tells how large a child window draws these, once that is known, so that they are sent also while the page's own window is out of sight.
 *
 * @param name names this window's pictures among those that are shown beside the room's
 * @param rect of each of them, CSS pixels
 */
export function useShownIn(name: string, child: Window, items: readonly StageItem[], rect: Rect): void {
  const session = useSession();
  useEffect(() => {
    const rects = new Map(items.map(({ key }) => [key, rect]));
    if (rect.width > 0) session.showPicturesIn(name, shownPictures(items, rects, child.devicePixelRatio));
  });
  useEffect(() => () => session.showPicturesIn(name, null), [session, name]);
}
