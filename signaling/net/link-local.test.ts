import type { LookupAddress } from 'node:dns';
import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { connectHostFor } from './link-local.ts';

const MASK_64 = 'ffff:ffff:ffff:ffff::';

function ipv6(address: string, scopeid = 0): NetworkInterfaceInfo {
  return { family: 'IPv6', address, netmask: MASK_64, internal: false, mac: '', cidr: null, scopeid };
}

const ETH0 = [ipv6('fd00::2'), ipv6('fe80::2', 2)];

describe.runIf(process.platform !== 'win32')('[LAN-8] the way to a host', () => {
  it.each(['192.0.2.7', 'fd00::7', '2001:db8::7', 'meet.example', 'fe80.example'])('%s is as it is', (host) => {
    expect(connectHostFor(host, () => ({ eth0: ETH0 }))).toEqual({ host });
  });

  it('a link-local one is by the card that has such an address', () => {
    const interfaces = {
      eth0: ETH0,
      eth1: [ipv6('fd01::2')],
      tun0: [ipv6('fe80::3', 3)],
      docker0: [ipv6('fe80::4', 4)],
    };
    expect(connectHostFor('fe80::7', () => interfaces)).toEqual({ host: 'fe80::7%eth0' });
    expect(connectHostFor('fe80::7', () => ({}))).toEqual({ host: 'fe80::7' });
  });

  it('or by each of several', () => {
    const way = connectHostFor('fe80::7', () => ({ eth0: ETH0, wlan0: [ipv6('fe80::5', 5)] }));
    if (!('lookup' in way)) throw new Error('one way only');
    let found: string | LookupAddress[] = [];
    way.lookup(way.host, { all: true }, (_error, addresses) => (found = addresses));
    expect(found).toEqual([
      { address: 'fe80::7%eth0', family: 6 },
      { address: 'fe80::7%wlan0', family: 6 },
    ]);
    expect(way.autoSelectFamily).toBe(true);
  });
});
