import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ControlRoom, GRANT, type ControlPerson, type FakeComputer } from '../../../tests/support/control-room.ts';
import type { ControlAct } from '../model-remote-control.ts';

let room: ControlRoom;
let anna: ControlPerson;
let ben: ControlPerson;
let computer: FakeComputer;

beforeEach(() => {
  room = new ControlRoom();
  ({ anna, ben, computer } = room);
});
afterEach(() => room.end());

const MOVE: ControlAct = { type: 'move', x: 0.5, y: 0.5 };

it.each([
  ['the share ends', () => anna.share.state.set({ kind: 'none' })],
  ['another screen is shared', () => anna.shares()],
  ['another source is asked for', () => anna.share.state.update((state) => ({ ...state, swapping: true }))],
  ['a window is shared', () => anna.shares({ extent: 'window' })],
  ['the share is paused', () => anna.share.state.update((state) => ({ ...state, still: true }))],
  ['nobody may ask any more', () => computer.setMayAsk(false)],
])('[REMOTE-3] when %s', async (_what, act) => {
  await room.control();
  act();
  expect(computer.ended).toBe(1);
  expect(anna.state.controlled).toEqual({ kind: 'free' });
  expect(ben.state.controlling.kind).not.toBe('controlling');
  await room.does(MOVE);
  expect(room.done).toEqual([]);
});

it('[REMOTE-3] either person ends it', async () => {
  await room.control();
  ben.control.leave();
  expect(computer.ended).toBe(1);
  await room.control();
  anna.control.stop();
  expect(computer.ended).toBe(2);
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'stopped' });
  ben.control.leave();
  expect(ben.state.controlling).toEqual({ kind: 'none' });
});

it('[REMOTE-3] the controller reads that the sharer uses their own mouse', async () => {
  await room.control();
  computer.events.emit({ kind: 'paused', grant: GRANT, paused: true });
  expect(ben.state.controlling).toMatchObject({ paused: true });
  computer.events.emit({ kind: 'paused', grant: GRANT, paused: false });
  expect(ben.state.controlling).toMatchObject({ paused: false });
});

it('[REMOTE-3] who loses the sharer reads so, and holds nothing there', async () => {
  await room.control();
  ben.changeLink(anna, { state: { kind: 'waiting' } });
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'lost' });
  expect(computer.ended).toBe(1);
});

it('[REMOTE-5] what is held is let go of where the mouse is, once the share is in no window that can be seen', async () => {
  await room.control();
  const beside = { setTimeout, clearTimeout };
  ben.windows.show(beside, new Map([[anna.peerId, { screen: 700 }]]));
  await room.does(
    { type: 'key', code: 'ShiftLeft', down: true },
    { type: 'button', button: 'left', down: true, x: 0, y: 0 },
  );
  await room.does(MOVE);
  ben.shown.setState(false, true);
  await vi.advanceTimersByTimeAsync(100);
  expect(room.done.filter((done) => 'down' in done && !done.down)).toEqual([]);
  ben.windows.show(beside, null);
  await vi.advanceTimersByTimeAsync(100);
  expect(room.done.slice(-2)).toEqual([
    { type: 'key', code: 'ShiftLeft', down: false },
    { ...MOVE, type: 'button', button: 'left', down: false },
  ]);
});

it('[REMOTE-6] what is held is told for as long as it is, and nothing after', async () => {
  await room.control();
  await room.does({ type: 'key', code: 'ArrowDown', down: true });
  await vi.advanceTimersByTimeAsync(1_000);
  const told = () => room.done.filter(({ type }) => type === 'held');
  expect(told().length).toBeGreaterThanOrEqual(6);
  expect(told().at(-1)).toEqual({ type: 'held', keys: ['ArrowDown'], buttons: [] });
  await room.does({ type: 'key', code: 'ArrowDown', down: false });
  const before = told().length;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told()).toHaveLength(before);
});

it('[REMOTE-6] nothing is sent in a pause, and after it first what is held then', async () => {
  await room.control();
  const key = (code: string, down: boolean) => ({ type: 'key', code, down }) as const;
  const pause = (paused: boolean) => computer.events.emit({ kind: 'paused', grant: GRANT, paused });
  await room.does(key('ShiftLeft', true), key('ControlLeft', true));
  pause(true);
  const before = room.done.length;
  await room.does(key('ControlLeft', false), key('AltLeft', true), MOVE, { type: 'text', text: 'a' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(room.done).toHaveLength(before);
  pause(false);
  await room.does(MOVE);
  expect(room.done.slice(before)).toEqual([{ type: 'held', keys: ['ShiftLeft', 'AltLeft'], buttons: [] }, MOVE]);
});
