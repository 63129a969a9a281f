import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkCard } from '../../net/interfaces.ts';
import type { Advert } from '../discovery.ts';
import { advertRecords, goodbyeRecords, SERVICE, toSightings } from './advert.ts';
import type { DnsRecord } from './message.ts';

const ADVERT: Advert = { version: 1, hubId: 'abcdefghijkl', keyPin: `${'A'.repeat(43)}=`, kind: 'app', port: 27_474 };
const CARDS: NetworkCard[] = [
  { family: 'IPv4', name: 'tun0', address: '10.8.0.2', netmask: '255.255.255.0', kind: 'vpn' },
  { family: 'IPv4', name: 'eth0', address: '192.168.1.20', netmask: '255.255.255.0', kind: 'lan' },
];
const SENDER = '192.168.1.30';

/** The advert's records, with those of a type replaced. */
function changed(type: DnsRecord['type'], ...replacements: DnsRecord[]): DnsRecord[] {
  return [...advertRecords(ADVERT, [SENDER]).filter((record) => record.type !== type), ...replacements];
}

function recordOf<T extends DnsRecord['type']>(type: T): Extract<DnsRecord, { type: T }> {
  const isOfType = (record: DnsRecord): record is Extract<DnsRecord, { type: T }> => record.type === type;
  return advertRecords(ADVERT, [SENDER]).find(isOfType)!;
}

function withText(...strings: string[]): DnsRecord[] {
  return changed('TXT', { ...recordOf('TXT'), strings });
}

describe('adverts', () => {
  it('[MDNS-2] come back as they were announced', () => {
    const place = { url: `https://${SENDER}:27474`, keyPin: ADVERT.keyPin };
    expect(toSightings(advertRecords(ADVERT, [SENDER]), SENDER, CARDS)).toEqual([
      { sender: SENDER, places: [place], version: 1, hubId: ADVERT.hubId, kind: 'app' },
    ]);
  });

  it('[MDNS-2] have a name of their own for each key, the same wherever they are sent', () => {
    const nameOf = (advert: Advert, address: string) => advertRecords(advert, [address])[1]!.name;
    expect(nameOf(ADVERT, '192.0.2.1')).toBe(nameOf({ ...ADVERT, port: 1, hubId: 'mnopqrstuvwx' }, '192.0.2.2'));
    expect(nameOf(ADVERT, SENDER)).not.toBe(nameOf({ ...ADVERT, keyPin: `${'a'.repeat(43)}=` }, SENDER));
    expect(nameOf(ADVERT, SENDER)).toMatch(/^earshot-[\da-f]{16}\._earshot\._tcp\.local$/);
  });

  it('[MDNS-4] of another version are told, with that version', () => {
    const records = advertRecords({ ...ADVERT, version: 12 }, [SENDER]);
    expect(toSightings(records, SENDER, CARDS)).toMatchObject([{ version: 12 }]);
  });

  it('[MDNS-5] goodbyes tell nothing', () => {
    expect(toSightings(goodbyeRecords(ADVERT, [SENDER]), SENDER, CARDS)).toEqual([]);
  });

  it('[MDNS-4] the first of two equal keys counts, in whatever case', () => {
    const { strings } = recordOf('TXT');
    const records = withText('V=7', ...strings, 'key=other', '__proto__=x', 'novalue', '=');
    expect(toSightings(records, SENDER, CARDS)).toMatchObject([{ version: 7, hubId: ADVERT.hubId }]);
  });

  const { strings } = recordOf('TXT');
  const without = (key: string) => strings.filter((text) => !text.startsWith(`${key}=`));
  it.each([
    ['port 0', changed('SRV', { ...recordOf('SRV'), port: 0 })],
    ['no SRV', changed('SRV')],
    ['no TXT', changed('TXT')],
    ['no PTR', changed('PTR')],
    ['another service', changed('PTR', { ...recordOf('PTR'), name: '_http._tcp.local' })],
    ['another instance', changed('PTR', { ...recordOf('PTR'), target: `x.${SERVICE}` })],
    ['no version', withText(...without('v'))],
    ['no key', withText(...without('key'))],
    ['no hub id', withText(...without('hub'))],
    ['no kind', withText(...without('kind'))],
    ['version 0', withText('v=0', ...strings)],
    ['version 1e9', withText('v=1e9', ...strings)],
    ['a version of 10 digits', withText('v=1234567890', ...strings)],
    ['an unknown kind', withText('kind=phone', ...strings)],
    ['a short key', withText('key=AAAA', ...strings)],
    ['a key that is no base64', withText(`key=${'!'.repeat(44)}`, ...strings)],
    ['a long hub id', withText(`hub=${'a'.repeat(13)}`, ...strings)],
  ])('[MDNS-4] with %s are left out', (_, records) => {
    expect(toSightings(records, SENDER, CARDS)).toEqual([]);
  });
});

describe('places', () => {
  const host = recordOf('A').name;
  const claim = (...addresses: string[]) =>
    changed('A', ...addresses.map((address): DnsRecord => ({ type: 'A', name: host, ttl: 120, address })));
  const addressesOf = (records: DnsRecord[]) =>
    toSightings(records, SENDER, CARDS).flatMap(({ places }) => places.map(({ url }) => new URL(url).hostname));

  it('[MDNS-4] the sender first, then claimed ones of our subnets, LAN before VPN', () => {
    expect(addressesOf(claim('10.8.0.9', '192.168.1.9', SENDER))).toEqual([SENDER, '192.168.1.9', '10.8.0.9']);
  });

  it('[MDNS-4] foreign ones are left out', () => {
    expect(addressesOf(claim('203.0.113.5', '8.8.8.8', '127.0.0.1', '224.0.0.251'))).toEqual([SENDER]);
  });

  it('[MDNS-4] the sender alone is enough', () => {
    expect(addressesOf(claim())).toEqual([SENDER]);
  });

  it('[MDNS-4] at most 8 of one hub', () => {
    const many = Array.from({ length: 100 }, (_, index) => `192.168.1.${100 + index}`);
    expect(addressesOf(claim(...many))).toHaveLength(8);
  });

  it('[MDNS-4] at most 8 hubs of one message', () => {
    const records = Array.from({ length: 100 }, (_, index) =>
      advertRecords({ ...ADVERT, keyPin: `${String(index).padStart(43, 'A')}=` }, [SENDER]),
    ).flat();
    expect(toSightings(records, SENDER, CARDS)).toHaveLength(8);
  });
});

describe('places by IPv6', () => {
  const zone = 'eth0';
  const common = { name: 'eth0', kind: 'lan', netmask: 'ffff:ffff:ffff:ffff::', family: 'IPv6', zone } as const;
  const DUAL: NetworkCard[] = [...CARDS, { ...common, address: 'fe80::20' }, { ...common, address: 'fd00::20' }];
  const ONLY_IPV6 = DUAL.filter(({ family }) => family === 'IPv6');
  const hostsOf = (cards: NetworkCard[], sender: string, ...claimed: string[]) =>
    toSightings(advertRecords(ADVERT, claimed), sender, cards).map((sighting) => [
      sighting.sender,
      ...sighting.places.map(({ url }) => new URL(url).hostname),
    ]);

  it('[MDNS-4] claimed ones of our networks, in place of a link-local sender that browsers could not open', () => {
    const claimed = ['fd00::30', 'fe80::30', 'fd00::31', 'fd00:0:0:1::30', '2001:db8::1'];
    expect(hostsOf(ONLY_IPV6, 'fe80::30%eth0', ...claimed)).toEqual([['fe80::30', '[fd00::30]', '[fd00::31]']]);
    expect(hostsOf(ONLY_IPV6, 'fd00::30', 'fd00::31')).toEqual([['fd00::30', '[fd00::30]', '[fd00::31]']]);
  });

  it('[MDNS-4] the link-local sender where there is nothing else, and never with its zone', () => {
    expect(hostsOf(ONLY_IPV6, 'fe80::30%eth0', 'fe80::30', 'fe80::31')).toEqual([['fe80::30', '[fe80::30]']]);
  });

  it('[MDNS-4] none of a hub that IPv4 leads to as well, so that nobody is met twice', () => {
    expect(hostsOf(DUAL, 'fe80::30%eth0', 'fd00::30', SENDER)).toEqual([]);
    expect(hostsOf(DUAL, SENDER, SENDER, 'fd00::30')).toEqual([[SENDER, SENDER]]);
    // Whose IPv4 address is in another network than ours.
    expect(hostsOf(DUAL, 'fe80::30%eth0', 'fd00::30', '169.254.3.4')).toEqual([['fe80::30', '[fd00::30]']]);
    expect(hostsOf(ONLY_IPV6, 'fe80::30%eth0', 'fd00::30', SENDER)).toEqual([['fe80::30', '[fd00::30]']]);
  });
});

it('[MDNS-4] any records give only sightings that can be used', () => {
  const name = fc.oneof(fc.constantFrom(SERVICE, `a.${SERVICE}`, 'a.local'), fc.string());
  const text = fc.oneof(fc.constantFrom(...recordOf('TXT').strings), fc.string());
  const common = { name, ttl: fc.nat(2) };
  const record: fc.Arbitrary<DnsRecord> = fc.oneof(
    fc.record({ ...common, type: fc.constant('PTR' as const), target: name }),
    fc.record({ ...common, type: fc.constant('SRV' as const), port: fc.nat(65_535), target: name }),
    fc.record({ ...common, type: fc.constant('TXT' as const), strings: fc.array(text) }),
    fc.record({ ...common, type: fc.constant('A' as const), address: fc.ipV4() }),
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), fc.ipV4(), (records, sender) => {
      for (const { places } of toSightings(records, sender, CARDS)) {
        expect(places.length).toBeGreaterThan(0);
        expect(places[0]!.url).toContain(`//${sender}:`);
        expect(new Set(places.map(({ keyPin }) => keyPin)).size).toBe(1);
      }
    }),
  );
});
