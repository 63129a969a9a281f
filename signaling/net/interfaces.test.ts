import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesToCertify, ownAddresses } from './addresses.ts';
import { cardKind, cardsToAnnounceOn, networkCards, sameNetwork } from './interfaces.ts';

const MASK_24 = '255.255.255.0';

function ipv4(address: string, netmask = MASK_24, internal = false): NetworkInterfaceInfo {
  return { family: 'IPv4', address, netmask, internal, mac: '02:00:00:00:00:01', cidr: null };
}

function ipv6(address: string): NetworkInterfaceInfo {
  const netmask = 'ffff:ffff:ffff:ffff::';
  return { family: 'IPv6', address, netmask, internal: false, mac: '02:00:00:00:00:01', cidr: null, scopeid: 0 };
}

describe('kind of a card', () => {
  const LAN = [
    'eth0',
    'eth1',
    'enp3s0',
    'wlp2s0',
    'wlan0',
    'en0',
    'en7',
    'bridge0',
    'br0',
    'br-lan',
    'bond0',
    'Ethernet',
  ];
  const LAN_WINDOWS = [
    'Wi-Fi',
    'WLAN',
    'Ethernet 2',
    'Local Area Connection',
    'vEthernet (External)',
    'usb0',
    'eth0.20',
  ];
  it.each([...LAN, ...LAN_WINDOWS])('[MDNS-1] %s is lan', (name) => {
    expect(cardKind(name, MASK_24)).toBe('lan');
  });

  const TUNNELS = [
    'tun0',
    'tap0',
    'utun4',
    'wg0',
    'ppp0',
    'ipsec0',
    'tailscale0',
    'ztabc12345',
    'feth1234',
    'nordlynx',
  ];
  const TUNNELS_WINDOWS = ['Tailscale', 'ZeroTier One [8056c2e21c000001]', 'TAP-Windows Adapter V9', 'Company VPN'];
  it.each([...TUNNELS, ...TUNNELS_WINDOWS, 'OpenVPN Wintun', 'WireGuard Tunnel'])('[MDNS-1] %s is vpn', (name) => {
    expect(cardKind(name, MASK_24)).toBe('vpn');
  });

  it('[MDNS-1] a network of one address is vpn, whatever it is called', () => {
    expect(cardKind('eth0', '255.255.255.255')).toBe('vpn');
  });

  const INSIDE = [
    'docker0',
    'br-0123456789ab',
    'veth12ab',
    'virbr0',
    'vmnet8',
    'vboxnet0',
    'bridge100',
    'awdl0',
    'llw0',
  ];
  const INSIDE_WINDOWS = [
    'vEthernet (Default Switch)',
    'vEthernet (WSL (Hyper-V firewall))',
    'VirtualBox Host-Only Network',
  ];
  it.each([...INSIDE, ...INSIDE_WINDOWS, 'VMware Network Adapter VMnet1', 'lxdbr0', 'podman0'])(
    '[MDNS-1] %s is virtual',
    (name) => {
      expect(cardKind(name, MASK_24)).toBe('virtual');
    },
  );
});

describe('cards', () => {
  const INTERFACES = {
    lo: [ipv4('127.0.0.1', '255.0.0.0', true)],
    docker0: [ipv4('172.17.0.1', '255.255.0.0')],
    tun0: [ipv4('10.8.0.2')],
    eth0: [ipv6('fd00::7'), ipv6('fe80::7'), ipv4('192.0.2.7')],
    eth1: [ipv4('198.51.100.7')],
    gone: undefined,
  };

  it('lists each address except loopback, and link-local ones of LAN cards only', () => {
    const interfaces = { ...INTERFACES, tun0: [ipv4('10.8.0.2'), ipv6('fd08::2'), ipv6('fe80::8')] };
    const docker0 = [...INTERFACES.docker0, ipv6('fe80::9')];
    const cards = networkCards({ ...interfaces, docker0, utun3: [ipv6('fe80::3')] });
    expect(cards.map(({ name, address, kind }) => [name, address, kind])).toEqual([
      ['docker0', '172.17.0.1', 'virtual'],
      ['tun0', '10.8.0.2', 'vpn'],
      ['tun0', 'fd08::2', 'vpn'],
      ['eth0', 'fd00::7', 'lan'],
      ['eth0', 'fe80::7', 'lan'],
      ['eth0', '192.0.2.7', 'lan'],
      ['eth1', '198.51.100.7', 'lan'],
    ]);
  });

  it.runIf(process.platform !== 'win32')('names the card of an IPv6 address by its zone', () => {
    const [global, linkLocal] = networkCards({ eth0: INTERFACES.eth0 });
    expect([global, linkLocal]).toMatchObject([{ zone: 'eth0' }, { zone: 'eth0' }]);
  });

  it('[MDNS-1] announces on the lan cards', () => {
    const names = cardsToAnnounceOn(networkCards(INTERFACES)).map(({ name }) => name);
    expect([...new Set(names)]).toEqual(['eth0', 'eth1']);
  });

  it('[MDNS-1] announces on what there is when no card looks like a LAN', () => {
    const cards = networkCards({ tun0: INTERFACES.tun0, docker0: INTERFACES.docker0 });
    expect(cardsToAnnounceOn(cards)).toEqual(cards);
    expect(cardsToAnnounceOn([])).toEqual([]);
  });

  it('tells a change of network from another order', () => {
    const cards = networkCards(INTERFACES);
    expect(sameNetwork(cards, [...cards].reverse())).toBe(true);
    expect(sameNetwork(cards, cards.slice(0, -1))).toBe(false);
    expect(sameNetwork(cards, networkCards({ ...INTERFACES, eth1: [ipv4('198.51.100.8')] }))).toBe(false);
    expect(sameNetwork(cards, networkCards({ ...INTERFACES, eth1: [ipv4('198.51.100.7', '255.255.0.0')] }))).toBe(
      false,
    );
  });

  it('takes no container for a change of network, unless there is nothing else', () => {
    const before = networkCards({ eth0: INTERFACES.eth0 });
    const container = { 'br-0123456789ab': [ipv4('172.18.0.1')], veth1234: [ipv4('172.18.0.2')] };
    expect(sameNetwork(before, networkCards({ eth0: INTERFACES.eth0, ...container }))).toBe(true);
    expect(sameNetwork([], networkCards(container))).toBe(false);
    expect(sameNetwork(networkCards(container), networkCards({ veth1234: container.veth1234 }))).toBe(false);
  });

  describe('[MDNS-7] where a card has IPv6', () => {
    const isSame = (before: NetworkInterfaceInfo[], after: NetworkInterfaceInfo[]): boolean =>
      sameNetwork(networkCards({ eth0: before }), networkCards({ eth0: after }));
    const V4 = ipv4('192.0.2.7');

    it('only, another network is a change, and so is an address in place of the only one', () => {
      expect(isSame([ipv6('fd00::7')], [ipv6('fd00:0:0:1::7')])).toBe(false);
      expect(isSame([ipv6('fd00::7')], [])).toBe(false);
      expect(isSame([ipv6('fd00::7')], [ipv6('fd00::8')])).toBe(false);
    });

    it('only, the addresses of the day change nothing', () => {
      const days = ['aaaa', 'bbbb', 'cccc'].map((temporary) => ipv6(`fd00::${temporary}`));
      expect(isSame([ipv6('fd00::7'), days[0]!], [days[1]!, days[0]!, ipv6('fd00::7')])).toBe(true);
      // A card that has no other ones.
      expect(isSame(days.slice(0, 2), days.slice(1))).toBe(true);
    });

    it('beside IPv4, it changes nothing', () => {
      expect(isSame([V4], [V4, ipv6('fe80::7'), ipv6('fd00::7')])).toBe(true);
      expect(isSame([V4, ipv6('fd00::7')], [V4, ipv6('fd00:0:0:1::7')])).toBe(true);
      expect(isSame([V4, ipv6('fd00::7')], [ipv6('fd00::7')])).toBe(false);
    });

    it('link-local, it counts where there is nothing else', () => {
      expect(isSame([], [ipv6('fe80::7')])).toBe(false);
      expect(isSame([ipv6('fe80::7')], [ipv6('fe80::7'), ipv6('fd00::7')])).toBe(false);
      const cable = { eth0: [V4], eth9: [ipv6('fe80::9')] };
      expect(sameNetwork(networkCards({ eth0: [V4] }), networkCards(cable))).toBe(true);
    });
  });

  it('[HTTP-8] certifies each IPv4 address, one IPv6 address of a card without, and nothing of containers', () => {
    const onlyIpv6 = { wlan0: [ipv6('fd00::8'), ipv6('fd00::abcd'), ipv6('fe80::8')] };
    expect(addressesToCertify({ ...INTERFACES, ...onlyIpv6 })).toEqual([
      ['10.8.0.2'],
      ['192.0.2.7'],
      ['198.51.100.7'],
      ['fd00::8', 'fd00::abcd'],
    ]);
    expect(addressesToCertify({ docker0: INTERFACES.docker0 })).toEqual([['172.17.0.1']]);
    expect(addressesToCertify({})).toEqual([]);
  });

  it('own addresses: LAN before tunnels and bridges, then IPv4 before IPv6, link-local ones without others only', () => {
    expect(ownAddresses({ eth0: [ipv6('fe80::7')], tun0: [ipv6('fe80::8')] })).toEqual(['fe80::7']);
    expect(ownAddresses(INTERFACES)).toEqual(['192.0.2.7', '198.51.100.7', 'fd00::7', '172.17.0.1', '10.8.0.2']);
  });
});
