import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbeddedHub } from './embedded-hub.ts';
import { EmbeddedHubStarter } from './embedded-hub-starter.ts';

function fakeHub() {
  const close = vi.fn(() => Promise.resolve());
  return { close, hub: { close } as Partial<EmbeddedHub> as EmbeddedHub };
}

describe('OwnHub', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is there after the first try', async () => {
    const onStarted = vi.fn();
    const { hub, close } = fakeHub();
    const own = new EmbeddedHubStarter(() => Promise.resolve(hub), onStarted);
    await own.open();
    expect(own.hub).toBe(hub);
    expect(onStarted).not.toHaveBeenCalled();
    await own.close('https://10.0.0.5:1');
    expect(close).toHaveBeenCalledWith('https://10.0.0.5:1');
  });

  it('is tried again after 5 s, 10 s and so on, at least once a minute', async () => {
    const onStarted = vi.fn();
    const start = vi.fn((): Promise<EmbeddedHub> => Promise.reject(new Error('no disk')));
    const own = new EmbeddedHubStarter(start, onStarted);
    await own.open();
    const waits = [5_000, 10_000, 20_000, 40_000, 60_000, 60_000];
    for (const [done, wait] of waits.entries()) {
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(start).toHaveBeenCalledTimes(1 + done);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(own.hub).toBeNull();

    const { hub } = fakeHub();
    start.mockResolvedValue(hub);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(own.hub).toBe(hub);
    expect(onStarted).toHaveBeenCalledOnce();
  });

  it('is not tried any more once closed, and one that comes too late is closed', async () => {
    const late = fakeHub();
    const start = vi.fn((): Promise<EmbeddedHub> => Promise.reject(new Error('no disk')));
    const own = new EmbeddedHubStarter(start, vi.fn());
    await own.open();
    start.mockImplementation(async () => {
      await own.close(null);
      return late.hub;
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(start).toHaveBeenCalledTimes(2);
    expect(late.close).toHaveBeenCalledOnce();
    expect(own.hub).toBeNull();
  });
});
