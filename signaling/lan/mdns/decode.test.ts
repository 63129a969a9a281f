import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage } from './decode.ts';
import { type DnsRecord, encodeQuery, encodeResponse } from './message.ts';

const RECORDS: DnsRecord[] = [
  { type: 'PTR', name: '_earshot._tcp.local', ttl: 120, target: 'a._earshot._tcp.local' },
  { type: 'SRV', name: 'a._earshot._tcp.local', ttl: 120, port: 27_474, target: 'a.local' },
  { type: 'TXT', name: 'a._earshot._tcp.local', ttl: 0, strings: ['v=1', '', 'x'.repeat(255)] },
  { type: 'A', name: 'a.local', ttl: 4_294_967_295, address: '192.0.2.255' },
  { type: 'AAAA', name: 'a.local', ttl: 120, address: 'fd00::ff00:0:0:7' },
];

/** A response of one record that has `data`, and a name that is written as `name`. */
function response(name: string, type: number, data: string, length = data.length / 2): Buffer {
  const fixed = [type, 1, 0, 120, length].map((value) => value.toString(16).padStart(4, '0')).join('');
  return Buffer.from(`000084000000000100000000${name}${fixed}${data}`, 'hex');
}

/** As it comes back. */
function canonical(ipv6: string): string {
  return new URL(`http://[${ipv6}]`).hostname.slice(1, -1);
}

const ROOT = '00';
const A_LOCAL = '0161056c6f63616c00';

describe('messages', () => {
  it('come back as they were written', () => {
    expect(decodeMessage(encodeResponse(RECORDS))).toEqual({ kind: 'response', questions: [], records: RECORDS });
    const query = { kind: 'query', questions: ['_earshot._tcp.local'], records: [] };
    expect(decodeMessage(encodeQuery('_earshot._tcp.local'))).toEqual(query);
  });

  it('any records come back as they were written', () => {
    const name = fc
      .array(fc.stringMatching(/^[a-z\d_-]{1,63}$/), { minLength: 1, maxLength: 3 })
      .map((l) => l.join('.'));
    const common = { name, ttl: fc.nat(4_294_967_295) };
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((line) => Buffer.byteLength(line) < 256);
    const record: fc.Arbitrary<DnsRecord> = fc.oneof(
      fc.record({ ...common, type: fc.constant('PTR' as const), target: name }),
      fc.record({ ...common, type: fc.constant('SRV' as const), port: fc.nat(65_535), target: name }),
      fc.record({ ...common, type: fc.constant('TXT' as const), strings: fc.array(text) }),
      fc.record({ ...common, type: fc.constant('A' as const), address: fc.ipV4() }),
      fc.record({ ...common, type: fc.constant('AAAA' as const), address: fc.ipV6().map(canonical) }),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 10 }), (records) => {
        expect(decodeMessage(encodeResponse(records))?.records).toEqual(records);
      }),
    );
  });

  it('names have lower case, pointers are followed', () => {
    // PTR whose data is the label "B" and a pointer to the record's own name.
    const message = response('0141054c4f43414c00', 12, '0142c00c');
    expect(decodeMessage(message)?.records).toMatchObject([{ name: 'a.local', target: 'b.a.local' }]);
  });

  it('records of other types and classes are passed over', () => {
    const [pointer, , , address] = RECORDS;
    const bytes = encodeResponse([pointer!, pointer!, address!]);
    // The second record, 12 + 54 bytes in, becomes one of NSEC.
    const first = encodeResponse([pointer!]).length;
    bytes.writeUInt16BE(47, first + '_earshot._tcp.local'.length + 2);
    expect(decodeMessage(bytes)?.records).toEqual([pointer, address]);
    const chaos = Buffer.from(encodeResponse([address!]));
    chaos.writeUInt16BE(3, 12 + A_LOCAL.length / 2 + 2);
    expect(decodeMessage(chaos)?.records).toEqual([]);
  });
});

describe('[MDNS-6] malformed messages', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['a header cut short', Buffer.alloc(11)],
    ['records that are not there', Buffer.from('000084000000000100000000', 'hex')],
    ['65,535 records that are not there', Buffer.from('00008400ffffffffffffffff', 'hex')],
    ['another operation', Buffer.from('000028000000000000000000', 'hex')],
    ['an error', Buffer.from('000084030000000000000000', 'hex')],
    ['data longer than the message', response(ROOT, 16, '', 0xffff)],
    ['a string longer than its record', response(ROOT, 16, '0561')],
    ['an address of 3 bytes', response(ROOT, 1, 'c00002')],
    ['an address of 15 bytes', response(ROOT, 28, 'fd'.repeat(15))],
    ['an SRV without its name', response(ROOT, 33, '000000006b52')],
    ['a name longer than its record', response(ROOT, 12, A_LOCAL, 3)],
    ['a name that points to itself', response('c00c', 1, 'c0000201')],
    ['a name that points ahead', response('c020', 1, 'c0000201')],
    ['a name that comes round again', response('0161c00c', 1, 'c0000201')],
    ['a label of 64', response(`40${'61'.repeat(64)}00`, 1, 'c0000201')],
    ['a name of 256', response(`3f${'61'.repeat(63)}`.repeat(4) + ROOT, 1, 'c0000201')],
    ['a long message', Buffer.concat([encodeResponse(RECORDS), Buffer.alloc(9_000)])],
    ['257 records', encodeResponse(Array.from({ length: 257 }, () => RECORDS[3]!))],
  ])('%s', (_, message) => {
    expect(decodeMessage(message)).toBeNull();
  });

  it('changed at will, they never throw and always end', () => {
    const original = encodeResponse(RECORDS);
    const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(original.length), (changes, length) => {
        const message = Buffer.from(original.subarray(0, length));
        for (const [at, value] of changes) message[at % Math.max(1, length)] = value;
        decodeMessage(message);
      }),
      { numRuns: 5_000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 9_100 }), (bytes) => void decodeMessage(Buffer.from(bytes))));
  });
});
