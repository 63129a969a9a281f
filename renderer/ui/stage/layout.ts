export interface Size {
  width: number;
  height: number;
}

/** CSS pixels, from the stage's top left corner. */
export interface Rect extends Size {
  left: number;
  top: number;
}

/** The widest and narrowest shape of a tile, as of new and old cameras: cropping costs less than empty stripes. */
const MAX_ASPECT_RATIO = 16 / 9;
const MIN_ASPECT_RATIO = 4 / 3;
const STRIP_FRACTION = 0.22;
const STRIP_MAX_PX = 260;

/**
 * The grid in which `count` equal tiles are largest. Rows are centred, the last one too.
 *
 * @param gap between tiles, px
 */
export function gridLayout(count: number, area: Size, gap: number): Rect[] {
  let best: { columns: number; tile: Size } = { columns: 1, tile: { width: 0, height: 0 } };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = fitTile({ width: share(area.width, columns, gap), height: share(area.height, rows, gap) });
    if (tile.width * tile.height > best.tile.width * best.tile.height) best = { columns, tile };
  }
  return placeRows(count, best.columns, best.tile, area, gap);
}

/**
 * One large rectangle and a strip of small tiles: beside it where the area is wide, below it where it is tall. The
 * large one takes all that is left, because a shared screen has any shape.
 */
export function spotlightLayout(stripCount: number, area: Size, gap: number): { spotlight: Rect; strip: Rect[] } {
  if (stripCount === 0) return { spotlight: { left: 0, top: 0, ...area }, strip: [] };
  return area.width > area.height * 1.2 ? besideLayout(stripCount, area, gap) : belowLayout(stripCount, area, gap);
}

function besideLayout(count: number, area: Size, gap: number): { spotlight: Rect; strip: Rect[] } {
  const widest = Math.min(area.width * STRIP_FRACTION, STRIP_MAX_PX);
  const tile = fitTile({ width: widest, height: share(area.height, count, gap) });
  const width = Math.max(0, area.width - tile.width - gap);
  const strip = placeRows(count, 1, tile, { width: tile.width, height: area.height }, gap);
  return {
    spotlight: { left: 0, top: 0, width, height: area.height },
    strip: strip.map((rect) => ({ ...rect, left: rect.left + width + gap })),
  };
}

function belowLayout(count: number, area: Size, gap: number): { spotlight: Rect; strip: Rect[] } {
  const tallest = area.height * STRIP_FRACTION;
  const tile = fitTile({ width: share(area.width, count, gap), height: tallest });
  const height = Math.max(0, area.height - tile.height - gap);
  const strip = placeRows(count, count, tile, { width: area.width, height: tile.height }, gap);
  return {
    spotlight: { left: 0, top: 0, width: area.width, height },
    strip: strip.map((rect) => ({ ...rect, top: rect.top + height + gap })),
  };
}

/** The length of each of `parts` equal parts with gaps between them, px. */
function share(length: number, parts: number, gap: number): number {
  return Math.max(0, (length - gap * (parts - 1)) / parts);
}

/** The largest tile of an allowed shape within a cell. */
function fitTile(cell: Size): Size {
  return {
    width: Math.min(cell.width, cell.height * MAX_ASPECT_RATIO),
    height: Math.min(cell.height, cell.width / MIN_ASPECT_RATIO),
  };
}

function placeRows(count: number, columns: number, tile: Size, area: Size, gap: number): Rect[] {
  const rows = Math.ceil(count / columns);
  const top = (area.height - rows * tile.height - (rows - 1) * gap) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = (area.width - inRow * tile.width - (inRow - 1) * gap) / 2;
    return {
      left: left + (index % columns) * (tile.width + gap),
      top: top + row * (tile.height + gap),
      ...tile,
    };
  });
}
