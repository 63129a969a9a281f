import { useState } from 'react';
import type { Rect, Size } from '../stage/layout.ts';
import type { Place } from '../../core/model.ts';
import { glide, inSight } from './follow-view.ts';
import type { Gesture } from './gestures.ts';
import { FIT, ZOOM_STEP, actualSize, panBy, placement, zoomAt, type Point, type View } from './view-transform.ts';

export interface ShareView {
  /** Where the whole picture is drawn in the viewport, px. */
  drawn: Rect;
  /** Not all of the picture is seen. */
  zoomed: boolean;
  move: (gesture: Gesture) => void;
  /** Around the middle of what is seen. */
  zoomIn: () => void;
  zoomOut: () => void;
  pan: (by: Point) => void;
  fit: () => void;
  showActualSize: () => void;
  /**
   * Goes on its way to where the mouse is in sight. False: it is there.
   *
   * @param elapsedMs since it was called before; null: it goes there at once
   */
  follow: (mouse: Place, elapsedMs: number | null) => boolean;
}

/**
 * What part of a picture a person looks at.
 *
 * @param picture its size, pixels
 * @param viewport px
 * @param pixelRatio of the window it is in now, which may be on another display than the app's
 */
export function useShareView(picture: Size, viewport: Size, pixelRatio: () => number): ShareView {
  const [view, setView] = useState<View>(FIT);
  const centre = { x: viewport.width / 2, y: viewport.height / 2 };
  // Several may come before the next drawing.
  const move = ({ factor, at, by }: Gesture): void =>
    setView((before) => panBy(zoomAt(before, factor, at, picture, viewport), by, picture, viewport));
  const zoom = (factor: number): void => move({ factor, at: centre, by: { x: 0, y: 0 } });
  return {
    drawn: placement(view, picture, viewport),
    zoomed: view.zoom > 1,
    move,
    zoomIn: () => zoom(ZOOM_STEP),
    zoomOut: () => zoom(1 / ZOOM_STEP),
    pan: (by) => move({ factor: 1, at: centre, by }),
    fit: () => setView(FIT),
    showActualSize: () => setView((before) => actualSize(before, picture, viewport, pixelRatio())),
    follow(mouse, elapsedMs) {
      const towards = (before: View): View =>
        inSight(before, mouse, elapsedMs === null ? 'jump' : 'glide', picture, viewport);
      setView((before) => (elapsedMs === null ? towards(before) : glide(before, towards(before), elapsedMs)));
      return towards(view) !== view;
    },
  };
}
