import { beforeEach, describe, expect, it } from 'vitest';
import type { HubPlace } from '../../protocol/index.ts';
import { KnownPlaces } from './known-places.ts';
import type { NodeState } from './node-state.ts';
import { begin } from './reduce.ts';

const place = (keyPin: string, port = 1): HubPlace => ({
  url: `https://${keyPin.replace(' ', '-')}.example:${port}`,
  keyPin,
});

/** What was remembered, one after the other. */
let written: HubPlace[];
let known: KnownPlaces;
/** Keys of hubs that were not announced, and of those in other networks. */
let unmet: string[];
let far: string[];
beforeEach(() => {
  written = [];
  unmet = [];
  far = [];
  known = new KnownPlaces({
    known: { list: () => written, remember: (hub) => void written.push(hub) },
    ownKey: 'own',
    isMet: ({ keyPin }) => !unmet.includes(keyPin),
    isNear: ({ keyPin }) => !far.includes(keyPin),
  });
});

function following(hub: string, ...standbys: string[]): NodeState {
  return {
    kind: 'following',
    term: 0,
    hub: place(hub),
    standbys: standbys.map((key) => place(key)),
    feed: { kind: 'ended' },
    shortFeeds: 0,
    check: { kind: 'none' },
    elsewhere: null,
  };
}

describe('KnownPlaces', () => {
  it('[LAN-5] remembers the hub in use at once, and once', () => {
    for (const now of [0, 1_000]) known.learnFrom(following('hub'), now);
    expect(written).toEqual([place('hub')]);
    known.learnFrom(following('next'), 2_000);
    expect(written).toEqual([place('hub'), place('next')]);
  });

  it('[LAN-5] remembers standbys that were listed for 10 s, then the hub again as the newest', () => {
    for (let now = 0; now < 10_000; now += 1_000) known.learnFrom(following('hub', 'a', 'own', 'b'), now);
    expect(written).toEqual([place('hub')]);
    for (const now of [10_000, 11_000]) known.learnFrom(following('hub', 'a', 'own', 'b'), now);
    expect(written).toEqual([place('hub'), place('a'), place('b'), place('hub')]);
  });

  it('[LAN-5] a standby that was gone in between begins again', () => {
    known.learnFrom(following('hub', 'a'), 0);
    known.learnFrom(following('hub'), 6_000);
    known.learnFrom(following('hub', 'a'), 7_000);
    known.learnFrom(following('hub', 'a'), 16_000);
    expect(written).toEqual([place('hub')]);
  });

  it('[LAN-5] a hub that makes up standbys gets eight of them remembered', () => {
    for (let second = 0; second < 3_600; second += 1) {
      const madeUp = Array.from({ length: 8 }, (_, index) => `${Math.floor(second / 20)} ${index}`);
      known.learnFrom(following('hub', ...madeUp), second * 1_000);
    }
    expect(new Set(written.map(({ keyPin }) => keyPin)).size).toBe(1 + 8);
    for (let second = 0; second < 60; second += 1) known.learnFrom(following('hub', `${second}`), second * 1_000);
    expect(written).toHaveLength(1 + 8 + 1);
  });

  it('[LAN-11] remembers a hub once it was met, and until then none of its standbys', () => {
    unmet = ['hub'];
    for (let now = 0; now <= 20_000; now += 1_000) known.learnFrom(following('hub', 'a'), now);
    expect(written).toEqual([]);
    unmet = [];
    known.learnFrom(following('hub', 'a'), 21_000);
    expect(written[0]).toEqual(place('hub'));
  });

  it('[LAN-11] remembers no standby of another network', () => {
    far = ['a'];
    for (let now = 0; now <= 20_000; now += 1_000) known.learnFrom(following('hub', 'a'), now);
    expect(written).toEqual([place('hub')]);
  });

  it('learns nothing while it does not follow', () => {
    known.learnFrom(begin({ keyPin: 'own', kind: 'app', followers: 0, seenFollowers: 0, random: 0 }, 0).state, 0);
    expect(written).toEqual([]);
  });

  it('[LAN-5] a standby takes the place of no hub that was met', () => {
    written = [place('typed', 1), place('b')];
    const squatter = { url: place('b').url, keyPin: 'another' };
    const state = { ...following('hub'), standbys: [place('typed', 2), squatter, place('new')] } as NodeState;
    for (const now of [0, 10_000]) known.learnFrom(state, now);
    expect(written).toEqual([place('typed', 1), place('b'), place('hub'), place('new'), place('hub')]);
  });

  it('gives the places to try, without the own ones', () => {
    written = [place('a'), place('own'), place('b')];
    expect(known.places()).toEqual([place('a'), place('b')]);
  });
});
