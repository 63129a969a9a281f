import { expect, it } from 'vitest';
import { LIMITS, type ControlAct, type ControlInput } from '../../../signaling/protocol/index.ts';
import { InputQueue } from './input-queue.ts';

const move = (x: number): ControlAct => ({ type: 'move', x, y: 0 });
const scroll = (dy: number, x = 0): ControlAct => ({ type: 'scroll', x, y: 0, dx: 0, dy });
const button = (down: boolean, x = 0): ControlAct => ({ type: 'button', button: 'left', down, x, y: 0 });
const key = (down: boolean): ControlAct => ({ type: 'key', code: 'Enter', down });
const text = (what: string): ControlAct => ({ type: 'text', text: what });

function sent(...inputs: ControlAct[]): ControlInput[] {
  const queue = new InputQueue();
  for (const input of inputs) queue.add(input);
  return queue.next(Infinity);
}

it.each<[string, ControlAct[], ControlInput[]]>([
  ['of moves in a row the last counts', [move(0.1), move(0.2)], [move(0.2)]],
  ['no move goes past a click', [move(0.1), button(true), move(0.2)], [move(0.1), button(true), move(0.2)]],
  ['turns of the wheel add up, at the last place', [scroll(3), scroll(4, 0.5)], [scroll(7, 0.5)]],
  ['and not past what is sent', [scroll(1_500), scroll(1_500)], [scroll(LIMITS.controlScrollPx)]],
  ['nor does one turn alone', [scroll(-5_000)], [scroll(-LIMITS.controlScrollPx)]],
  ['nor past a key', [scroll(1), key(true), scroll(1)], [scroll(1), key(true), scroll(1)]],
  ['what was not pressed is not let go of', [key(false), button(false)], []],
  ['no repeat waits behind its press', [key(true), move(0), key(true), key(false)], [key(true), move(0), key(false)]],
  ['two presses are two', [key(true), key(false), key(true)], [key(true), key(false), key(true)]],
  ['a short text is one', [text('Grüße')], [text('Grüße')]],
  ['no character is cut in two', [text(`a${'👍'.repeat(32)}`)], [text(`a${'👍'.repeat(31)}`), text('👍')]],
])('%s', (_what, inputs, expected) => {
  expect(sent(...inputs)).toEqual(expected);
});

it('a held key repeats once what waited is sent, and is let go of once', () => {
  const queue = new InputQueue();
  queue.add(key(true));
  queue.sent(1);
  for (const down of [true, true]) queue.add(key(down));
  queue.release();
  expect(queue.next(Infinity)).toEqual([key(true), key(false)]);
});

it('what is held is let go of once, where the mouse is', () => {
  const queue = new InputQueue();
  for (const input of [button(true), move(0.7)]) queue.add(input);
  queue.release();
  queue.release();
  expect(queue.next(Infinity)).toEqual([button(true), move(0.7), button(false, 0.7)]);
});

it('what waits is bounded, and a key that is held is let go of all the same', () => {
  const queue = new InputQueue();
  queue.add(key(true));
  for (let times = 0; times < 5_000; times += 1) queue.add(text('a'));
  queue.release();
  const waiting = queue.next(Infinity);
  expect(waiting.length).toBeLessThan(LIMITS.controlInputsPerSecond);
  expect(waiting.at(-1)).toEqual(key(false));
});

it('drops what waits in a pause, and notes what is pressed and let go of', () => {
  const queue = new InputQueue();
  for (const input of [move(0.1), button(true)]) queue.add(input);
  queue.pause(true);
  for (const input of [button(false), key(true), text('a')]) queue.add(input);
  expect(queue.isEmpty).toBe(true);
  queue.pause(false);
  queue.add(key(false));
  expect(queue.next(Infinity)).toEqual([{ type: 'held', keys: ['Enter'], buttons: [] }, key(false)]);
});

it('tells what is held, once where nothing came in between', () => {
  const queue = new InputQueue();
  for (const input of [key(true), button(true)]) queue.add(input);
  queue.tellHeld();
  queue.tellHeld();
  const held = { type: 'held', keys: ['Enter'], buttons: ['left'] };
  expect(queue.next(Infinity).slice(2)).toEqual([held]);
  queue.add(button(false));
  queue.tellHeld();
  expect(queue.next(Infinity).at(-1)).toEqual({ ...held, buttons: [] });
  queue.add(key(false));
  expect(queue.isHolding).toBe(false);
});
