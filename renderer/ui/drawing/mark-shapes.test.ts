import { expect, it } from 'vitest';
import { pathOf } from './mark-shapes.ts';

const CORNERS = [
  { x: 0.25, y: 0.5 },
  { x: 0.75, y: 1 },
];

it.each([
  ['a line', 'pen', CORNERS, 'M250 250L750 500'],
  ['a dot, which has to be seen', 'highlighter', [CORNERS[0]!], 'M250 250L250 250'],
  ['a box, by two corners', 'box', CORNERS, 'M250 250L750 250L750 500L250 500Z'],
] as const)('[DRAW-4] %s lies at its places of a picture twice as wide as high', (_what, tool, places, path) => {
  expect(pathOf({ tool, places }, 0.5)).toBe(path);
});

it('an arrow has its tip at its last place, and no head longer than itself', () => {
  const tip = { x: 0.11, y: 0.1 };
  const path = pathOf({ tool: 'arrow', places: [{ x: 0.1, y: 0.1 }, tip] }, 1);
  const xs = [...path.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
  expect(path.startsWith('M100 100L110 100M')).toBe(true);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(100);
});
