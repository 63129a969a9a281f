import { addressOf } from '../../net/address-text.ts';
import { CACHE_FLUSH, CLASS_IN, type DnsMessage, type DnsRecord, RESPONSE, TYPES } from './message.ts';

/** RFC 6762, section 17. */
const MAX_MESSAGE_BYTES = 9_000;
const MAX_ENTRIES = 256;
const MAX_NAME_LENGTH = 255;
const MAX_POINTERS = 16;
const OPCODE_AND_RCODE = 0x780f;

/**
 * Decodes a message; null when it breaks a rule or a limit. Names are in lower case.
 * Why not a library: dns-packet 5.6, which all mDNS packages use, reads on past a record that claims to be longer than
 * its message, and 23 bytes from anybody on the network keep it busy for seconds.
 */
export function decodeMessage(bytes: Buffer): DnsMessage | null {
  if (bytes.length > MAX_MESSAGE_BYTES) return null;
  try {
    return new Reader(bytes).message();
  } catch (error) {
    // Thrown by Node for a read outside of the buffer, and by `Reader`.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  message(): DnsMessage {
    this.#uint16(); // The id means nothing in multicast DNS.
    const flags = this.#uint16();
    const questions = this.#uint16();
    const records = this.#uint16() + this.#uint16() + this.#uint16();
    // RFC 6762, sections 18.3 and 18.11: only standard queries without an error are to be read.
    if ((flags & OPCODE_AND_RCODE) !== 0 || questions + records > MAX_ENTRIES) throw new RangeError('not for us');
    return {
      kind: (flags & RESPONSE) === 0 ? 'query' : 'response',
      questions: Array.from({ length: questions }, () => this.#question()),
      records: Array.from({ length: records }, () => this.#record()).filter((record) => record !== null),
    };
  }

  #question(): string {
    const name = this.#name();
    this.#take(4);
    return name;
  }

  #record(): DnsRecord | null {
    const name = this.#name();
    const type = this.#uint16();
    const dnsClass = this.#uint16() & ~CACHE_FLUSH;
    const ttl = this.#take(4).readUInt32BE();
    const length = this.#uint16();
    const start = this.#at;
    const data = this.#take(length);
    const end = this.#at;
    if (dnsClass !== CLASS_IN) return null;
    // Names in the data may point to anywhere before them, so they are decoded in place.
    this.#at = start;
    const record = this.#data(type, data);
    if (this.#at > end) throw new RangeError('data longer than its record');
    this.#at = end;
    return record === null ? null : { name, ttl, ...record };
  }

  #data(type: number, data: Buffer) {
    switch (type) {
      case TYPES.A:
        return { type: 'A', address: addressOf(this.#take(4)) } as const;
      case TYPES.AAAA:
        return { type: 'AAAA', address: addressOf(this.#take(16)) } as const;
      case TYPES.PTR:
        return { type: 'PTR', target: this.#name() } as const;
      case TYPES.SRV:
        this.#take(4); // Priority and weight: a hub has one place.
        return { type: 'SRV', port: this.#uint16(), target: this.#name() } as const;
      case TYPES.TXT:
        return { type: 'TXT', strings: splitStrings(data) } as const;
      default:
        return null;
    }
  }

  /** RFC 1035, section 4.1.4. Pointers lead backwards only, so they cannot go round in circles. */
  #name(): string {
    const labels: string[] = [];
    let total = 0;
    let pointers = 0;
    let next: number | null = null;
    let limit = this.#at;
    for (;;) {
      const length = this.#uint8();
      if (length === 0) break;
      if (length >= 0xc0) {
        const target = ((length & 0x3f) << 8) | this.#uint8();
        pointers += 1;
        if (target >= limit || pointers > MAX_POINTERS) throw new RangeError('bad pointer');
        next ??= this.#at;
        limit = target;
        this.#at = target;
        continue;
      }
      total += length + 1;
      if (length > 63 || total > MAX_NAME_LENGTH) throw new RangeError('name too long');
      labels.push(this.#take(length).toString());
    }
    this.#at = next ?? this.#at;
    return labels.join('.').toLowerCase();
  }

  #uint8(): number {
    return this.#take(1).readUInt8();
  }

  #uint16(): number {
    return this.#take(2).readUInt16BE();
  }

  #take(count: number): Buffer {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new RangeError('message too short');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function splitStrings(data: Buffer): string[] {
  const strings: string[] = [];
  for (let at = 0; at < data.length;) {
    const end = at + 1 + data.readUInt8(at);
    if (end > data.length) throw new RangeError('string longer than its record');
    strings.push(data.toString('utf8', at + 1, end));
    at = end;
  }
  return strings;
}
