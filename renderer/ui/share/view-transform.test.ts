import { describe, expect, it } from 'vitest';
import { FIT, actualSize, panBy, placement, zoomAt } from './view-transform.ts';

const PICTURE = { width: 1920, height: 1080 };
const VIEWPORT = { width: 960, height: 600 };

describe('placement', () => {
  it('fits the whole picture, centred', () => {
    expect(placement(FIT, PICTURE, VIEWPORT)).toEqual({ left: 0, top: 30, width: 960, height: 540 });
  });
});

describe('zoomAt', () => {
  it('keeps the point under the pointer', () => {
    const at = { x: 300, y: 200 };
    const before = placement(FIT, PICTURE, VIEWPORT);
    const after = placement(zoomAt(FIT, 2, at, PICTURE, VIEWPORT), PICTURE, VIEWPORT);
    expect((at.x - after.left) / after.width).toBeCloseTo((at.x - before.left) / before.width);
    expect((at.y - after.top) / after.height).toBeCloseTo((at.y - before.top) / before.height);
  });

  it('stops at the whole picture and at eight times its size', () => {
    const centre = { x: 480, y: 300 };
    expect(zoomAt(FIT, 0.1, centre, PICTURE, VIEWPORT)).toEqual(FIT);
    expect(zoomAt(FIT, 100, centre, PICTURE, VIEWPORT).zoom).toBe(8);
  });
});

describe('panBy', () => {
  it('moves a zoomed picture and stops at its edges', () => {
    const zoomed = zoomAt(FIT, 2, { x: 480, y: 300 }, PICTURE, VIEWPORT);
    expect(placement(panBy(zoomed, { x: 100, y: 0 }, PICTURE, VIEWPORT), PICTURE, VIEWPORT).left).toBeCloseTo(-380);
    expect(placement(panBy(zoomed, { x: 5_000, y: 5_000 }, PICTURE, VIEWPORT), PICTURE, VIEWPORT)).toMatchObject({
      left: 0,
      top: 0,
    });
  });

  it('does not move a picture that is seen whole', () => {
    expect(panBy(FIT, { x: 50, y: 50 }, PICTURE, VIEWPORT)).toEqual(FIT);
  });
});

describe('actualSize', () => {
  it('maps one picture pixel to one display pixel', () => {
    expect(placement(actualSize(FIT, PICTURE, VIEWPORT, 1), PICTURE, VIEWPORT).width).toBe(1920);
    expect(placement(actualSize(FIT, PICTURE, VIEWPORT, 2), PICTURE, VIEWPORT).width).toBe(960);
  });

  it('shows a small picture small', () => {
    const small = { width: 320, height: 200 };
    expect(placement(actualSize(FIT, small, VIEWPORT, 1), small, VIEWPORT)).toMatchObject({ left: 320, top: 200 });
  });
});

describe('before there is a size', () => {
  const none = { width: 0, height: 0 };
  const sizes = [
    { picture: none, viewport: VIEWPORT },
    { picture: PICTURE, viewport: none },
  ];

  it.each(sizes)('zoom, movement and actual size change nothing: $picture in $viewport', ({ picture, viewport }) => {
    expect(zoomAt(FIT, 2, { x: 0, y: 0 }, picture, viewport)).toBe(FIT);
    expect(panBy(FIT, { x: 10, y: 10 }, picture, viewport)).toBe(FIT);
    expect(actualSize(FIT, picture, viewport, 1)).toBe(FIT);
  });
});
