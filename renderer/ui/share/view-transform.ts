import type { Rect, Size } from '../stage/layout.ts';

/**
 * What part of a shared picture is seen. `zoom` is relative to "all of it fits", and the centre is a fraction of the
 * picture: so the view holds when the sender changes the resolution or the window its size.
 */
export interface View {
  zoom: number;
  /** 0 to 1. */
  centreX: number;
  centreY: number;
}

export interface Point {
  x: number;
  y: number;
}

export const FIT: View = { zoom: 1, centreX: 0.5, centreY: 0.5 };
export const ZOOM_STEP = 1.25;
const MAX_ZOOM = 8;

/** Where the picture goes in the viewport, CSS pixels. */
export function placement(view: View, picture: Size, viewport: Size): Rect {
  const scale = fitScale(picture, viewport) * view.zoom;
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    left: viewport.width / 2 - view.centreX * width,
    top: viewport.height / 2 - view.centreY * height,
    width,
    height,
  };
}

// There is nothing to zoom or move before the first frame and the first measurement. Each function below then returns the
// view as it is: a division by zero would stay in it for good.

/** Zooms, and keeps what is at `at` (in the viewport, px) where it is. */
export function zoomAt(view: View, factor: number, at: Point, picture: Size, viewport: Size): View {
  if (isEmpty(picture) || isEmpty(viewport)) return view;
  const before = placement(view, picture, viewport);
  const lowest = Math.min(1, view.zoom);
  const zoom = Math.min(MAX_ZOOM, Math.max(lowest, view.zoom * factor));
  const scale = fitScale(picture, viewport) * zoom;
  const moved = {
    zoom,
    centreX: (at.x - before.left) / before.width + (viewport.width / 2 - at.x) / (picture.width * scale),
    centreY: (at.y - before.top) / before.height + (viewport.height / 2 - at.y) / (picture.height * scale),
  };
  return clamp(moved, picture, viewport);
}

/** Moves the picture by CSS pixels. */
export function panBy(view: View, by: Point, picture: Size, viewport: Size): View {
  if (isEmpty(picture) || isEmpty(viewport)) return view;
  const { width, height } = placement(view, picture, viewport);
  const moved = { ...view, centreX: view.centreX - by.x / width, centreY: view.centreY - by.y / height };
  return clamp(moved, picture, viewport);
}

/** One pixel of the picture on one pixel of the display. */
export function actualSize(view: View, picture: Size, viewport: Size, devicePixelRatio: number): View {
  if (isEmpty(picture) || isEmpty(viewport)) return view;
  const zoom = 1 / devicePixelRatio / fitScale(picture, viewport);
  return clamp({ ...view, zoom }, picture, viewport);
}

function isEmpty({ width, height }: Size): boolean {
  return width === 0 || height === 0;
}

function fitScale(picture: Size, viewport: Size): number {
  return Math.min(viewport.width / picture.width, viewport.height / picture.height);
}

/** Keeps the picture's edges at or outside of the viewport's where the picture is larger. */
function clamp(view: View, picture: Size, viewport: Size): View {
  const { width, height } = placement(view, picture, viewport);
  return {
    zoom: view.zoom,
    centreX: clampCentre(view.centreX, viewport.width / width),
    centreY: clampCentre(view.centreY, viewport.height / height),
  };
}

/** @param seen the part of the picture's length that the viewport shows; 1 or more is all of it */
function clampCentre(centre: number, seen: number): number {
  if (seen >= 1) return 0.5;
  return Math.min(1 - seen / 2, Math.max(seen / 2, centre));
}
