import type { OwnPicture } from '../../core/model.ts';
import { gridLayout } from './grid-layout.ts';
import { USUAL_ASPECT, type Rect, type Size } from './layout.ts';
import { fillingRect, ownPictureRect } from './own-picture.ts';
import { pageOf } from './places.ts';
import { spotlightLayout } from './spotlight-layout.ts';
import type { Arrangement, StageItem } from './stage-view.ts';

/** Where everything that is seen goes. */
export interface Placing {
  /** By the item's key. */
  rects: Map<string, Rect>;
  /** The button that turns to those for whom there is no place. */
  more: { rect: Rect; count: number } | null;
}

interface Circumstances {
  size: Size;
  /** Width by height of shared pictures, by the item's key, as far as known. */
  aspects: ReadonlyMap<string, number>;
  ownPicture: OwnPicture;
  /** How often the person turned to others. */
  turns: number;
}

export function placeAll(arrangement: Arrangement, { size, aspects, ownPicture, turns }: Circumstances): Placing {
  switch (arrangement.kind) {
    case 'grid': {
      const { tiles } = arrangement;
      return fill(tiles, gridLayout(tiles.length, size), turns);
    }
    case 'pair': {
      const { other, own } = arrangement;
      const filling = fillingRect(size);
      const rects = new Map([[other.key, filling]]);
      const { corner, shown } = ownPicture;
      if (shown !== 'hidden') rects.set(own.key, ownPictureRect(corner, shown === 'folded', filling));
      return { rects, more: null };
    }
    case 'spotlight': {
      const { large, strip } = arrangement;
      const shapes = large.map(({ key }) => aspects.get(key) ?? USUAL_ASPECT);
      const layout = spotlightLayout(shapes, strip.length, size);
      const { rects, more } = fill(strip, layout.strip, turns);
      layout.spotlights.forEach((rect, index) => {
        const item = large[index];
        if (item) rects.set(item.key, rect);
      });
      return { rects, more };
    }
  }
}

function fill(items: readonly StageItem[], places: Rect[], turns: number): Placing {
  const { shown, more } = pageOf(items, places.length, turns);
  const rects = new Map<string, Rect>();
  shown.forEach(({ key }, index) => {
    const rect = places[index];
    if (rect) rects.set(key, rect);
  });
  const last = places.at(-1);
  return { rects, more: more > 0 && last ? { rect: last, count: more } : null };
}
