import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkCard } from './interfaces.ts';
import { inSubnet, isNear, isOnSite, nearestFirst } from './subnet.ts';

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

describe('[LAN-13] on site', () => {
  const card = { address: '141.20.5.7', netmask: '255.255.255.0' };
  const card6 = { address: '2001:db8:1:5::7', netmask: 'ffff:ffff:ffff:ffff::' };

  it.each(['127.0.0.1', '10.9.9.9', '::ffff:172.16.0.9', '100.64.1.1', 'fe80::9%eth0', 'fd12::9'])(
    '%s is, wherever this computer is',
    (address) => expect(isOnSite(address, [])).toBe(true),
  );

  it.each(['141.20.5.9', '141.20.99.9', '::ffff:141.20.99.9', '2001:db8:1:99::9'])(
    '%s is, on the site of a card that has a public address',
    (address) => {
      expect(isOnSite(address, [card, card6])).toBe(true);
      expect(isOnSite(address, [])).toBe(false);
    },
  );

  it.each(['203.0.113.9', '141.21.0.1', '2001:db8:2::9', '::ffff:203.0.113.9', '0.0.0.0', '224.0.0.1', ''])(
    '%s is not',
    (address) => expect(isOnSite(address, [ETH0, card, card6])).toBe(false),
  );
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
