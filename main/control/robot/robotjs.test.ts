import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { obey, type Robotjs } from './robotjs.ts';
import type { RobotOrder } from './robot-orders.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** robotjs on a system that takes some looks to move the pointer. */
function fake({ looksUntilMoved = 0 } = {}) {
  const calls: unknown[][] = [];
  let [at, next] = [
    { x: 1, y: 1 },
    { x: 1, y: 1 },
  ];
  let looks = 0;
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args]);
  const moving =
    (name: string) =>
    (x: number, y: number, ...rest: unknown[]) => {
      next = { x, y };
      looks = 0;
      calls.push([name, x, y, ...rest]);
    };
  const robotjs: Robotjs = {
    setMouseDelay: note('setMouseDelay'),
    setKeyboardDelay: note('setKeyboardDelay'),
    updateScreenMetrics: vi.fn(),
    getMousePos: () => {
      looks += 1;
      if (looks > looksUntilMoved) at = next;
      return at;
    },
    moveMouse: moving('moveMouse'),
    dragMouse: moving('dragMouse'),
    mouseToggle: note('mouseToggle'),
    mouseClick: note('mouseClick'),
    scrollMouse: note('scrollMouse'),
    keyToggle: note('keyToggle'),
    unicodeTap: note('unicodeTap'),
  };
  return { robotjs, calls };
}

it.each<[RobotOrder, unknown[]]>([
  [{ do: 'move', to: { x: -5, y: 7 }, dragging: null }, ['moveMouse', -5, 7]],
  [{ do: 'move', to: { x: 5, y: 7 }, dragging: 'right' }, ['dragMouse', 5, 7, 'right']],
  [{ do: 'button', button: 'middle', down: true }, ['mouseToggle', 'down', 'middle']],
  [{ do: 'button', button: 'left', down: false }, ['mouseToggle', 'up', 'left']],
  [{ do: 'click-again' }, ['mouseClick', 'left', true]],
  [{ do: 'scroll', x: 1, y: -2 }, ['scrollMouse', 1, -2]],
  [{ do: 'key', key: 'c', down: true, modifiers: ['command'] }, ['keyToggle', 'c', 'down', ['command']]],
  [{ do: 'type', unit: 0xfc }, ['unicodeTap', 0xfc]],
])('%j is one call', async (order, call) => {
  const { robotjs, calls } = fake();
  await obey(robotjs, order);
  expect(calls).toEqual([call]);
});

it('waits until the pointer is there: what is pressed next would be pressed where it was', async () => {
  const { robotjs } = fake({ looksUntilMoved: 5 });
  const to = { x: 30, y: 40 };
  const moved = obey(robotjs, { do: 'move', to, dragging: null });
  await vi.advanceTimersByTimeAsync(10);
  expect(await moved).toEqual({ before: { x: 1, y: 1 }, after: to });
});

it('says where it is instead when it does not get there', async () => {
  const { robotjs } = fake({ looksUntilMoved: Infinity });
  const moved = obey(robotjs, { do: 'move', to: { x: 30, y: 40 }, dragging: null });
  await vi.advanceTimersByTimeAsync(40);
  expect((await moved).after).toEqual({ x: 1, y: 1 });
});
