import { describe, expect, it } from 'vitest';
import { MIN_SIZE, placeWindow } from './window-placement.ts';

const primary = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('placeWindow', () => {
  it('centers a first window on the primary display', () => {
    expect(placeWindow(null, [primary, right])).toEqual({ x: 320, y: 153, width: 1280, height: 800 });
  });

  it('keeps a place that still fits', () => {
    const saved = { x: 2000, y: 100, width: 900, height: 600 };
    expect(placeWindow(saved, [primary, right])).toEqual(saved);
  });

  it('brings a window back from a display that is gone', () => {
    const saved = { x: 2000, y: 100, width: 900, height: 600 };
    expect(placeWindow(saved, [primary])).toEqual({ x: 1020, y: 100, width: 900, height: 600 });
  });

  it('moves a window whose title bar was above the screen', () => {
    expect(placeWindow({ x: 10, y: -500, width: 800, height: 600 }, [primary]).y).toBe(25);
  });

  it('shrinks to the display, but never below the least size', () => {
    expect(placeWindow({ x: 0, y: 0, width: 9000, height: 10 }, [primary])).toEqual({
      x: 0,
      y: 25,
      width: 1920,
      height: MIN_SIZE.height,
    });
    const tiny = { x: 5, y: 5, width: 320, height: 200 };
    expect(placeWindow(null, [tiny])).toEqual({ x: 5, y: 5, ...MIN_SIZE });
  });
});
