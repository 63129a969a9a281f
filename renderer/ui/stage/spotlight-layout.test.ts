import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectTidy, partOfWindow, stageIn } from '../../../tests/support/rects.ts';
import { fitWithin, type Size } from './layout.ts';
import { spotlightLayout, type SpotlightLayout } from './spotlight-layout.ts';

const SCREEN = 16 / 9;
const sizes = fc.record({ width: fc.integer({ min: 300, max: 3_000 }), height: fc.integer({ min: 240, max: 2_000 }) });
const shapes = fc.array(fc.double({ min: 0.4, max: 3, noNaN: true }), { minLength: 1, maxLength: 3 });

/** The shared pictures within what is large. */
function pictures(aspects: readonly number[], { spotlights }: SpotlightLayout): Size[] {
  return spotlights.map((place, index) => fitWithin(place, aspects[index]!, aspects[index]!));
}

describe('spotlightLayout', () => {
  it('gives a lone spotlight everything', () => {
    const area = { width: 1000, height: 500 };
    expect(spotlightLayout([SCREEN], 0, area)).toEqual({ spotlights: [{ left: 0, top: 0, ...area }], strip: [] });
  });

  it('keeps everything inside of any stage, apart from each other, and no tile too small', () => {
    fc.assert(
      fc.property(shapes, sizes, fc.integer({ min: 1, max: 9 }), (aspects, area, people) => {
        const { spotlights, strip } = spotlightLayout(aspects, people, area);
        expectTidy(strip, area);
        // Of three screens in a small stage one may be flat; it still lies over nothing.
        if (aspects.length === 1) expectTidy([...spotlights, ...strip], area);
        expect(strip.length).toBeLessThanOrEqual(people);
        expect(strip.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it.each([2, 3, 4, 5])(
    'gives a 16:9 and a 16:10 share at least 68 hundredths of 1280x800 beside %i people',
    (people) => {
      const window = { width: 1280, height: 800 };
      for (const aspect of [SCREEN, 1.6]) {
        const layout = spotlightLayout([aspect], people, stageIn(window));
        expect(partOfWindow(pictures([aspect], layout), window)).toBeGreaterThanOrEqual(0.68);
        expect(layout.strip).toHaveLength(people);
      }
    },
  );

  it.each([
    [{ width: 1920, height: 1080 }, 8, 0.75],
    [{ width: 1280, height: 800 }, 8, 0.7],
    [{ width: 900, height: 600 }, 2, 0.6],
    [{ width: 900, height: 600 }, 8, 0.6],
    // As wide as the window.
    [{ width: 480, height: 700 }, 8, 0.33],
  ])('shows a screen in %o beside all of %i people', (window, people, part) => {
    const layout = spotlightLayout([SCREEN], people, stageIn(window));
    expect(layout.strip).toHaveLength(people);
    expect(partOfWindow(pictures([SCREEN], layout), window)).toBeGreaterThan(part);
  });

  it('puts people beside a screen in a wide window, and in rows below it in a tall one', () => {
    const wide = spotlightLayout([SCREEN], 5, stageIn({ width: 1280, height: 800 }));
    expect(new Set(wide.strip.map(({ left }) => left)).size).toBe(1);
    expect(wide.strip[0]?.top).toBe(0);
    const tall = spotlightLayout([SCREEN], 8, stageIn({ width: 480, height: 700 }));
    expect(new Set(tall.strip.map(({ top }) => top)).size).toBeGreaterThan(1);
    expect(tall.spotlights[0]!.width).toBe(456);
  });

  it('gives people what a picture leaves: a tall one beside it, as large as is of use', () => {
    const { strip } = spotlightLayout([0.6], 3, stageIn({ width: 1280, height: 800 }));
    expect(strip.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([240, 135]));
  });

  it('puts two screens side by side in a wide window, one above the other in a tall one', () => {
    const two = [SCREEN, SCREEN];
    const [left, right] = spotlightLayout(two, 3, stageIn({ width: 1920, height: 1080 })).spotlights;
    expect([left?.top, left?.width]).toEqual([right?.top, right?.width]);
    const [upper, lower] = spotlightLayout(two, 3, stageIn({ width: 480, height: 700 })).spotlights;
    expect([upper?.left, upper?.height]).toEqual([lower?.left, lower?.height]);
  });

  it('has fewer places than people where there is no room for all', () => {
    const { strip } = spotlightLayout([SCREEN], 8, { width: 500, height: 260 });
    expect(strip.length).toBeGreaterThan(2);
    expect(strip.length).toBeLessThan(8);
  });
});
