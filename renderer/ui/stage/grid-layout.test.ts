import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectTidy, partOfWindow, stageIn } from '../../../tests/support/rects.ts';
import { gridLayout } from './grid-layout.ts';
import { SMALLEST_TILE, areaOf, type Size } from './layout.ts';

const WINDOW: Size = { width: 1280, height: 800 };
const sizes = fc.record({ width: fc.integer({ min: 200, max: 3_000 }), height: fc.integer({ min: 120, max: 2_000 }) });

describe('gridLayout', () => {
  it('keeps 1 to 12 tiles inside of any stage, apart from each other, and none too small or too long', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 12 }), (area, count) => {
        const tiles = gridLayout(count, area);
        expectTidy(tiles, area);
        for (const { width, height } of tiles) {
          expect(width / height).toBeGreaterThan(4 / 5 - 0.01);
          expect(width / height).toBeLessThan((16 / 9) * 1.15 + 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [2, 0.8],
    [3, 0.8],
    [4, 0.8],
    [5, 0.8],
    [6, 0.8],
    [7, 0.8],
    [8, 0.79],
  ])('leaves no hole with %i people at 1280x800', (count, part) => {
    const tiles = gridLayout(count, stageIn(WINDOW));
    expect(tiles).toHaveLength(count);
    expect(partOfWindow(tiles, WINDOW)).toBeGreaterThan(part);
  });

  it.each([
    { width: 480, height: 700 },
    { width: 900, height: 600 },
    { width: 1920, height: 1080 },
    { width: 2560, height: 1300 },
  ])('fills at least nine tenths of the stage for 2 to 8 people at $width x $height', (window) => {
    const area = stageIn(window);
    for (let count = 2; count <= 8; count++) {
      const tiles = gridLayout(count, area);
      expect(tiles).toHaveLength(count);
      expect(tiles.reduce((sum, tile) => sum + areaOf(tile), 0) / areaOf(area)).toBeGreaterThan(0.9);
    }
  });

  it('gives three people a column of one and a column of two, rather than a row with holes beside it', () => {
    const [first, second, third] = gridLayout(3, stageIn(WINDOW));
    expect(first?.height).toBeCloseTo(676);
    expect([second?.left, second?.top]).toEqual([third?.left, 0]);
  });

  it('makes the smallest of five as large as it gets: two above three, alike in area', () => {
    const tiles = gridLayout(5, stageIn(WINDOW));
    expect(tiles.map(({ top }) => Math.round(top) > 0)).toEqual([false, false, true, true, true]);
    expect(Math.min(...tiles.map(areaOf)) / Math.max(...tiles.map(areaOf))).toBeGreaterThan(0.75);
  });

  it('has rows rather than columns where both are the same, so that the roster is read in lines', () => {
    const [first, second] = gridLayout(6, stageIn(WINDOW));
    expect(second?.top).toBe(first?.top);
  });

  it('has fewer places than asked for where tiles would be too small', () => {
    const area = { width: 300, height: 200 };
    const tiles = gridLayout(16, area);
    expect(tiles.length).toBeLessThan(16);
    expect(tiles.length).toBeGreaterThan(1);
    expect(tiles.every(({ width }) => width >= SMALLEST_TILE.width)).toBe(true);
  });

  it('does not fail without room or tiles', () => {
    expect(gridLayout(0, { width: 100, height: 100 })).toEqual([]);
    expect(gridLayout(2, { width: 0, height: 0 })).toHaveLength(1);
  });
});
