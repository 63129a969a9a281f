import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { ControlRoom, sendAs, type ControlPerson, type FakeComputer } from '../../../tests/support/control-room.ts';

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

it('[REMOTE-1] all are told whether a share can be controlled, and why not', () => {
  const refusal = () => ben.state.shares.get(anna.peerId)?.refusal;
  expect(refusal()).toBeNull();
  computer.setMayAsk(false);
  expect(refusal()).toBe('off');
  computer.state.setState({ kind: 'refused', why: 'wayland' }, true);
  expect(refusal()).toBe('wayland');
  computer.setMayAsk(true);
  anna.shares({ extent: 'window' });
  expect(refusal()).toBe('not-a-screen');
  anna.share.state.set({ kind: 'none' });
  expect(refusal()).toBeUndefined();
  ben.shares();
  expect(anna.state.shares.get(ben.peerId)?.refusal).toBe('browser');
});

it('[REMOTE-2] the person is asked, and nobody controls before they have said so; then all are told who does', async () => {
  ben.control.ask(anna.peerId);
  expect(computer.asked).toEqual([{ peerId: ben.peerId, name: 'somebody', mark: null, guest: false, clipboard: true }]);
  expect(ben.state.controlling).toEqual({ kind: 'asking', of: anna.peerId });
  expect(anna.state.controlled).toMatchObject({ kind: 'asked', by: { peerId: ben.peerId } });
  await computer.allow(false);
  expect(ben.state.controlling).toMatchObject({ kind: 'controlling', of: anna.peerId, keyboard: false });
  expect(cleo.state.shares.get(anna.peerId)?.controller).toBe(ben.peerId);
});

it.each(['refused', 'busy', 'unavailable', 'too-often'] as const)(
  '[REMOTE-2] who asks reads that it is %s',
  async (kind) => {
    ben.control.ask(anna.peerId);
    await computer.answer({ kind });
    expect(ben.state.controlling).toEqual({ kind: 'over', of: anna.peerId, why: kind });
    expect(anna.state.controlled).toEqual({ kind: 'free' });
  },
);

it('[REMOTE-2] one asks or controls at a time', async () => {
  await room.control();
  cleo.control.ask(anna.peerId);
  expect(cleo.state.controlling).toMatchObject({ kind: 'over', why: 'busy' });
  expect(computer.asked).toHaveLength(1);
});

it('[REMOTE-2] who is allowed after they have taken it back has nothing', async () => {
  ben.control.ask(anna.peerId);
  ben.control.leave();
  expect(computer.withdrawn).toBe(1);
  await computer.allow();
  expect(computer.ended).toBe(1);
  expect(anna.state.controlled).toEqual({ kind: 'free' });
});

it('[REMOTE-2] of one sender 3 asks a minute are shown', async () => {
  for (let times = 0; times < 20; times += 1) {
    ben.control.ask(anna.peerId);
    await computer.answer({ kind: 'refused' });
  }
  expect(computer.asked).toHaveLength(LIMITS.controlAsksPerMinute);
  expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'too-often' });
});

it('[REMOTE-2] nobody is asked about what is not shared any more', () => {
  sendAs(ben, anna, {
    kind: 'remote',
    word: { kind: 'ask', ask: 'a'.repeat(12), surface: anna.share.surface - 1 },
  });
  expect(computer.asked).toEqual([]);
  expect(room.told.at(-1)).toMatchObject({ kind: 'refused', why: 'unavailable' });
});
