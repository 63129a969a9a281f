import { describe, expect, it } from 'vitest';
import { gridLayout, spotlightLayout, type Rect, type Size } from './layout.ts';

const GAP = 8;
const AREAS: Size[] = [
  { width: 1280, height: 640 },
  { width: 900, height: 480 },
  { width: 400, height: 560 },
  { width: 2560, height: 1300 },
];

function expectInside(rects: Rect[], area: Size): void {
  for (const rect of rects) {
    expect(rect.width).toBeGreaterThan(0);
    expect(rect.height).toBeGreaterThan(0);
    expect(rect.left).toBeGreaterThanOrEqual(-0.01);
    expect(rect.top).toBeGreaterThanOrEqual(-0.01);
    expect(rect.left + rect.width).toBeLessThanOrEqual(area.width + 0.01);
    expect(rect.top + rect.height).toBeLessThanOrEqual(area.height + 0.01);
  }
}

function overlap(a: Rect, b: Rect): boolean {
  const apart =
    a.left + a.width <= b.left + 0.01 ||
    b.left + b.width <= a.left + 0.01 ||
    a.top + a.height <= b.top + 0.01 ||
    b.top + b.height <= a.top + 0.01;
  return !apart;
}

function columnsOf(rects: Rect[]): number {
  return new Set(rects.map((rect) => Math.round(rect.left))).size;
}

describe('gridLayout', () => {
  it('keeps 1 to 16 tiles inside every area, apart from each other, between 4:3 and 16:9', () => {
    for (const area of AREAS) {
      for (let count = 1; count <= 16; count++) {
        const rects = gridLayout(count, area, GAP);
        expect(rects).toHaveLength(count);
        expectInside(rects, area);
        rects.forEach((rect, index) => {
          expect(rect.width / rect.height).toBeGreaterThan(4 / 3 - 0.01);
          expect(rect.width / rect.height).toBeLessThan(16 / 9 + 0.01);
          rects.slice(index + 1).forEach((other) => expect(overlap(rect, other)).toBe(false));
        });
      }
    }
  });

  it('puts two side by side in a wide window and one above the other in a tall one', () => {
    expect(columnsOf(gridLayout(2, { width: 1280, height: 640 }, GAP))).toBe(2);
    expect(columnsOf(gridLayout(2, { width: 400, height: 700 }, GAP))).toBe(1);
  });

  it('makes four a square of two by two', () => {
    const rects = gridLayout(4, { width: 1280, height: 728 }, GAP);
    expect(columnsOf(rects)).toBe(2);
    expect(rects[0]?.width).toBeCloseTo((1280 - GAP) / 2);
  });

  it('centres the last row', () => {
    const rects = gridLayout(3, { width: 1280, height: 720 }, GAP);
    const last = rects[2];
    expect(last && last.left + last.width / 2).toBeCloseTo(640);
  });

  it('does not fail without room or tiles', () => {
    expect(gridLayout(0, { width: 100, height: 100 }, GAP)).toEqual([]);
    expect(gridLayout(2, { width: 0, height: 0 }, GAP)).toHaveLength(2);
  });
});

describe('spotlightLayout', () => {
  it('gives a lone spotlight everything', () => {
    const area = { width: 1000, height: 500 };
    expect(spotlightLayout(0, area, GAP)).toEqual({ spotlight: { left: 0, top: 0, ...area }, strip: [] });
  });

  it('keeps the spotlight the largest and nothing overlaps', () => {
    for (const area of AREAS) {
      for (let count = 1; count <= 9; count++) {
        const { spotlight, strip } = spotlightLayout(count, area, GAP);
        expectInside([spotlight, ...strip], area);
        for (const rect of strip) {
          expect(overlap(rect, spotlight)).toBe(false);
          expect(rect.width * rect.height).toBeLessThan(spotlight.width * spotlight.height);
        }
      }
    }
  });
});
