import { expect, it } from 'vitest';
import { gestureOf, wheelFactor } from './gestures.ts';
import { FIT, ZOOM_STEP, panBy, placement, zoomAt } from './view-transform.ts';

it.each([
  ['a pinch on a touchpad zooms by little', -3, 1.03],
  ['and back', 3, 1 / 1.03],
  ['a notch of a mouse wheel as much as a press of the button', -100, ZOOM_STEP],
  ['however far a wheel is turned at once', -10_000, ZOOM_STEP],
  ['a wheel that goes sideways not at all', 0, 1],
])('%s', (_what, deltaY, factor) => {
  expect(wheelFactor(deltaY)).toBeCloseTo(factor, 2);
});

const [a, b] = [
  { x: 100, y: 100 },
  { x: 300, y: 100 },
];

it.each([
  ['one finger moves', [a], [b], { factor: 1, at: a, by: { x: 200, y: 0 } }],
  [
    'two that go apart zoom at their middle',
    [a, b],
    [
      { x: 0, y: 100 },
      { x: 400, y: 100 },
    ],
    { factor: 2, at: { x: 200, y: 100 }, by: { x: 0, y: 0 } },
  ],
  [
    'one of two pulls, and moves by half',
    [a, b],
    [a, { x: 500, y: 100 }],
    { factor: 2, at: { x: 200, y: 100 }, by: { x: 100, y: 0 } },
  ],
  ['two on one point do not divide by nothing', [a, a], [a, b], { factor: 1, at: a, by: { x: 100, y: 0 } }],
  [
    'a third is not looked at',
    [a, b, { x: 9, y: 9 }],
    [a, b, { x: 99, y: 9 }],
    { factor: 1, at: { x: 200, y: 100 }, by: { x: 0, y: 0 } },
  ],
])('%s', (_what, before, after, gesture) => {
  expect(gestureOf(before, after)).toEqual(gesture);
});

it('what is under each finger stays under it', () => {
  const [picture, viewport] = [
    { width: 1920, height: 1080 },
    { width: 960, height: 600 },
  ];
  const [before, after] = [
    [
      { x: 400, y: 250 },
      { x: 560, y: 350 },
    ],
    [
      { x: 300, y: 240 },
      { x: 620, y: 440 },
    ],
  ];
  const { factor, at, by } = gestureOf(before, after);
  const fitted = placement(FIT, picture, viewport);
  const pinched = placement(
    panBy(zoomAt(FIT, factor, at, picture, viewport), by, picture, viewport),
    picture,
    viewport,
  );
  for (const [index, from] of before.entries()) {
    const to = after[index]!;
    expect((to.x - pinched.left) / pinched.width).toBeCloseTo((from.x - fitted.left) / fitted.width, 5);
    expect((to.y - pinched.top) / pinched.height).toBeCloseTo((from.y - fitted.top) / fitted.height, 5);
  }
});
