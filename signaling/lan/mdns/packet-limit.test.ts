import { expect, it } from 'vitest';
import { PacketLimit } from './packet-limit.ts';

function allowed(limit: PacketLimit, senders: readonly string[], now: number): number {
  return senders.filter((sender) => limit.allows(sender, now)).length;
}

it('[MDNS-6] 100 messages a second of one sender, which take nothing from another', () => {
  const limit = new PacketLimit(5_000);
  const flood = Array.from({ length: 10_000 }, () => '192.0.2.1');
  expect(allowed(limit, flood, 5_000)).toBe(100);
  expect(allowed(limit, ['192.0.2.2'], 5_000)).toBe(1);
  expect(allowed(limit, flood, 6_000)).toBe(100);
});

it('[MDNS-6] 600 messages a second of all', () => {
  const limit = new PacketLimit(0);
  const many = Array.from({ length: 10_000 }, (_, index) => `10.0.${index >> 8}.${index & 0xff}`);
  expect(allowed(limit, many, 0)).toBe(600);
  expect(allowed(limit, many, 1_000)).toBe(600);
});
