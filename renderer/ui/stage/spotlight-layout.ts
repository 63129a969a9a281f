import { GAP_PX, SMALLEST_TILE, USUAL_ASPECT, areaOf, fitWithin, partOf, type Rect, type Size } from './layout.ts';

export interface SpotlightLayout {
  /** What each large one may take; its picture, of any shape, is as large as that allows. */
  spotlights: Rect[];
  /** Places for people; fewer than asked for where there is no room. */
  strip: Rect[];
}

/** Within the strip, px. */
const STRIP_GAP_PX = 6;
/** Tiles wider than this take attention from what is large, px. */
const WIDEST_TILE_PX = 240;
const TILE_STEP_PX = 4;
/** The part of the largest possible picture that is kept for the sake of larger faces. */
const PICTURE_KEPT = 0.96;

/**
 * Pictures of the given shapes (width by height), side by side or one above the other, as large as they get, and a strip of
 * people beside or below them. The strip takes what the pictures leave, and next to nothing from them.
 */
export function spotlightLayout(aspects: readonly number[], people: number, area: Size): SpotlightLayout {
  const bare: SpotlightLayout = { spotlights: split(aspects, area), strip: [] };
  if (people === 0) return bare;
  const layouts = tileSizes().flatMap((tile) => [
    ...besides(aspects, people, tile, area),
    ...belows(aspects, people, tile, area),
  ]);
  const seen = (layout: SpotlightLayout): number => pictureArea(aspects, layout.spotlights);
  const most = Math.max(0, ...layouts.map(seen));
  const good = layouts.filter((layout) => seen(layout) >= most * PICTURE_KEPT);
  return good.reduce((best, other) => (isBetterStrip(other.strip, best.strip) ? other : best), good[0] ?? bare);
}

/** More people, or as many and larger. */
function isBetterStrip(strip: Rect[], than: Rect[]): boolean {
  if (strip.length !== than.length) return strip.length > than.length;
  return (strip[0]?.width ?? 0) > (than[0]?.width ?? 0);
}

function tileSizes(): Size[] {
  const count = Math.floor((WIDEST_TILE_PX - SMALLEST_TILE.width) / TILE_STEP_PX) + 1;
  return Array.from({ length: count }, (_, index) => {
    const width = SMALLEST_TILE.width + index * TILE_STEP_PX;
    return { width, height: width / USUAL_ASPECT };
  });
}

/** All strips of such tiles to the right, in columns from the top. */
function besides(aspects: readonly number[], people: number, tile: Size, area: Size): SpotlightLayout[] {
  const inColumn = fitting(area.height, tile.height);
  return lineCounts(people, inColumn).flatMap((columns) => {
    const left = area.width - lengthOf(columns, tile.width);
    if (left - GAP_PX < tile.width) return [];
    const strip = Array.from({ length: Math.min(people, columns * inColumn) }, (_, index) => ({
      left: left + Math.floor(index / inColumn) * (tile.width + STRIP_GAP_PX),
      top: (index % inColumn) * (tile.height + STRIP_GAP_PX),
      ...tile,
    }));
    return [{ spotlights: split(aspects, { width: left - GAP_PX, height: area.height }), strip }];
  });
}

/** All strips of such tiles below, in rows; the last row is centred. */
function belows(aspects: readonly number[], people: number, tile: Size, area: Size): SpotlightLayout[] {
  const inRow = fitting(area.width, tile.width);
  return lineCounts(people, inRow).flatMap((rows) => {
    const top = area.height - lengthOf(rows, tile.height);
    if (top - GAP_PX < tile.height) return [];
    const places = Math.min(people, rows * inRow);
    // As many in each row as in the others, as far as possible.
    const perRow = Math.ceil(places / rows);
    const strip = Array.from({ length: places }, (_, index) => {
      const row = Math.floor(index / perRow);
      const inThis = Math.min(perRow, places - row * perRow);
      return {
        left: (area.width - lengthOf(inThis, tile.width)) / 2 + (index % perRow) * (tile.width + STRIP_GAP_PX),
        top: top + row * (tile.height + STRIP_GAP_PX),
        ...tile,
      };
    });
    return [{ spotlights: split(aspects, { width: area.width, height: top - GAP_PX }), strip }];
  });
}

/** How many lines a strip may have, if `inLine` fit into each. */
function lineCounts(people: number, inLine: number): number[] {
  return inLine === 0 ? [] : Array.from({ length: Math.ceil(people / inLine) }, (_, index) => index + 1);
}

function fitting(length: number, tile: number): number {
  return Math.max(0, Math.floor((length + STRIP_GAP_PX) / (tile + STRIP_GAP_PX)));
}

function lengthOf(tiles: number, tile: number): number {
  return tiles * tile + (tiles - 1) * STRIP_GAP_PX;
}

/** Equal parts of the area, beside or above each other: whichever gives the larger pictures. */
function split(aspects: readonly number[], area: Size): Rect[] {
  const part = { width: partOf(area.width, aspects.length), height: partOf(area.height, aspects.length) };
  const beside = aspects.map((_, index) => {
    return { left: index * (part.width + GAP_PX), top: 0, width: part.width, height: area.height };
  });
  const above = aspects.map((_, index) => {
    return { left: 0, top: index * (part.height + GAP_PX), width: area.width, height: part.height };
  });
  return pictureArea(aspects, beside) >= pictureArea(aspects, above) ? beside : above;
}

function pictureArea(aspects: readonly number[], spotlights: Rect[]): number {
  return spotlights.reduce((sum, place, index) => {
    const aspect = aspects[index] ?? USUAL_ASPECT;
    return sum + areaOf(fitWithin(place, aspect, aspect));
  }, 0);
}
