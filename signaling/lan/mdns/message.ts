import { addressBytes } from '../../net/address-text.ts';

/** DNS messages (RFC 1035, section 4) with the five record types that DNS-SD over multicast DNS needs (RFC 6762, 6763). */

export type DnsRecord = { name: string; ttl: number } & (
  | { type: 'PTR'; target: string }
  | { type: 'SRV'; port: number; target: string }
  | { type: 'TXT'; strings: string[] }
  | { type: 'A'; address: string }
  | { type: 'AAAA'; address: string }
);

export interface DnsMessage {
  kind: 'query' | 'response';
  /** Names asked for, of any record type. */
  questions: string[];
  /** Of all sections; records of other types and classes are left out. */
  records: DnsRecord[];
}

export const TYPES = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 } as const;
export const CLASS_IN = 1;
/** "This is all there is under this name" (RFC 6762, section 10.2). */
export const CACHE_FLUSH = 0x8000;
export const RESPONSE = 0x8000;
const AUTHORITATIVE = 0x0400;

/** One question: who offers this service? */
export function encodeQuery(service: string): Buffer {
  return Buffer.concat([header(0, 1, 0), encodeName(service), uint16(TYPES.PTR), uint16(CLASS_IN)]);
}

export function encodeResponse(records: readonly DnsRecord[]): Buffer {
  return Buffer.concat([header(RESPONSE | AUTHORITATIVE, 0, records.length), ...records.map(encodeRecord)]);
}

function header(flags: number, questions: number, answers: number): Buffer {
  return Buffer.concat([0, flags, questions, answers, 0, 0].map(uint16));
}

function encodeRecord(record: DnsRecord): Buffer {
  // All hubs share the service's PTR name; every other name belongs to one hub.
  const dnsClass = record.type === 'PTR' ? CLASS_IN : CLASS_IN | CACHE_FLUSH;
  const ttl = Buffer.alloc(4);
  ttl.writeUInt32BE(record.ttl);
  const data = encodeData(record);
  const typeAndClass = [uint16(TYPES[record.type]), uint16(dnsClass)];
  return Buffer.concat([encodeName(record.name), ...typeAndClass, ttl, uint16(data.length), data]);
}

function encodeData(record: DnsRecord): Buffer {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return addressBytes(record.address) ?? Buffer.of();
    case 'PTR':
      return encodeName(record.target);
    case 'SRV':
      return Buffer.concat([...[0, 0, record.port].map(uint16), encodeName(record.target)]);
    case 'TXT':
      return Buffer.concat(record.strings.map(withLength));
  }
}

function encodeName(name: string): Buffer {
  return Buffer.concat([...name.split('.').map(withLength), Buffer.of(0)]);
}

function withLength(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}
