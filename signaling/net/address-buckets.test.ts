import { describe, expect, it } from 'vitest';
import { AddressBuckets } from './address-buckets.ts';

const allowed = (buckets: AddressBuckets, addresses: string[]): number =>
  addresses.filter((address) => buckets.tryTake(address, 0)).length;
const inNetwork = (prefix: string): string[] =>
  Array.from({ length: 1_000 }, (_, n) => `${prefix}${(n + 1).toString(16)}`);

describe('[LIM-8] what network addresses are allowed', () => {
  it('is of each one, and however an address is written', () => {
    const buckets = new AddressBuckets(2, 1, 64);
    const ways = ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.7'];
    expect(allowed(buckets, ways)).toBe(2);
    expect(allowed(buckets, ['fe80::7%eth0', 'fe80::7%eth1', 'fe80::7'])).toBe(2);
    expect(allowed(buckets, ['192.0.2.8', 'fd00::8', 'fd00::9', 'fd00::9'])).toBe(4);
  });

  it('is as much for an IPv6 network as for 16 of them, however many it is made up of', () => {
    const buckets = new AddressBuckets(2, 1, 64);
    expect(allowed(buckets, inNetwork('2001:db8:0:1::'))).toBe(32);
    expect(allowed(buckets, inNetwork('2001:db8:0:2::'))).toBe(32);
    expect(buckets.tryTake('192.0.2.7', 0)).toBe(true);
    expect(buckets.tryTake('2001:db8:0:1:aaaa::1', 0)).toBe(false);
    expect(buckets.tryTake('2001:db8:0:1:aaaa::1', 1_000)).toBe(true);
  });

  it('is not given anew to an IPv4 address by IPv6 addresses that displace it', () => {
    const buckets = new AddressBuckets(2, 0, 64);
    expect(allowed(buckets, ['192.0.2.7', '192.0.2.7', ...inNetwork('2001:db8:0:1::'), '192.0.2.7'])).toBe(2 + 32);
  });

  it('is not taken from a network by one that has used up its own', () => {
    const buckets = new AddressBuckets(2, 0, 64);
    for (let times = 0; times < 1_000; times += 1) buckets.tryTake('fd00::1', 0);
    expect(buckets.tryTake('fd00::2', 0)).toBe(true);
  });
});
