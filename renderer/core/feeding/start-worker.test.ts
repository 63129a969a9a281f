import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { startFeedWorker } from './start-worker.ts';

/** A worker that the test speaks for. */
class SilentWorker extends EventTarget {
  static last: SilentWorker;
  readonly terminate = vi.fn();
  readonly lock: string;
  constructor(_url: URL, { name }: WorkerOptions) {
    super();
    this.lock = name!;
    SilentWorker.last = this;
  }
  say(type: 'message' | 'error'): void {
    this.dispatchEvent(new Event(type));
  }
}

describe('startFeedWorker', () => {
  /** Who waits for which lock, and until when. */
  const waiting = new Map<string, { release: () => void; signal: AbortSignal }>();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', SilentWorker);
    const request = (lock: string, { signal }: { signal: AbortSignal }, release: () => void) => {
      waiting.set(lock, { release, signal });
      return Promise.resolve();
    };
    vi.stubGlobal('navigator', { locks: { request } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** One that has come up. @returns whether it has ended, as far as its page knows */
  async function started(scope: Scope) {
    const starting = startFeedWorker(scope);
    SilentWorker.last.say('message');
    const { ended } = await starting;
    let isOver = false;
    void ended.then(() => (isOver = true));
    const worker = SilentWorker.last;
    const isKnownOver = async () => {
      await vi.advanceTimersByTimeAsync(0);
      return isOver;
    };
    return { worker, isKnownOver, ...waiting.get(worker.lock)! };
  }

  it('hears that it has ended by the lock that it held, which no other page’s worker has', async () => {
    const scope = new Scope();
    const [one, other] = [await started(scope), await started(scope)];
    expect(one.worker.lock).not.toBe(other.worker.lock);
    expect(await one.isKnownOver()).toBe(false);
    one.release();
    expect([await one.isKnownOver(), await other.isKnownOver()]).toEqual([true, false]);
  });

  it('takes one that threw for ended', async () => {
    const one = await started(new Scope());
    one.worker.say('error');
    expect(await one.isKnownOver()).toBe(true);
  });

  it('ends with its scope, and is not waited for any more', async () => {
    const scope = new Scope();
    const one = await started(scope);
    scope.end();
    expect([one.worker.terminate.mock.calls.length, one.signal.aborted]).toEqual([1, true]);
  });

  it('is not waited for where its scope ends before it comes up', async () => {
    const scope = new Scope();
    const starting = startFeedWorker(scope);
    scope.end();
    await expect(starting).rejects.toThrow('any more');
    await expect(startFeedWorker(scope)).rejects.toThrow('any more');
  });

  it('is none where it cannot be loaded, or does not come up', async () => {
    const failing = startFeedWorker(new Scope());
    SilentWorker.last.say('error');
    await expect(failing).rejects.toThrow('loaded');
    const late = startFeedWorker(new Scope());
    const expectation = expect(late).rejects.toThrow('come up');
    await vi.advanceTimersByTimeAsync(10_000);
    await expectation;
  });
});
