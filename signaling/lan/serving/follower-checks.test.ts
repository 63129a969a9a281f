import { beforeEach, describe, expect, it } from 'vitest';
import type { HubPlace } from '../../protocol/index.ts';
import type { ProbeResult } from '../probing/probe.ts';
import { servingStatus } from '../testing/https-host.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { FollowerChecks } from './follower-checks.ts';
import { type Follower, Followers } from './followers.ts';

const place = (keyPin: string): HubPlace => ({ url: 'https://10.0.0.1:1', keyPin });

let clock: SimulatedClock;
let followers: Followers;
let checks: FollowerChecks;
/** Keys in the order in which they were probed. */
let probes: string[];
/** Keys of hubs that answer. */
let present: Set<string>;
/** Of these, those that follow another hub, and those that follow this one; all others serve. */
let elsewhere: Set<string>;
let joined: Set<string>;
let ended: Follower[];
let changes: number;

beforeEach(() => {
  clock = new SimulatedClock();
  followers = new Followers();
  probes = [];
  present = new Set();
  elsewhere = new Set();
  joined = new Set();
  ended = [];
  changes = 0;
  checks = new FollowerChecks({
    ownKey: 'own',
    followers,
    now: () => clock.now(),
    probe,
    onChange: () => (changes += 1),
  });
  const everySecond = (): void => {
    checks.run();
    clock.after(1_000, everySecond);
  };
  everySecond();
});

/** Takes 100 ms. */
function probe({ keyPin }: HubPlace): Promise<ProbeResult> {
  probes.push(keyPin);
  const hub = elsewhere.has(keyPin) ? 'other' : joined.has(keyPin) ? 'own' : null;
  const state = hub === null ? {} : { state: { kind: 'following' as const, hub: place(hub) } };
  const result: ProbeResult = present.has(keyPin)
    ? { kind: 'hub', status: servingStatus(keyPin, state) }
    : { kind: 'timed-out' };
  return new Promise((resolve) => clock.after(100, () => resolve(result)));
}

function join(keyPin: string | null): Follower {
  const sink = { send: () => {}, end: () => void ended.push(follower) };
  const where = keyPin === null ? null : place(keyPin);
  const follower: Follower = {
    sink,
    address: '10.0.0.1',
    place: where,
    since: clock.now(),
    isSeen: false,
    isThere: false,
  };
  followers.add(follower);
  checks.run();
  return follower;
}

describe('FollowerChecks', () => {
  it('[LAN-7] a follower stands in the line as soon as its hub has answered', async () => {
    present.add('a');
    join('a');
    expect(followers.standbys).toEqual([]);
    await clock.run(100);
    expect(followers.standbys).toEqual([place('a')]);
    expect(changes).toBe(1);
  });

  it('[LAN-7] probes again every 10 s, and ends the feed at two failures in a row', async () => {
    present.add('a');
    const follower = join('a');
    await clock.run(15_000);
    expect(probes).toHaveLength(2);
    present.delete('a');
    await clock.run(10_000);
    expect(followers.standbys).toEqual([place('a')]);
    present.add('a');
    await clock.run(11_000);
    present.delete('a');
    await clock.run(11_000);
    expect(ended).toEqual([]);
    await clock.run(11_000);
    expect(ended).toEqual([follower]);
    expect([followers.count, followers.standbys]).toEqual([0, []]);
  });

  it('[LAN-7] one that never answered is fed, probed every 30 s, and listed once it does', async () => {
    join('a');
    await clock.run(65_000);
    expect(probes).toHaveLength(3);
    expect([followers.count, followers.standbys]).toEqual([1, []]);
    present.add('a');
    await clock.run(30_000);
    expect(followers.standbys).toEqual([place('a')]);
  });

  it.each([null, 'a'])('[LAN-7] ends the feed of who cannot be seen after 3 min (key %s)', async (key) => {
    const follower = join(key);
    await clock.run(179_000);
    expect(ended).toEqual([]);
    await clock.run(2_000);
    expect(ended).toEqual([follower]);
  });

  it('[LAN-7] probes eight at once, in the order of their turns', async () => {
    for (const key of 'abcdefghij') join(key);
    expect(probes.join('')).toBe('abcdefgh');
    await clock.run(100);
    expect(probes.join('')).toBe('abcdefghij');
  });

  it('does nothing about who left during the probe', async () => {
    present.add('a');
    followers.delete(join('a'));
    await clock.run(200);
    expect(changes).toBe(0);
  });

  it('[LAN-10] who answers is there, until it does not, follows another hub, or serves', async () => {
    present = new Set(['a', 'b', 'c', 'd']);
    const all = ['a', 'b', 'c', 'd'].map(join);
    await clock.run(1_500);
    // At first each still serves: it follows once it has read its feed.
    expect(all.map(({ isThere }) => isThere)).toEqual([true, true, true, true]);
    joined = new Set(['a', 'b']);
    present.delete('b');
    elsewhere.add('c');
    await clock.run(10_000);
    expect(all.map(({ isThere, isSeen }) => [isThere, isSeen])).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
  });
});
