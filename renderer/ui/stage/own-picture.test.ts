import { describe, expect, it } from 'vitest';
import type { Corner } from '../../core/model.ts';
import { expectTidy, partOfWindow, stageIn } from '../../../tests/support/rects.ts';
import { cornerTowards, fillingRect, nearestCorner, ownPictureRect } from './own-picture.ts';

const CORNERS: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
const WINDOW = { width: 1280, height: 800 };

describe('a call of two', () => {
  it('shows the other one on at least 75 % of 1280x800 that the own picture does not cover', () => {
    const other = fillingRect(stageIn(WINDOW));
    const own = ownPictureRect('bottom-right', false, other);
    expect(partOfWindow([other], WINDOW) - partOfWindow([own], WINDOW)).toBeGreaterThan(0.75);
  });

  it.each([
    [{ width: 2560, height: 800 }, 1.9],
    [{ width: 320, height: 900 }, 3 / 4],
  ])('crops no picture to a stripe: in %o', (window, aspect) => {
    const { width, height } = fillingRect(stageIn(window));
    expect(width / height).toBeCloseTo(aspect);
  });
});

describe('the own picture', () => {
  it.each(CORNERS)('lies within the other one, in its corner %s, and is let go there', (corner) => {
    for (const window of [WINDOW, { width: 480, height: 700 }, { width: 900, height: 600 }]) {
      const other = fillingRect(stageIn(window));
      const own = ownPictureRect(corner, false, other);
      expectTidy([own], stageIn(window));
      expect(nearestCorner(own, other)).toBe(corner);
      expect(own.width).toBeLessThan(other.width / 3);
    }
  });

  it('goes to the corner that it is let go nearest to', () => {
    const other = fillingRect(stageIn(WINDOW));
    const own = ownPictureRect('bottom-right', false, other);
    expect(nearestCorner({ ...own, left: own.left - 600 }, other)).toBe('bottom-left');
    expect(nearestCorner({ ...own, top: own.top - 400 }, other)).toBe('top-right');
    expect(nearestCorner({ ...own, left: own.left - 300 }, other)).toBe('bottom-right');
  });

  it.each<[string, Corner, Corner | null]>([
    ['ArrowLeft', 'bottom-right', 'bottom-left'],
    ['ArrowUp', 'bottom-right', 'top-right'],
    ['ArrowRight', 'top-left', 'top-right'],
    ['ArrowDown', 'top-left', 'bottom-left'],
    ['ArrowDown', 'bottom-left', 'bottom-left'],
    ['Enter', 'bottom-left', null],
  ])('%s moves it from %s to %s', (key, from, to) => {
    expect(cornerTowards(key, from)).toBe(to);
  });
});
