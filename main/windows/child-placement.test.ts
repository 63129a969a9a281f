import { describe, expect, it } from 'vitest';
import { placeChild, screenOf, type ChildPlace, type Screen } from './child-placement.ts';

const primary: Screen = { id: 1, workArea: { x: 0, y: 25, width: 1920, height: 1055 } };
const right: Screen = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1024 } };

function place(change: Partial<ChildPlace> = {}): ChildPlace {
  return { saved: null, screens: [primary, right], avoid: null, open: 0, ...change };
}

describe('placeChild', () => {
  it('puts the mini window in the lower right corner, pop-outs in the middle', () => {
    expect(placeChild('mini', place())).toEqual({ x: 1584, y: 844, width: 320, height: 220 });
    expect(placeChild('popout', place())).toEqual({ x: 480, y: 253, width: 960, height: 600 });
  });

  it('puts the first pop-out in the middle of a display where Earshot is not, if there is one', () => {
    const at = (x: number) => screenOf({ x, y: 100, width: 1_000, height: 700 }, [primary, right]);
    expect(placeChild('popout', place({ avoid: at(200) }))).toMatchObject({ x: 2080, y: 212 });
    expect(placeChild('popout', place({ avoid: at(1_500) }))).toMatchObject({ x: 480, y: 253 });
    expect(placeChild('popout', place({ avoid: at(200), screens: [primary] }))).toMatchObject({ x: 480, y: 253 });
  });

  const saved = { x: 100, y: 100, width: 400, height: 300 };
  const gone = { ...saved, x: 5_000 };
  it.each<[what: string, change: Partial<ChildPlace>, x: number, y: number]>([
    ['where it was', { saved }, 100, 100],
    ['on a display that exists', { saved: gone, screens: [primary] }, 1_520, 100],
    ['off what is captured', { saved, avoid: 1 }, 1_920, 100],
    ['where it was, when that is not captured', { saved, avoid: 2 }, 100, 100],
    ['where it was, when there is no other display', { saved, screens: [primary], avoid: 1 }, 100, 100],
    ['where it was, when the one that is captured is none of these', { saved, avoid: 7 }, 100, 100],
  ])('puts the mini window %s', (_what, change, x, y) => {
    expect(placeChild('mini', place(change))).toEqual({ x, y, width: 400, height: 300 });
  });

  it('puts a further pop-out beside the one before, as far as there is room', () => {
    expect(placeChild('popout', place({ saved, open: 2 }))).toMatchObject({ x: 164, y: 164 });
    expect(placeChild('popout', place({ saved: { ...saved, y: 770 }, open: 7 }))).toMatchObject({ y: 780 });
  });

  it('is never smaller than what it shows needs', () => {
    const tiny = { x: 0, y: 25, width: 1, height: 1 };
    expect(placeChild('mini', place({ saved: tiny }))).toMatchObject({ width: 240, height: 160 });
  });
});
