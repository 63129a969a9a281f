import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressBytes,
  addressOf,
  hostIn,
  isLinkLocal,
  isLoopback,
  networkOf,
  plainAddress,
  urlHost,
  zoneOf,
} from './address-text.ts';

describe('addresses as text', () => {
  it.each([
    ['fe80::1%eth0', 'fe80::1', 'eth0', '[fe80::1]'],
    ['fe80::1%Wi-Fi 2', 'fe80::1', 'Wi-Fi 2', '[fe80::1]'],
    ['fd00::1', 'fd00::1', null, '[fd00::1]'],
    ['::ffff:192.0.2.7', '192.0.2.7', null, '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7', null, '192.0.2.7'],
    ['meet.example', 'meet.example', null, 'meet.example'],
  ])('%s is %s of zone %s, in a URL %s', (address, plain, zone, host) => {
    expect([plainAddress(address), zoneOf(address), urlHost(address)]).toEqual([plain, zone, host]);
    expect(hostIn(`https://${host}:1`)).toBe(plain);
  });

  it.each(['fe80::1', 'FE80::1', 'fe80::1%eth0', 'febf::1'])('%s is link-local', (address) => {
    expect(isLinkLocal(address)).toBe(true);
  });

  it.each(['fd00::1', 'fec0::1', 'fe8::1', '169.254.1.1', 'fe80.example', ''])('%s is not', (address) => {
    expect(isLinkLocal(address)).toBe(false);
  });

  it('loopback is', () => {
    const loopback = ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'];
    expect(loopback.filter(isLoopback)).toEqual(loopback);
    expect(['128.0.0.1', '127.0.0.1.example', '::2', 'localhost'].filter(isLoopback)).toEqual([]);
  });
});

describe('addresses as bytes', () => {
  it.each([
    ['192.0.2.255', 'c00002ff'],
    ['::', '00'.repeat(16)],
    ['fd00::ff00:0:0:7', 'fd00000000000000ff00000000000007'],
    ['::ffff:192.0.2.1', `${'00'.repeat(10)}ffffc0000201`],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
  ])('%s is %s', (address, hex) => {
    expect(addressBytes(address)?.toString('hex')).toBe(hex);
  });

  it.each(['', 'localhost', '1.2.3', '1.2.3.4.5', '[::1]', '1:2', 'fe80::1%eth0'])('%s has none', (text) => {
    expect(addressBytes(text)).toBeNull();
  });

  it('any come back as they were', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const bytes = addressBytes(address)!;
        expect(addressBytes(addressOf(bytes))).toEqual(bytes);
      }),
    );
  });

  it('networks are those of their prefix', () => {
    expect(networkOf('192.0.2.7', '255.255.255.0')).toBe('192.0.2.0');
    expect(networkOf('fd00:0:0:1:aaaa::7', 'ffff:ffff:ffff:ffff::')).toBe('fd00:0:0:1::');
    expect(networkOf('192.0.2.7', 'ffff::')).toBeNull();
    expect(networkOf('localhost', '255.255.255.0')).toBeNull();
  });
});
