import type { ShownPictures } from '../../core/session-api.ts';
import { USUAL_ASPECT, type Rect, type Size } from './layout.ts';
import type { StageItem } from './stage-view.ts';

/**
 * How tall each of the others' pictures is drawn, by peer id, px of the screen; 0: there is no place for it.
 *
 * @param rects by the item's key, CSS px
 * @param pixelRatio pixels of the screen in one CSS px
 */
export function shownPictures(
  items: readonly StageItem[],
  rects: ReadonlyMap<string, Rect>,
  pixelRatio: number,
): Map<string, ShownPictures> {
  const shown = new Map<string, ShownPictures>();
  for (const { kind, key, participant } of items) {
    if (participant.self) continue;
    const rect = rects.get(key);
    const height = rect ? Math.round(DRAWN_HEIGHT[kind](rect) * pixelRatio) : 0;
    const picture = kind === 'share' ? 'screen' : 'camera';
    shown.set(participant.peerId, { ...shown.get(participant.peerId), [picture]: height });
  }
  return shown;
}

/** Somebody's picture covers its tile, what is shared fits into it. */
const DRAWN_HEIGHT = {
  person: ({ width, height }: Size) => Math.max(height, width / USUAL_ASPECT),
  share: ({ height }: Size) => height,
} as const satisfies Record<StageItem['kind'], (size: Size) => number>;
