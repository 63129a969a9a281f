import type { BrowserWindow, Display } from 'electron';
import { followDisplays, putAt, type Displays } from '../windows/follow-displays.ts';
import { overlap, type Rect } from '../windows/window-placement.ts';
import { barBounds, borderBounds } from './control-placement.ts';

type Placed = Pick<BrowserWindow, 'setBounds'>;
type Bar = Pick<BrowserWindow, 'setBounds' | 'getBounds'>;
/** Where somebody controls: `bounds` are of the part of the display that is shared. */
export type ControlledPlace = Pick<Display, 'bounds' | 'workArea'>;

interface Followed {
  screen: Displays;
  /** Where what is controlled is now; null: nowhere any more. */
  place: () => ControlledPlace | null;
  onGone: () => void;
}

/**
 * Has the border and the bar, which are where `at` says, follow what is controlled.
 *
 * @param border its sides, as `borderBounds` has them
 * @returns ends it
 */
export function keepAround(
  border: readonly Placed[],
  bar: Bar,
  at: ControlledPlace,
  { screen, place, onGone }: Followed,
): () => void {
  let top = barBounds(at.workArea);
  return followDisplays(screen, () => {
    const now = place();
    if (now === null) return onGone();
    const sides = borderBounds(now.bounds);
    for (const [index, side] of border.entries()) putAt(side, sides[index]!);
    const before = top;
    top = barBounds(now.workArea);
    // Its person may have moved it, also to another display, and not every change is of this one.
    if (JSON.stringify(top) !== JSON.stringify(before) || !isOnScreen(bar.getBounds(), screen)) putAt(bar, top);
  });
}

function isOnScreen(bounds: Rect, screen: Displays): boolean {
  return screen.getAllDisplays().some((display) => overlap(bounds, display.bounds) > 0);
}
