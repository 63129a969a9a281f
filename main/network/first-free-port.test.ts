import { describe, expect, it, vi } from 'vitest';
import { onFirstFreePort, portsFrom } from './first-free-port.ts';

const refusal = (code: string) => Object.assign(new Error(code), { code });

describe('onFirstFreePort', () => {
  it.each(['EADDRINUSE', 'EACCES'])('goes on to the next port after %s, at last to any', async (code) => {
    const listen = vi.fn((port: number) => (port === 0 ? Promise.resolve('any') : Promise.reject(refusal(code))));
    expect(await onFirstFreePort(portsFrom(1000), listen)).toBe('any');
    expect(listen.mock.calls.flat().slice(0, 2)).toEqual([1000, 1001]);
  });

  it('tries no port above the last', async () => {
    const listen = vi.fn((port: number) => (port === 0 ? Promise.resolve() : Promise.reject(refusal('EADDRINUSE'))));
    await onFirstFreePort(portsFrom(65_535), listen);
    expect(listen.mock.calls.flat()).toEqual([65_535, 0]);
  });

  it('passes any other error on', async () => {
    await expect(onFirstFreePort([1, 2], () => Promise.reject(refusal('EMFILE')))).rejects.toThrow('EMFILE');
  });

  it('tries no other than the given ports, and fails as the last of them does', async () => {
    const listen = vi.fn((port: number) => Promise.reject(refusal(port === 7 ? 'EACCES' : 'EADDRINUSE')));
    await expect(onFirstFreePort([5, 7], listen)).rejects.toThrow('EACCES');
    expect(listen.mock.calls.flat()).toEqual([5, 7]);
  });
});
