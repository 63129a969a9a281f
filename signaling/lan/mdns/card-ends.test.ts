import { describe, expect, it } from 'vitest';
import type { NetworkCard } from '../../net/interfaces.ts';
import { addressesToAnnounce, endsFor, isOnLink } from './card-ends.ts';

const MASKS = { IPv4: '255.255.255.0', IPv6: 'ffff:ffff:ffff:ffff::' };

function card(name: string, address: string): NetworkCard {
  const common = { name, address, kind: 'lan' as const };
  if (!address.includes(':')) return { ...common, family: 'IPv4', netmask: MASKS.IPv4 };
  return { ...common, family: 'IPv6', netmask: MASKS.IPv6, zone: name };
}

const ETH0 = [card('eth0', '192.0.2.7'), card('eth0', 'fe80::7'), card('eth0', 'fd00::7'), card('eth0', 'fd00::aaaa')];
const ETH1 = [card('eth1', '198.51.100.7'), card('eth1', 'fe80::8')];
const CARDS = [...ETH0, ...ETH1];

const namesOf = (cards: NetworkCard[]): string[] => [...endsFor(cards).keys()];

describe('[MDNS-1] the ends of cards', () => {
  it('are one for each family and card', () => {
    const ends = [...endsFor(CARDS).values()].map(({ name, family }) => `${name} ${family}`);
    expect(ends.sort()).toEqual(['eth0 IPv4', 'eth0 IPv6', 'eth1 IPv4', 'eth1 IPv6']);
    expect(endsFor([])).toEqual(new Map());
  });

  it('are others with another network, and the same with another address of the same', () => {
    const before = namesOf([card('eth0', 'fe80::7'), card('eth0', 'fd00::7')]);
    expect(namesOf([card('eth0', 'fd00::bbbb'), card('eth0', 'fe80::7')])).toEqual(before);
    expect(namesOf([card('eth0', 'fe80::7')])).not.toEqual(before);
    expect(namesOf([card('eth0', '192.0.2.8')])).not.toEqual(namesOf([card('eth0', '192.0.2.7')]));
  });

  it('announce the addresses of their card in both families, and of IPv4 only their own', () => {
    expect(addressesToAnnounce(ETH0[0]!, CARDS)).toEqual(['192.0.2.7', 'fe80::7', 'fd00::7', 'fd00::aaaa']);
    expect(addressesToAnnounce(ETH0[1]!, CARDS)).toEqual(['192.0.2.7', 'fe80::7', 'fd00::7', 'fd00::aaaa']);
    const second = card('eth0', '203.0.113.7');
    expect(addressesToAnnounce(second, [...ETH0.slice(0, 2), second])).toEqual(['203.0.113.7', 'fe80::7']);
    const many = Array.from({ length: 20 }, (_, index) => card('eth0', `fd00::${index + 1}`));
    expect(addressesToAnnounce(many[0]!, many)).toHaveLength(8);
    expect(addressesToAnnounce(many[0]!, [...many, ETH0[0]!])[0], 'IPv4 is never cut off').toBe('192.0.2.7');
  });
});

describe('[MDNS-4] on the link', () => {
  const [v4, v6] = [ETH0[0]!, ETH0[1]!];
  it.each([
    ['192.0.2.9', v4, true],
    ['198.51.100.9', v4, false],
    ['fe80::9%eth0', v4, false],
    ['fe80::9%eth0', v6, true],
    ['fe80::9%eth1', v6, false],
    ['fe80::9', v6, false],
    ['fd00::9', v6, true],
    ['fd00:0:0:1::9', v6, false],
    ['192.0.2.9', v6, false],
  ] as const)('%s at %o: %s', (sender, end, expected) => {
    expect(isOnLink(sender, end, CARDS)).toBe(expected);
  });

  it('link-local senders are, also for a card that has no such address', () => {
    const only = card('eth0', 'fd00::7');
    expect(isOnLink('fe80::9%eth0', only, [only])).toBe(true);
  });
});
