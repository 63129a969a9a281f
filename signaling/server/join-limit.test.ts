import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../protocol/index.ts';
import { JoinLimit } from './join-limit.ts';
import { serveTestHub } from './testing/hub.ts';
import { greet } from './testing/raw-client.ts';

const HOME = '192.168.1.7';

describe('[LIM-4] joins of one address', () => {
  it('so many codes at once, and then again with time', () => {
    const limit = new JoinLimit(2, true);
    const tries = ['aaa', 'bbb', 'ccc'].map((code) => limit.allow(HOME, code, 1_000));
    expect(tries).toEqual([true, true, false]);
    expect(limit.allow('192.168.1.8', 'ccc', 1_000)).toBe(true);
    expect(limit.allow(HOME, 'ccc', 61_000)).toBe(true);
  });

  it('[LIM-8] of an IPv6 network they are as many as of 16, so that no computer gains by having them all', () => {
    const limit = new JoinLimit(2, true);
    const tries = Array.from({ length: 100 }, (_, n) => limit.allow(`2001:db8::${n + 1}`, `code ${n}`, 0));
    expect(tries.filter((isAllowed) => isAllowed)).toHaveLength(32);
  });

  it('ten codes at once, and then one more in six seconds', () => {
    const limit = new JoinLimit(LIMITS.joinsPerMinute, true);
    let codes = 0;
    const tryAt = (seconds: number) => limit.allow(HOME, `code-${(codes += 1)}`, seconds * 1_000);
    expect(Array.from({ length: 10 }, () => tryAt(0))).not.toContain(false);
    expect([0, 5.9, 6.1, 6.2, 12.2, 12.3].map(tryAt)).toEqual([false, false, true, false, true, false]);
  });

  it('the same code again is free, so that everybody behind one address gets back into their room', () => {
    const limit = new JoinLimit(1, true);
    expect(Array.from({ length: 20 }, () => limit.allow(HOME, 'team', 0))).not.toContain(false);
  });

  it('loopback is exempt where no proxy can stand in front', () => {
    const addresses = ['127.0.0.1', '::ffff:127.0.0.1', '::1', HOME];
    const allowed = (limit: JoinLimit) => addresses.map((address) => limit.allow(address, 'team', 0));
    expect(allowed(new JoinLimit(0, true))).toEqual([true, true, true, false]);
    expect(allowed(new JoinLimit(0, false))).toEqual([false, false, false, false]);
  });
});

it('[LIM-4] the time of day changes nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  // With a further name loopback counts too. (Socket.IO's client takes a later hour for a missed ping.)
  const hub = await serveTestHub(
    { joinsPerMinute: 1, pingIntervalMs: 5e6, pingTimeoutMs: 5e6 },
    { hostNames: ['meet.example'] },
  );
  const { client, visit } = await greet(hub.url, 'Ann');
  await client.ask('join', { code: 'one', visit });
  await client.ask('leave', {});
  for (const change of [3_600_000, -3_600_000]) {
    vi.setSystemTime(Date.now() + change);
    expect(await client.send('join', { code: 'two', visit })).toMatchObject({ code: 'rate-limited' });
  }
  await hub.close();
  vi.useRealTimers();
});
