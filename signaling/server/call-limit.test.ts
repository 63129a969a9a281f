import { expect, it } from 'vitest';
import { LIMITS } from '../protocol/index.ts';
import { CallLimit } from './call-limit.ts';

const count = (rings: boolean[]) => rings.filter(Boolean).length;

it('[LIM-12] one person is rung by another a few times a minute', () => {
  const limit = new CallLimit(true);
  const ring = (to: string, now: number) => limit.allow({ peerId: 'eve', address: '10.0.0.9' }, to, now);
  expect(count(Array.from({ length: 50 }, () => ring('ann', 0)))).toBe(LIMITS.ringsOfCaller);
  expect([ring('ben', 0), ring('ann', 60_000 / LIMITS.ringsOfCaller)]).toEqual([true, true]);
});

it('[LIM-12] one address rings so many times a minute, whoever it is there; this computer is exempt, unless it may be a proxy', () => {
  const ring = (limit: CallLimit, address: string) =>
    count(Array.from({ length: 100 }, (_, n) => limit.allow({ peerId: `eve ${n}`, address }, `ann ${n}`, 0)));
  expect(ring(new CallLimit(true), '10.0.0.9')).toBe(LIMITS.rings);
  expect([ring(new CallLimit(true), '127.0.0.1'), ring(new CallLimit(false), '127.0.0.1')]).toEqual([
    100,
    LIMITS.rings,
  ]);
});
