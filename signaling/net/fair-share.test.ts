import { describe, expect, it } from 'vitest';
import { ownerAt, whoGivesWay } from './fair-share.ts';

const gives = (holders: string[], newcomer: string) => {
  const named = holders.map((address, index) => ({ name: `${index} ${address}`, address }));
  return whoGivesWay(named, ({ address }) => ownerAt(address), ownerAt(newcomer))?.name ?? null;
};

describe('[LIM-11] who gives way', () => {
  it('is the oldest of the address that has the most', () => {
    expect(gives(['10.0.0.1', '10.0.0.9', '10.0.0.9', '10.0.0.9'], '10.0.0.2')).toBe('1 10.0.0.9');
  });

  it('is nobody where nobody has two more than the newcomer', () => {
    expect(gives(['10.0.0.1', '10.0.0.9'], '10.0.0.2')).toBeNull();
    expect(gives(['10.0.0.9', '10.0.0.9', '10.0.0.9'], '10.0.0.9')).toBeNull();
    expect(gives(['10.0.0.2', '10.0.0.9', '10.0.0.9'], '10.0.0.2')).toBeNull();
  });

  it('is one of the IPv6 network that has the most, whatever addresses it makes up', () => {
    const madeUp = ['2001:db8:0:1::1', '2001:db8:0:1::2', '2001:db8:0:1::3'];
    expect(gives(['2001:db8::1', ...madeUp], '2001:db8::2')).toBe('1 2001:db8:0:1::1');
    expect(gives(['10.0.0.1', ...madeUp], '10.0.0.2')).toBe('1 2001:db8:0:1::1');
  });

  it('is one of the address with the most inside of the newcomer’s own IPv6 network', () => {
    const network = ['2001:db8::1', '2001:db8::9', '2001:db8::9'];
    expect(gives(network, '2001:db8::2')).toBe('1 2001:db8::9');
    expect(gives(network, '2001:db8::9')).toBeNull();
  });

  it('is found in little time among many: each connection of a flood costs it', () => {
    const holders = Array.from({ length: 20_000 }, () => ownerAt('10.0.0.9'));
    const began = performance.now();
    expect(whoGivesWay(holders, (owner) => owner, ownerAt('10.0.0.9'))).toBeNull();
    expect(performance.now() - began).toBeLessThan(500);
  });
});
