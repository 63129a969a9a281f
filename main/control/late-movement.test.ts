import { expect, it } from 'vitest';
import { LateMovement } from './late-movement.ts';

const point = (x: number) => ({ x, y: 100 });
/** `seen`: right after it was moved, where a system tells that. */
type Step = { to: number; seen?: number } | { at: number };

it.each<[string, Step[], boolean]>([
  ['a move that shows at once', [{ at: 0 }, { to: 50 }, { at: 50 }], false],
  ['one that the system rounds, again and again', [0, 50, 0, 50].flatMap((to) => [{ to }, { at: to + 1 }]), false],
  ['one that shows later', [{ at: 0 }, { to: 50 }, { at: 0 }, { at: 0 }, { at: 50 }], false],
  ['two that show later', [{ at: 0 }, { to: 50 }, { at: 0 }, { to: 90 }, { at: 50 }, { at: 90 }], false],
  ['two of which the last one shows alone', [{ at: 0 }, { to: 50 }, { at: 0 }, { to: 90 }, { at: 90 }], false],
  ['there and back', [{ at: 0 }, { to: 50 }, { at: 0 }, { to: 0 }, { at: 50 }, { at: 0 }], false],
  [
    'one that never shows',
    [
      { at: 0 },
      ...Array<Step[]>(20)
        .fill([{ to: 50 }, { at: 0 }])
        .flat(),
    ],
    false,
  ],
  ['a knock at the desk beside one', [{ at: 0 }, { to: 50 }, { at: 52 }], false],
  ['a hand beside one', [{ at: 0 }, { to: 50 }, { at: 53 }], true],
  ['a hand before one shows', [{ at: 0 }, { to: 50 }, { at: 0 }, { at: 3 }], true],
  ['a hand after one has shown late', [{ at: 0 }, { to: 50 }, { at: 0 }, { at: 50 }, { at: 53 }], true],
  ['a hand where nothing is moved', [{ at: 0 }, { at: 3 }], true],
  ['one that is kept elsewhere', [{ at: 0 }, { to: 90, seen: 50 }, { at: 50 }], false],
  ['a hand after that', [{ at: 0 }, { to: 90, seen: 50 }, { at: 53 }], true],
  ['one that is held back', [{ at: 0 }, { to: 50, seen: 0 }, { at: 0 }, { at: 50 }], false],
  ['two that are', [{ at: 0 }, { to: 50, seen: 0 }, { at: 0 }, { to: 90, seen: 0 }, { at: 90 }], false],
  ['a hand after one was held back', [{ at: 0 }, { to: 50, seen: 0 }, { at: 50 }, { at: 53 }], true],
  ['a hand where it was moved to before', [{ at: 0 }, { to: 50, seen: 0 }, { to: 90, seen: 90 }, { at: 50 }], true],
])('%s', (_what, steps, moved) => {
  const movement = new LateMovement();
  for (const step of steps) {
    if ('to' in step) movement.movedTo(point(step.to), step.seen === undefined ? null : point(step.seen));
    else movement.found(point(step.at), 0);
  }
  expect(movement.take()).toBe(moved);
});
