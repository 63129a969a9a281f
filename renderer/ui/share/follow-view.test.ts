import { describe, expect, it } from 'vitest';
import { glide, inSight, type Follow } from './follow-view.ts';
import { FIT, placement, type View } from './view-transform.ts';

const PICTURE = { width: 1_000, height: 1_000 };
const VIEWPORT = { width: 500, height: 500 };
/** Four times: what is seen is a quarter of the picture's width, and of that the outer fifths are near an edge. */
const middle: View = { zoom: 4, centreX: 0.5, centreY: 0.5 };

describe('inSight', () => {
  it.each<[where: string, how: Follow, x: number, y: number, centreX: number, centreY: number]>([
    ['in the middle', 'glide', 0.5, 0.5, 0.5, 0.5],
    ['not yet near the right edge', 'glide', 0.57, 0.5, 0.5, 0.5],
    ['not yet near the top', 'glide', 0.5, 0.43, 0.5, 0.5],
    ['near the right edge', 'glide', 0.6, 0.5, 0.525, 0.5],
    ['near the left edge', 'glide', 0.4, 0.5, 0.475, 0.5],
    ['near a corner', 'glide', 0.6, 0.4, 0.525, 0.475],
    ['out of sight', 'glide', 0.8, 0.5, 0.725, 0.5],
    ['in a corner of the picture', 'glide', 1, 0, 0.875, 0.125],
    ['not yet near an edge', 'jump', 0.57, 0.43, 0.5, 0.5],
    ['near the right edge', 'jump', 0.6, 0.5, 0.6, 0.5],
    ['out of sight', 'jump', 0.8, 0.3, 0.8, 0.3],
    ['in a corner of the picture', 'jump', 1, 0, 0.875, 0.125],
  ])('the mouse is %s (%s)', (_where, how, x, y, centreX, centreY) => {
    const after = inSight(middle, { x, y }, how, PICTURE, VIEWPORT);
    expect(after.zoom).toBe(4);
    expect(after.centreX).toBeCloseTo(centreX);
    expect(after.centreY).toBeCloseTo(centreY);
    expect(after === middle).toBe(centreX === 0.5 && centreY === 0.5);
  });

  it('brings the mouse to where it moves no further, and rests there', () => {
    const after = inSight(middle, { x: 0.8, y: 0.5 }, 'glide', PICTURE, VIEWPORT);
    const { left, width } = placement(after, PICTURE, VIEWPORT);
    expect(left + 0.8 * width).toBeCloseTo(400);
    expect(inSight(after, { x: 0.8, y: 0.5 }, 'glide', PICTURE, VIEWPORT)).toBe(after);
  });

  it.each<[what: string, view: View, x: number, y: number]>([
    ['a picture that is seen whole', FIT, 1, 0],
    ['at the end of the picture', { ...middle, centreX: 0.875 }, 1, 0.5],
  ])('does not move %s', (_what, view, x, y) => {
    expect(inSight(view, { x, y }, 'glide', PICTURE, VIEWPORT)).toBe(view);
    expect(inSight(view, { x, y }, 'jump', PICTURE, VIEWPORT)).toBe(view);
  });

  it('moves only along the side that is not seen whole', () => {
    const wide = { width: 2_000, height: 500 };
    const after = inSight({ ...middle, zoom: 2 }, { x: 1, y: 0 }, 'glide', wide, VIEWPORT);
    expect(after).toEqual({ zoom: 2, centreX: 0.75, centreY: 0.5 });
  });

  it.each([
    { picture: { width: 0, height: 0 }, viewport: VIEWPORT },
    { picture: PICTURE, viewport: { width: 0, height: 0 } },
  ])('before there is a size nothing moves: $picture in $viewport', ({ picture, viewport }) => {
    expect(inSight(middle, { x: 1, y: 1 }, 'glide', picture, viewport)).toBe(middle);
  });
});

describe('glide', () => {
  const to: View = { zoom: 4, centreX: 0.7, centreY: 0.4 };

  it('goes most of the way at first, never too far, and is there in half a second', () => {
    const way = [0, 60, 120, 240, 480].map((ms) => glide(middle, to, ms).centreX);
    expect(way).toEqual([...way].sort((one, other) => one - other));
    expect(way[0]).toBe(0.5);
    expect(way[2]).toBeGreaterThan(0.6);
    expect(way[4]).toBeGreaterThan(0.695);
    expect(way[4]).toBeLessThan(0.7);
  });

  it('is where it would be, however many frames are drawn', () => {
    const twice = glide(glide(middle, to, 30), to, 50);
    expect(twice.centreX).toBeCloseTo(glide(middle, to, 80).centreX);
    expect(twice.centreY).toBeCloseTo(glide(middle, to, 80).centreY);
  });
});
