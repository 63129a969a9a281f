import { expect, it } from 'vitest';
import { PacketBudget } from './packet-budget.ts';

function taken(budget: PacketBudget, senders: readonly string[], now: number): number {
  return senders.filter((sender) => budget.take(sender, now)).length;
}

it('[MDNS-6] 100 messages a second of one sender, which take nothing from another', () => {
  const budget = new PacketBudget();
  const flood = Array.from({ length: 10_000 }, () => '192.0.2.1');
  expect(taken(budget, flood, 5_000)).toBe(100);
  expect(taken(budget, ['192.0.2.2'], 5_999)).toBe(1);
  expect(taken(budget, flood, 6_000)).toBe(100);
});

it('[MDNS-6] 600 messages a second of all', () => {
  const budget = new PacketBudget();
  const many = Array.from({ length: 10_000 }, (_, index) => `10.0.${index >> 8}.${index & 0xff}`);
  expect(taken(budget, many, 0)).toBe(600);
  expect(taken(budget, many, 1_000)).toBe(600);
});
