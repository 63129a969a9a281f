import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../protocol/index.ts';
import { RequestLimit } from './request-limit.ts';
import { randomVisit, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet } from './testing/raw-client.ts';

const RINGS = { ofOne: LIMITS.ringsOfCaller, ofAddress: LIMITS.rings };
/** As the door of a key: 32 bytes, base64url. */
const doorOf = (n: number) => Buffer.alloc(32, n).toString('base64url');
const count = (allowed: boolean[]) => allowed.filter(Boolean).length;

it('[LIM-12] one person is rung by another a few times a minute', () => {
  const limit = new RequestLimit(RINGS, true);
  const ring = (to: string, now: number) => limit.allow(`eve ${to}`, '10.0.0.9', now);
  expect(count(Array.from({ length: 50 }, () => ring('ann', 0)))).toBe(LIMITS.ringsOfCaller);
  expect([ring('ben', 0), ring('ann', 60_000 / LIMITS.ringsOfCaller)]).toEqual([true, true]);
});

it('[LIM-12] one address rings so many times a minute, whoever it is there; this computer is exempt, unless it may be a proxy', () => {
  const ring = (limit: RequestLimit, address: string) =>
    count(Array.from({ length: 100 }, (_, n) => limit.allow(`eve ${n} ann ${n}`, address, 0)));
  expect(ring(new RequestLimit(RINGS, true), '10.0.0.9')).toBe(LIMITS.rings);
  expect([ring(new RequestLimit(RINGS, true), '127.0.0.1'), ring(new RequestLimit(RINGS, false), '127.0.0.1')]).toEqual(
    [100, LIMITS.rings],
  );
});

describe('[LIM-13] a peer that joins with ever new visits', () => {
  let hub: TestHub;

  beforeEach(async () => {
    // With a further name loopback counts as any other address.
    hub = await serveTestHub({}, { hostNames: ['hub.example'] });
  });
  afterEach(() => hub.close());

  it('makes the others build only so many links, and is let in again later; the same visit is always welcome', async () => {
    const ann = await greet(hub.url, 'Ann');
    const eve = await greet(hub.url, 'Eve');
    await ann.client.ask('join', { code: 'team', visit: ann.visit });
    let visit = eve.visit;
    let refused = '';
    for (let times = 0; times < 3 * LIMITS.visitsPerMinute && refused === ''; times += 1) {
      visit = randomVisit();
      const answer = await eve.client.send('join', { code: 'team', visit });
      if (!answer.ok) refused = answer.code;
    }
    expect(refused).toBe('rate-limited');
    const visits = ann.client.got('roster').flatMap(({ members }) => members);
    const seen = new Set(visits.filter(({ peerId }) => peerId === eve.peerId).map((member) => member.visit));
    expect(seen.size).toBeLessThanOrEqual(LIMITS.visitsPerMinute + 1);
    const [last = ''] = [...seen].slice(-1);
    await eve.client.ask('join', { code: 'team', visit: last });
  });

  it('moves from door to door so seldom too, and leaves no rooms behind', async () => {
    const eve = await greet(hub.url, 'Eve');
    const move = (n: number) => eve.client.send('join', { code: 'team', visit: eve.visit, door: doorOf(n) });
    const answers = [];
    for (let n = 0; n < 3 * LIMITS.visitsPerMinute; n += 1) answers.push(await move(n));
    const allowed = count(answers.map(({ ok }) => ok));
    // One more every 3 s, while the machine is slow.
    expect(allowed).toBeGreaterThanOrEqual(LIMITS.visitsPerMinute);
    expect(allowed).toBeLessThan(2 * LIMITS.visitsPerMinute);
    expect(answers.at(-1)).toMatchObject({ code: 'rate-limited' });
    expect(hub.hub.counts().rooms).toBe(1);
    // Where it is it may say so as often as it likes, as after a new connection.
    const last = answers.findLastIndex(({ ok }) => ok);
    expect(await move(last)).toMatchObject({ ok: true });
  });
});
