import { describe, expect, it, vi } from 'vitest';
import { onFirstFreePort } from './first-free-port.ts';

const refusal = (code: string) => Object.assign(new Error(code), { code });

describe('onFirstFreePort', () => {
  it.each(['EADDRINUSE', 'EACCES'])('goes on to the next port after %s, at last to any', async (code) => {
    const listen = vi.fn((port: number) => (port === 0 ? Promise.resolve('any') : Promise.reject(refusal(code))));
    expect(await onFirstFreePort(1000, listen)).toBe('any');
    expect(listen.mock.calls.flat().slice(0, 2)).toEqual([1000, 1001]);
  });

  it('tries no port above the last', async () => {
    const listen = vi.fn((port: number) => (port === 0 ? Promise.resolve() : Promise.reject(refusal('EADDRINUSE'))));
    await onFirstFreePort(65_535, listen);
    expect(listen.mock.calls.flat()).toEqual([65_535, 0]);
  });

  it('passes any other error on', async () => {
    await expect(onFirstFreePort(1, () => Promise.reject(refusal('EMFILE')))).rejects.toThrow('EMFILE');
  });
});
