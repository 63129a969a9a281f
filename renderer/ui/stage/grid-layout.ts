import { GAP_PX, SMALLEST_TILE, areaOf, partOf, type Rect, type Size } from './layout.ts';

/** Width by height of a tile. A camera's picture is cropped rather than leaving a hole beside it. */
const NARROWEST = 4 / 5;
const WIDEST = (16 / 9) * 1.15;
/** An arrangement that covers less of the stage has holes. */
const COVERED = 0.9;
/** Equal parts are found to a fraction of a pixel by then. */
const HALVINGS = 40;

interface Range {
  least: number;
  most: number;
}

/**
 * The arrangement of `count` tiles in rows or columns in which the smallest tile is largest, of those that leave no hole if
 * there are any. The first rows or columns have the fewest tiles.
 *
 * @returns fewer than `count` where tiles would be too small to see anybody
 */
export function gridLayout(count: number, area: Size): Rect[] {
  if (count === 0) return [];
  const tiles = largestTiles(count, area);
  const tooSmall = tiles.some((tile) => tile.width < SMALLEST_TILE.width || tile.height < SMALLEST_TILE.height);
  return tooSmall && count > 1 ? gridLayout(count - 1, area) : tiles;
}

function largestTiles(count: number, area: Size): Rect[] {
  const lines = partitions(count);
  const arrangements = [
    ...lines.map((rows) => inRows(rows, area)),
    ...lines.map((columns) => inColumns(columns, area)),
  ];
  const full = arrangements.filter((tiles) => covered(tiles) >= COVERED * areaOf(area));
  return largest(full.length > 0 ? full : arrangements);
}

function largest(arrangements: Rect[][]): Rect[] {
  return arrangements.reduce((best, other) => (smallestTile(other) > smallestTile(best) + 1 ? other : best));
}

function smallestTile(tiles: Rect[]): number {
  return Math.min(...tiles.map(areaOf));
}

function covered(tiles: Rect[]): number {
  return tiles.reduce((sum, tile) => sum + areaOf(tile), 0);
}

/** All ways to write a number as a sum of numbers of at least `least` that do not get smaller. */
function partitions(count: number, least = 1): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, count - least + 1) }, (_, index) => least + index).flatMap((first) =>
    partitions(count - first, first).map((others) => [first, ...others]),
  );
}

function inRows(lines: number[], area: Size): Rect[] {
  return justified(lines, area, { least: NARROWEST, most: WIDEST });
}

/** As rows, with width and height exchanged. */
function inColumns(lines: number[], area: Size): Rect[] {
  const turned = { width: area.height, height: area.width };
  return justified(lines, turned, { least: 1 / WIDEST, most: 1 / NARROWEST }).map((tile) => {
    return { left: tile.top, top: tile.left, width: tile.height, height: tile.width };
  });
}

/**
 * Rows that each fill the width, as far as the shape of tiles allows, and together the height; all of it centred.
 *
 * @param rows how many tiles each has
 * @param aspect the allowed width by height of a tile
 */
function justified(rows: number[], area: Size, aspect: Range): Rect[] {
  const widths = rows.map((count) => partOf(area.width, count));
  const height = Math.max(0, area.height - GAP_PX * (rows.length - 1));
  const ranges = widths.map((width) => ({ least: width / aspect.most, most: width / aspect.least }));
  const needed = sum(ranges.map(({ least }) => least));
  // Too wide for all of them to find room one above the other: narrower in the same shape.
  const shrink = needed > height ? height / needed : 1;
  const heights = shrink < 1 ? ranges.map(({ least }) => least * shrink) : alike(widths, ranges, height);
  let top = (height - sum(heights)) / 2;
  return rows.flatMap((count, row) => {
    const tile = { width: (widths[row] ?? 0) * shrink, height: heights[row] ?? 0 };
    const left = (area.width - count * tile.width - (count - 1) * GAP_PX) / 2;
    const tiles = Array.from({ length: count }, (_, index) => ({
      left: left + index * (tile.width + GAP_PX),
      top,
      ...tile,
    }));
    top += tile.height + GAP_PX;
    return tiles;
  });
}

/** Heights of rows, within their ranges and together `height`, with which tiles are alike in area as far as possible. */
function alike(widths: number[], ranges: Range[], height: number): number[] {
  const heightsAt = (tileArea: number): number[] =>
    ranges.map(({ least, most }, row) => Math.min(most, Math.max(least, tileArea / Math.max(1, widths[row] ?? 1))));
  let low = 0;
  let high = Math.max(...widths) * height;
  for (let times = 0; times < HALVINGS; times++) {
    const middle = (low + high) / 2;
    if (sum(heightsAt(middle)) > height) high = middle;
    else low = middle;
  }
  return heightsAt(low);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
