import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanUp } from './clean-up.ts';

const after = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));
const never = () => new Promise<void>(() => {});

describe('cleanUp', () => {
  const log = vi.fn<(message: string, error: unknown) => void>();
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    log.mockClear();
  });

  it.each([
    { name: 'all that is quick', goodbyes: [after(10)], lasting: [after(20)], ms: 20 },
    {
      name: 'a slow disk longer than a hub that does not answer',
      goodbyes: [never],
      lasting: [after(8_000)],
      ms: 8_000,
    },
    { name: 'goodbyes that nobody hears for 3 s', goodbyes: [never], lasting: [], ms: 3_000 },
    { name: 'a disk that never answers for 20 s', goodbyes: [], lasting: [never], ms: 20_000 },
  ])('waits for $name', async ({ goodbyes, lasting, ms }) => {
    const start = Date.now();
    const done = cleanUp({ goodbyes, lasting }, log).then(() => Date.now() - start);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await done).toBe(ms);
  });

  it('says what failed, and does the others', async () => {
    const error = new Error('disk full');
    const other = vi.fn(() => Promise.resolve());
    await cleanUp({ goodbyes: [], lasting: [() => Promise.reject(error), other] }, log);
    expect(log).toHaveBeenCalledWith('quitting left something undone', error);
    expect(other).toHaveBeenCalledOnce();
  });
});
