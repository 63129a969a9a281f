import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import {
  connect,
  ControlRoom,
  GRANT,
  sendAs,
  type ControlPerson,
  type FakeComputer,
} from '../../../tests/support/control-room.ts';
import type { ControlAct } from '../model-remote-control.ts';

let room: ControlRoom;
let anna: ControlPerson;
let ben: ControlPerson;
let cleo: ControlPerson;
let computer: FakeComputer;

beforeEach(() => {
  room = new ControlRoom();
  ({ anna, ben, cleo, computer } = room);
});
afterEach(() => room.end());

const MOVE: ControlAct = { type: 'move', x: 0.5, y: 0.5 };

it('[REMOTE-5] what the controller does, in its order, moves in a row as one', async () => {
  await room.control();
  const click = (down: boolean) => ({ type: 'button', x: 0.2, y: 0.2, button: 'left', down }) as const;
  await room.does(MOVE, { ...MOVE, x: 0.1 }, click(true), MOVE, click(false), { type: 'text', text: 'Grüße 你好' });
  expect(room.done).toEqual([
    { ...MOVE, x: 0.1 },
    click(true),
    MOVE,
    click(false),
    { type: 'text', text: 'Grüße 你好' },
  ]);
  expect(new Set(computer.done.map(({ grant }) => grant))).toEqual(new Set([GRANT]));
});

it('[REMOTE-4] without the keyboard neither keys nor text', async () => {
  await room.control(false);
  const inputs = [{ type: 'key', code: 'KeyA', down: true } as const, { type: 'text', text: 'a' } as const, MOVE];
  await room.does(...inputs);
  sendAs(ben, anna, { kind: 'remote-inputs', ask: room.ask, inputs });
  expect(room.done).toEqual([MOVE, MOVE]);
});

it('[REMOTE-4] of 1,000 inputs of a hub, another member, a forged frame and an expired grant none is carried out', async () => {
  await room.control();
  const frame = { kind: 'remote-inputs', ask: room.ask, inputs: [MOVE] };
  const hundred = (attack: () => void) => {
    for (let times = 0; times < 200; times += 1) attack();
  };
  // What a hub, or a peer between two others, can pass on are signals.
  hundred(() => sendAs(cleo, anna, { kind: 'relayed', from: ben.peerId, signal: frame }));
  hundred(() => sendAs(cleo, anna, frame));
  hundred(() => sendAs(ben, anna, { ...frame, ask: 'x'.repeat(12) }));
  hundred(() => sendAs(ben, anna, { ...frame, inputs: [MOVE, { ...MOVE, x: 1.01 }] }));
  expect(room.done).toEqual([]);
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'failed' });
  await room.control();
  computer.events.emit({ kind: 'ended', grant: GRANT, why: 'expired' });
  hundred(() => sendAs(ben, anna, { ...frame, ask: room.ask }));
  expect(room.done).toEqual([]);
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'expired' });
});

it('[REMOTE-4] a frame with an input that is not understood does nothing; the third one ends it', async () => {
  await room.control();
  const frame = { kind: 'remote-inputs', ask: room.ask, inputs: [MOVE, { type: 'shutdown' }] };
  sendAs(ben, anna, frame);
  sendAs(ben, anna, frame);
  await room.does(MOVE);
  expect(room.done).toEqual([MOVE]);
  sendAs(ben, anna, frame);
  expect(computer.ended).toBe(1);
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'failed' });
  await room.control();
  sendAs(ben, anna, { ...frame, ask: room.ask });
  expect(computer.ended, 'counted anew').toBe(1);
});

it.each([
  ['another link', (one: ControlPerson) => connect(anna, one)],
  ['another key', (one: ControlPerson) => anna.changeLink(one, { binding: { key: 'other', tampered: false } })],
  [
    'a link that is tampered with',
    (one: ControlPerson) => anna.changeLink(one, { binding: { key: null, tampered: true } }),
  ],
  ['a link that is down', (one: ControlPerson) => anna.changeLink(one, { state: { kind: 'waiting' } })],
  ['somebody who is held', (one: ControlPerson) => anna.changeLink(one, { present: false })],
])('[REMOTE-3] over %s nothing, and it ends at once', async (_what, change) => {
  await room.control();
  const ask = room.ask;
  change(ben);
  sendAs(ben, anna, { kind: 'remote-inputs', ask, inputs: [MOVE] });
  expect(room.done).toEqual([]);
  expect(computer.ended).toBe(1);
  expect(anna.state.controlled).toEqual({ kind: 'free' });
});

it('[REMOTE-5] 200 a second; with more it ends, since what is left out could be the release of a key', async () => {
  await room.control();
  const frame = { kind: 'remote-inputs', ask: room.ask, inputs: Array.from({ length: 20 }, () => MOVE) };
  for (let times = 0; times < 50; times += 1) sendAs(ben, anna, frame);
  expect(room.done).toHaveLength(LIMITS.controlInputsPerSecond);
  expect(computer.ended).toBe(1);
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'failed' });
});

it('[REMOTE-5] a sender stays below that, whatever is pasted', async () => {
  await room.control();
  ben.control.control([{ type: 'text', text: 'ü'.repeat(64 * 150) }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(computer.ended).toBe(0);
  expect(room.done).toHaveLength(150);
});
