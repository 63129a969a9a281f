import { useState } from 'react';
import type { Rect, Size } from '../stage/layout.ts';
import type { Gesture } from './gestures.ts';
import { FIT, ZOOM_STEP, actualSize, panBy, placement, zoomAt, type Point, type View } from './view-transform.ts';

export interface ShareView {
  /** Where the whole picture is drawn in the viewport, px. */
  drawn: Rect;
  move: (gesture: Gesture) => void;
  /** Around the middle of what is seen. */
  zoomIn: () => void;
  zoomOut: () => void;
  pan: (by: Point) => void;
  fit: () => void;
  showActualSize: () => void;
}

/** What part of a picture a person looks at. @param picture its size, pixels @param viewport px */
export function useShareView(picture: Size, viewport: Size): ShareView {
  const [view, setView] = useState<View>(FIT);
  const centre = { x: viewport.width / 2, y: viewport.height / 2 };
  // Several may come before the next drawing.
  const move = ({ factor, at, by }: Gesture): void =>
    setView((before) => panBy(zoomAt(before, factor, at, picture, viewport), by, picture, viewport));
  const zoom = (factor: number): void => move({ factor, at: centre, by: { x: 0, y: 0 } });
  return {
    drawn: placement(view, picture, viewport),
    move,
    zoomIn: () => zoom(ZOOM_STEP),
    zoomOut: () => zoom(1 / ZOOM_STEP),
    pan: (by) => move({ factor: 1, at: centre, by }),
    fit: () => setView(FIT),
    showActualSize: () => setView((before) => actualSize(before, picture, viewport, devicePixelRatio)),
  };
}
