export interface Size {
  width: number;
  height: number;
}

/** CSS pixels, from the stage's top left corner. */
export interface Rect extends Size {
  left: number;
  top: number;
}

/** Between tiles, px. */
export const GAP_PX = 8;

/** A smaller picture of somebody tells nothing, px. */
export const SMALLEST_TILE: Size = { width: 96, height: 54 };

/** As a share or camera has until it is known better. */
export const USUAL_ASPECT = 16 / 9;

/** The length of each of `parts` equal parts with gaps between them, px. */
export function partOf(length: number, parts: number): number {
  return Math.max(0, (length - GAP_PX * (parts - 1)) / parts);
}

/** The largest size within an area whose width is between `narrowest` and `widest` times its height. */
export function fitWithin(area: Size, narrowest: number, widest: number): Size {
  return {
    width: Math.min(area.width, area.height * widest),
    height: Math.min(area.height, area.width / narrowest),
  };
}

export function centredIn(area: Size, size: Size): Rect {
  return { left: (area.width - size.width) / 2, top: (area.height - size.height) / 2, ...size };
}

export function areaOf({ width, height }: Size): number {
  return width * height;
}
