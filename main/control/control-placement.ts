import { centered, type Rect } from '../windows/window-placement.ts';

const QUESTION = { width: 540, height: 600 } as const;
const BAR = { width: 560, height: 56 } as const;
/** From the upper edge of the work area, px. */
const BAR_MARGIN = 12;
/** Of the border around the screen, px. */
const THICKNESS = 4;

/** The question, in the middle of the screen that it is about. */
export function questionBounds(workArea: Rect): Rect {
  return centered(workArea, fitting(QUESTION, workArea));
}

/** Who controls it, at the top. */
export function barBounds(workArea: Rect): Rect {
  const size = fitting(BAR, workArea);
  return { ...centered(workArea, size), y: workArea.y + BAR_MARGIN };
}

/**
 * The four sides of the border around a screen, one window each: a single one that is seen through would be black on desktops of X that
 * have no compositor, and hide all of the screen.
 */
export function borderBounds({ x, y, width, height }: Rect): Rect[] {
  const inner = height - 2 * THICKNESS;
  return [
    { x, y, width, height: THICKNESS },
    { x, y: y + height - THICKNESS, width, height: THICKNESS },
    { x, y: y + THICKNESS, width: THICKNESS, height: inner },
    { x: x + width - THICKNESS, y: y + THICKNESS, width: THICKNESS, height: inner },
  ];
}

function fitting(size: Pick<Rect, 'width' | 'height'>, area: Rect): Pick<Rect, 'width' | 'height'> {
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}
