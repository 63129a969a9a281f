import type { MovableRole } from './roles.ts';
import { centered, fitInto, mostUnder, type Rect } from './window-placement.ts';

interface ChildSizes {
  readonly first: Pick<Rect, 'width' | 'height'>;
  readonly least: Pick<Rect, 'width' | 'height'>;
}

/** Of the window with its frame, px. */
export const CHILD_SIZES: Readonly<Record<MovableRole, ChildSizes>> = {
  mini: { first: { width: 320, height: 220 }, least: { width: 240, height: 160 } },
  popout: { first: { width: 960, height: 600 }, least: { width: 320, height: 240 } },
};
/** From the edges of the work area, px. */
const MARGIN = 16;
/** Of each further pop-out from the one before, px: nobody is to think that there is one only. */
const CASCADE = 32;

/** A display, as far as windows stand on it. */
export interface Screen {
  id: number;
  workArea: Rect;
}

export interface ChildPlace {
  /** Where the last one of its role was; null: none was yet. */
  saved: Rect | null;
  /** The primary display first. */
  screens: readonly [Screen, ...Screen[]];
  /** The display that it is to leave free, as one that is captured; null: none. */
  avoid: number | null;
  /** How many of this role are open. */
  open: number;
}

/** Where a child window stands: wholly on a display that is there, and off the one to be avoided when there is another. */
export function placeChild(role: MovableRole, { saved, screens, avoid, open }: ChildPlace): Rect {
  const { first, least } = CHILD_SIZES[role];
  const [primary] = screens;
  const [other = primary, ...more] = screens.filter(({ id }) => id !== avoid);
  const wanted = saved ?? PLACE_OF[role](other.workArea, first);
  const step = role === 'popout' ? open * CASCADE : 0;
  return fitInto(
    { ...wanted, x: wanted.x + step, y: wanted.y + step },
    [other.workArea, ...more.map(({ workArea }) => workArea)],
    least,
  );
}

/** The display that most of a window is on. */
export function screenOf(bounds: Rect, screens: readonly [Screen, ...Screen[]]): number {
  return mostUnder(bounds, screens, ({ workArea }) => workArea).id;
}

/** The mini window in the lower right corner, out of the way; pop-outs in the middle. */
const PLACE_OF: Readonly<Record<MovableRole, (area: Rect, size: ChildSizes['first']) => Rect>> = {
  mini: (area, { width, height }) => ({
    x: area.x + area.width - width - MARGIN,
    y: area.y + area.height - height - MARGIN,
    width,
    height,
  }),
  popout: centered,
};
