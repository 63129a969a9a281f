import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkCard } from './interfaces.ts';
import { inSubnet, isNear, nearestFirst } from './subnet.ts';

const ETH0: NetworkCard = {
  family: 'IPv4',
  name: 'eth0',
  address: '192.168.1.20',
  netmask: '255.255.255.0',
  kind: 'lan',
};
const TUN0: NetworkCard = { family: 'IPv4', name: 'tun0', address: '10.8.0.2', netmask: '255.255.0.0', kind: 'vpn' };

describe('same subnet', () => {
  it.each([
    ['192.168.1.255', '255.255.255.0', true],
    ['192.168.2.20', '255.255.255.0', false],
    ['192.168.2.20', '255.255.0.0', true],
    ['192.168.1.31', '255.255.255.240', true],
    ['192.168.1.32', '255.255.255.240', false],
    ['192.168.1.20', '255.255.255.255', true],
    ['192.168.1.21', '255.255.255.255', false],
    ['240.0.0.1', '0.0.0.0', true],
    ['localhost', '0.0.0.0', false],
    ['fd00::1', '0.0.0.0', false],
    ['192.168.1.20', 'ffff::', false],
    ['', '0.0.0.0', false],
  ])('%s with mask %s: %s', (address, netmask, expected) => {
    expect(inSubnet(address, { address: '192.168.1.20', netmask })).toBe(expected);
  });

  it.each([
    ['fd00:0:0:1::ffff', 'ffff:ffff:ffff:ffff::', true],
    ['FD00:0:0:1:0:0:0:1', 'ffff:ffff:ffff:ffff::', true],
    ['fd00:0:0:2::7', 'ffff:ffff:ffff:ffff::', false],
    ['fd00:0:0:2::7', 'ffff:ffff:ffff:fff0::', true],
    ['fd00:0:0:1::8', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', false],
    ['192.168.1.20', '::', false],
    ['fd00:0:0:1::7%eth0', '::', false],
  ])('%s with mask %s: %s', (address, netmask, expected) => {
    expect(inSubnet(address, { address: 'fd00:0:0:1::7', netmask })).toBe(expected);
  });

  it('holds both ways, for all addresses and masks', () => {
    const bits = fc.integer({ min: 0, max: 32 });
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), bits, (a, b, prefix) => {
        const netmask = maskOf(prefix);
        const expected = binary(a).slice(0, prefix) === binary(b).slice(0, prefix);
        expect(inSubnet(a, { address: b, netmask })).toBe(expected);
        expect(inSubnet(b, { address: a, netmask })).toBe(expected);
      }),
    );
  });
});

describe('nearest first', () => {
  it('orders by LAN, other cards, the rest, and keeps the order otherwise', () => {
    const far = ['203.0.113.1', '10.8.9.9', '192.168.1.9', 'fd00::1', '192.168.1.3'];
    expect(nearestFirst(far, [TUN0, ETH0])).toEqual([
      '192.168.1.9',
      '192.168.1.3',
      '10.8.9.9',
      '203.0.113.1',
      'fd00::1',
    ]);
  });

  it('loses and adds none', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4()), (addresses) => {
        expect(nearestFirst(addresses, [ETH0, TUN0]).sort()).toEqual([...addresses].sort());
      }),
    );
  });
});

describe('isNear', () => {
  it('[LAN-9] is true in the subnets of the cards, on the link and on this computer, and nowhere else', () => {
    const cards = [
      { address: '10.77.1.5', netmask: '255.255.255.0' },
      { address: 'fd77::5', netmask: 'ffff:ffff:ffff:ffff::' },
    ];
    const near = ['10.77.1.9', '::ffff:10.77.1.9', 'fd77::9', 'fe80::1%eth0', '127.0.0.1', '::1'];
    const far = ['10.77.2.9', '::ffff:10.99.0.9', 'fd77:0:0:1::9', '2001:db8::1', 'hub.example', ''];
    expect(near.filter((address) => !isNear(address, cards))).toEqual([]);
    expect(far.filter((address) => isNear(address, cards))).toEqual([]);
  });
});

function binary(address: string): string {
  return address
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('');
}

function maskOf(prefix: number): string {
  const bits = '1'.repeat(prefix).padEnd(32, '0');
  return (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)).join('.');
}
