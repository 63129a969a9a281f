import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EscapeKey } from './escape-key.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function rig() {
  const taken = new Map<string, () => void>();
  const others = { have: [] as string[] };
  const shortcuts = {
    register: (keys: string, onPress: () => void) => {
      if (others.have.includes(keys)) return false;
      taken.set(keys, onPress);
      return true;
    },
    unregister: (keys: string) => void taken.delete(keys),
  };
  const [onPress, onLost] = [vi.fn(), vi.fn()];
  const open = () => new EscapeKey({ shortcuts, onPress, onLost, now: () => performance.now() });
  return {
    open,
    others,
    onPress,
    onLost,
    press: (keys = 'Escape') => taken.get(keys)?.(),
    isTaken: () => taken.size > 0,
  };
}

it('hears the person’s own, and nothing once it is closed', () => {
  const { open, press, onPress, isTaken } = rig();
  const key = open();
  press();
  expect(onPress).toHaveBeenCalledOnce();
  key.close();
  expect(isTaken()).toBe(false);
});

it('hears it also while whoever controls holds modifiers, as far as the system gives that', () => {
  const { open, others, press, onPress } = rig();
  others.have = ['Control+Escape'];
  open();
  for (const keys of ['Control+Escape', 'Shift+Escape', 'Super+Shift+Alt+Control+Escape']) press(keys);
  expect(onPress).toHaveBeenCalledTimes(2);
});

it('is refused where another program has it', () => {
  const { open, others, isTaken } = rig();
  others.have = ['Escape'];
  expect(open).toThrow('another program');
  expect(isTaken()).toBe(false);
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
  others.have = ['Escape'];
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
