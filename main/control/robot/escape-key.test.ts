import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EscapeKey } from './escape-key.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function rig() {
  let pressed: (() => void) | null = null;
  const others = { have: false };
  const shortcuts = {
    register: vi.fn((_keys: unknown, onPress: () => void) => {
      if (others.have) return false;
      pressed = onPress;
      return true;
    }),
    unregister: vi.fn(() => void (pressed = null)),
  };
  const [onPress, onLost] = [vi.fn(), vi.fn()];
  const open = () => new EscapeKey({ shortcuts, onPress, onLost, now: () => performance.now() });
  return { open, others, onPress, onLost, press: () => pressed?.(), isTaken: () => pressed !== null };
}

it('hears the person’s own, and nothing once it is closed', () => {
  const { open, press, onPress, isTaken } = rig();
  const key = open();
  press();
  expect(onPress).toHaveBeenCalledOnce();
  key.close();
  expect(isTaken()).toBe(false);
});

it('is refused where another program has it', () => {
  const { open, others } = rig();
  others.have = true;
  expect(open).toThrow('another program');
});

it('does not hear what is pressed for others, and has it again soon', async () => {
  const { open, press, onPress, isTaken } = rig();
  const key = open();
  const left = key.leave(() => {
    press();
    return Promise.resolve();
  });
  await vi.advanceTimersByTimeAsync(49);
  expect(isTaken(), 'the system may pass it on late').toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await left;
  press();
  expect(onPress).toHaveBeenCalledOnce();
});

it('is not left to others all the time: most of it the person is heard', async () => {
  const { open, isTaken } = rig();
  const key = open();
  const leave = vi.fn(() => Promise.resolve());
  let heardMs = 0;
  for (let ms = 0; ms < 5_000; ms += 10) {
    void key.leave(leave);
    await vi.advanceTimersByTimeAsync(10);
    if (isTaken()) heardMs += 10;
  }
  expect(leave).toHaveBeenCalledTimes(10);
  expect(heardMs).toBeGreaterThanOrEqual(4_500);
});

it('says that it is lost when another program takes it meanwhile, also where nothing could be pressed', async () => {
  const { open, others, onLost } = rig();
  const key = open();
  others.have = true;
  const left = expect(key.leave(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  await vi.advanceTimersByTimeAsync(50);
  await left;
  expect(onLost).toHaveBeenCalledOnce();
});

it('takes nothing again that was closed meanwhile', async () => {
  const { open, isTaken, onLost } = rig();
  const key = open();
  const left = key.leave(() => Promise.resolve());
  key.close();
  await vi.advanceTimersByTimeAsync(50);
  await left;
  expect(isTaken()).toBe(false);
  expect(onLost).not.toHaveBeenCalled();
});
