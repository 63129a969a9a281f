import type { Corner } from '../../core/model.ts';
import { SMALLEST_TILE, USUAL_ASPECT, centredIn, fitWithin, type Rect, type Size } from './layout.ts';

/** In a call of two the other one fills the stage; beyond these shapes too much of the picture would be cut off. */
const NARROWEST = 3 / 4;
const WIDEST = 1.9;
/** The own picture's part of the stage's width, and its largest width, px. */
const OWN_PART = 0.2;
const OWN_WIDEST_PX = 240;
/** From the other one's edges, px. */
const MARGIN_PX = 12;
/** Folded to a button, px. */
const FOLDED: Size = { width: 48, height: 48 };

/** Where the other one of a call of two goes. */
export function fillingRect(area: Size): Rect {
  return centredIn(area, fitWithin(area, NARROWEST, WIDEST));
}

/** @param within the other one's picture */
export function ownPictureRect(corner: Corner, folded: boolean, within: Rect): Rect {
  const size = folded ? FOLDED : ownSize(within);
  const right = within.left + within.width - size.width - MARGIN_PX;
  const bottom = within.top + within.height - size.height - MARGIN_PX;
  return {
    left: corner.endsWith('left') ? within.left + MARGIN_PX : right,
    top: corner.startsWith('top') ? within.top + MARGIN_PX : bottom,
    ...size,
  };
}

function ownSize(within: Size): Size {
  const width = Math.max(SMALLEST_TILE.width, Math.min(OWN_WIDEST_PX, within.width * OWN_PART));
  return { width, height: width / USUAL_ASPECT };
}

/** The corner that a picture is let go nearest to. */
export function nearestCorner(picture: Rect, within: Rect): Corner {
  const isLeft = picture.left + picture.width / 2 < within.left + within.width / 2;
  const isTop = picture.top + picture.height / 2 < within.top + within.height / 2;
  return `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`;
}

/** The corner that an arrow key leads to; null for other keys. */
export function cornerTowards(key: string, from: Corner): Corner | null {
  const isTop = from.startsWith('top');
  const isLeft = from.endsWith('left');
  switch (key) {
    case 'ArrowLeft':
      return isTop ? 'top-left' : 'bottom-left';
    case 'ArrowRight':
      return isTop ? 'top-right' : 'bottom-right';
    case 'ArrowUp':
      return isLeft ? 'top-left' : 'top-right';
    case 'ArrowDown':
      return isLeft ? 'bottom-left' : 'bottom-right';
    default:
      return null;
  }
}
