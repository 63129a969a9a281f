import { expect } from 'vitest';
import { SMALLEST_TILE, type Rect, type Size } from '../../renderer/ui/stage/layout.ts';

/** Rounding of fractions of a pixel. */
const SLACK_PX = 0.01;

/** What is asserted of every layout: nothing outside, nothing over another, nobody too small to be seen. */
export function expectTidy(rects: readonly Rect[], area: Size): void {
  rects.forEach((rect, index) => {
    expect(rect.left).toBeGreaterThanOrEqual(-SLACK_PX);
    expect(rect.top).toBeGreaterThanOrEqual(-SLACK_PX);
    expect(rect.left + rect.width).toBeLessThanOrEqual(area.width + SLACK_PX);
    expect(rect.top + rect.height).toBeLessThanOrEqual(area.height + SLACK_PX);
    expect(rect.width).toBeGreaterThanOrEqual(SMALLEST_TILE.width - SLACK_PX);
    expect(rect.height).toBeGreaterThanOrEqual(SMALLEST_TILE.height - SLACK_PX);
    for (const other of rects.slice(index + 1)) expect(overlap(rect, other)).toBe(false);
  });
}

function overlap(a: Rect, b: Rect): boolean {
  const apart =
    a.left + a.width <= b.left + SLACK_PX ||
    b.left + b.width <= a.left + SLACK_PX ||
    a.top + a.height <= b.top + SLACK_PX ||
    b.top + b.height <= a.top + SLACK_PX;
  return !apart;
}

/** What header, call controls and margins of a room leave of a window, px. */
export function stageIn(window: Size): Size {
  return { width: window.width - 24, height: window.height - 124 };
}

/** The part of a window that rectangles take, 0 to 1. */
export function partOfWindow(rects: readonly Size[], window: Size): number {
  return rects.reduce((sum, { width, height }) => sum + width * height, 0) / (window.width * window.height);
}
