import { expect, it } from 'vitest';
import { POINTER_COLOURS, pointerColour } from './pointer-colour.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it.each(POINTER_COLOURS)('white is read on %s', (colour) => {
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(4.5);
});

it('follows from the peer id alone, and uses all colours', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `peer-${index}`);
  expect(new Set(ids.map(pointerColour))).toEqual(new Set(POINTER_COLOURS));
  expect(pointerColour('peer-7')).toBe(pointerColour('peer-7'));
});
