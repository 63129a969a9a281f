import { afterEach, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Notes, type NotesDeps } from './notes.ts';

afterEach(() => vi.useRealTimers());

it('[NOTE-6] a call that is declined with a text does not ring on because the text cannot leave', async () => {
  vi.useFakeTimers();
  const deps = {
    hub: { on: () => () => undefined },
    preferences: { value: { get: () => ({ name: '' }) } },
    platform: { notes: () => new Promise(() => undefined) },
  };
  const scope = new Scope();
  const notes = new Notes(deps as unknown as NotesDeps, scope);
  const onUnderway = vi.fn();
  void notes.send({ peerId: 'p'.repeat(22), name: 'Ann' }, 'In five minutes', onUnderway);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(onUnderway).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onUnderway).toHaveBeenCalledOnce();
  scope.end();
  expect(vi.getTimerCount()).toBe(0);
});
