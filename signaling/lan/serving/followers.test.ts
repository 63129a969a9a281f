import { describe, expect, it } from 'vitest';
import type { HubPlace } from '../../protocol/index.ts';
import { type Follower, Followers } from './followers.ts';

const place = (keyPin: string, host = '10.0.0.1'): HubPlace => ({ url: `https://${host}:1`, keyPin });

function follower(changes: Partial<Follower> = {}): Follower {
  const sink = { send: () => {}, end: () => {} };
  return { sink, address: '10.0.0.1', place: null, since: 0, isSeen: true, isThere: true, ...changes };
}

function withAll(...all: Follower[]): Followers {
  const followers = new Followers();
  for (const one of all) followers.add(one);
  return followers;
}

describe('Followers', () => {
  it('[LAN-3] names at most eight, each once, in order of arrival', () => {
    const followers = withAll(...[...'abcdefghija'].map((key) => follower({ place: place(key) })));
    expect(followers.standbys.map(({ keyPin }) => keyPin).join('')).toBe('abcdefgh');
    expect(followers.count).toBe(10);
  });

  it('[LAN-3] names only those that were seen, and counts the others', () => {
    const followers = withAll(
      follower({ place: place('a'), isSeen: false }),
      follower({ place: place('b') }),
      follower(),
    );
    expect(followers.standbys).toEqual([place('b')]);
    expect(followers.count).toBe(3);
  });

  it('[LAN-3] keeps the first place of a key until its feed ends', () => {
    const first = follower({ place: place('a', '10.0.0.1') });
    const followers = withAll(first, follower({ place: place('a', '10.0.0.2') }));
    expect(followers.standbys).toEqual([place('a', '10.0.0.1')]);
    followers.delete(first);
    expect(followers.standbys).toEqual([place('a', '10.0.0.2')]);
  });

  it('[LAN-10] counts as seen by others who is listed and there', () => {
    const followers = withAll(follower({ place: place('a') }), follower({ place: place('b'), isThere: false }));
    expect(followers.standbys).toEqual([place('a'), place('b')]);
    expect(followers.standbysThere).toEqual([place('a')]);
  });

  it('[LAN-3] takes eight feeds of one address, 256 in all', () => {
    const followers = withAll(...Array.from({ length: 8 }, () => follower({ address: 'a' })));
    expect([followers.hasRoomFor('a'), followers.hasRoomFor('b')]).toEqual([false, true]);
    for (let count = 8; count < 256; count += 1) followers.add(follower({ address: String(count) }));
    expect(followers.hasRoomFor('b')).toBe(false);
  });

  it('[LIM-8] leaves room for others when one IPv6 network has half of the feeds', () => {
    const followers = withAll(...Array.from({ length: 127 }, (_, n) => follower({ address: `fd00::${n + 1}` })));
    expect(followers.hasRoomFor('fd00::aaaa')).toBe(true);
    followers.add(follower({ address: 'fd00::aaaa' }));
    const addresses = ['fd00::bbbb', 'fd00:0:0:1::bbbb', '::ffff:10.0.0.7'];
    expect(addresses.map((address) => followers.hasRoomFor(address))).toEqual([false, true, true]);
  });
});
