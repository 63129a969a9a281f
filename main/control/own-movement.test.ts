import { expect, it } from 'vitest';
import { OwnMovement } from './own-movement.ts';

const point = (x: number) => ({ x, y: 100 });

/** Somebody injects a move every 16 ms, each a pixel on; in between the person moves by these. */
function underBusyController(own: readonly number[]): boolean {
  const movement = new OwnMovement();
  movement.leftAt(point(0));
  own.forEach((by, index) => {
    movement.found(point(index + by), index * 16);
    movement.leftAt(point(index + 1));
  });
  return movement.take();
}

it.each<[string, number[], boolean]>([
  ['what is injected alone', [0, 0, 0, 0, 0, 0], false],
  ['a hand that moves a pixel at a time', [1, 0, 1, 0, 1, 0], true],
  ['the same to the left', [-1, 0, -1, -1], true],
  ['a mouse that trembles', [1, -1, 1, -1, 1, -1, 1, -1], false],
  ['a knock at the desk', [2, 0, 0, 0, 0, 0], false],
  ['a pixel a second', [1, ...Array<number>(70).fill(0), 1, ...Array<number>(70).fill(0), 1], false],
])('%s', (_what, own, moved) => {
  expect(underBusyController(own)).toBe(moved);
});

it('is told once, and anew when it goes on', () => {
  const movement = new OwnMovement();
  movement.found(point(0), 0);
  expect(movement.take(), 'where it is found first').toBe(false);
  movement.found(point(3), 50);
  expect([movement.take(), movement.take()]).toEqual([true, false]);
  movement.found(point(5), 100);
  expect(movement.take()).toBe(false);
  movement.found(point(6), 150);
  expect(movement.take()).toBe(true);
});
