import { beforeEach, describe, expect, it } from 'vitest';
import { SEEN_BY_ALL, type SightedPeer, Sightings } from './sightings.ts';

const ANNA = { peerId: 'anna', visit: 'of anna' };
const introductionOf = (name: string) => ({ peerId: name, visit: `of ${name}`, name });

/** Somebody whom Anna is connected to, who says that they are connected to her and to all of these. */
function peer(name: string, sees: string[], changes: Partial<SightedPeer> = {}): SightedPeer {
  return {
    member: { ...introductionOf(name), guest: false, state: 'present' },
    link: { state: { kind: 'connected' } },
    admittedAs: name,
    vouchesFor: ['anna', ...sees].map(introductionOf),
    hubId: 'hub',
    introduction: null,
    sighting: SEEN_BY_ALL,
    ...changes,
  };
}

describe('[LINK-10] what Anna’s client makes of what the others say', () => {
  let now: number;
  let peers: Map<string, SightedPeer>;
  let sightings: Sightings;

  beforeEach(() => {
    now = 0;
    peers = new Map();
    sightings = new Sightings(peers, { now: () => now });
  });
  const meet = (...people: SightedPeer[]) => people.forEach((one) => peers.set(one.member.peerId, one));
  /** Whether anything changed. */
  const checkAt = (ms: number) => {
    now = ms;
    return sightings.check(ANNA);
  };
  const unseen = () =>
    [...peers.values()].filter(({ sighting }) => sighting.isUnseen).map(({ member: { name } }) => name);
  const introducerOf = (name: string) => peers.get(name)?.sighting.introducedBy?.name;

  it('whoever is left out for 15 s is marked, and no more once they are seen', () => {
    const eve = peer('eve', []);
    meet(peer('ben', ['eve']), eve);
    expect([checkAt(0), checkAt(14_999), unseen()]).toEqual([false, false, []]);
    expect([checkAt(15_000), checkAt(16_000), unseen()]).toEqual([true, false, ['ben']]);
    eve.vouchesFor = peer('eve', ['ben']).vouchesFor;
    expect([checkAt(17_000), unseen()]).toEqual([true, []]);
  });

  it('the 15 s are in one go', () => {
    const eve = peer('eve', []);
    meet(peer('ben', ['eve']), eve);
    for (const [ms, sees] of [
      [0, []],
      [10_000, ['ben']],
      [12_000, []],
      [26_999, []],
    ] as const) {
      eve.vouchesFor = peer('eve', [...sees]).vouchesFor;
      checkAt(ms);
    }
    expect(unseen()).toEqual([]);
    checkAt(27_000);
    expect(unseen()).toEqual(['ben']);
  });

  it.each<[string, Partial<SightedPeer>]>([
    ['is held, as one who is blocked is', { admittedAs: null }],
    [
      'is not connected at the moment',
      { link: { state: { kind: 'recovering', step: 'waiting', since: 0, stepSince: 0 } } },
    ],
    ['does not list Anna either', { vouchesFor: [] }],
  ])('nobody is marked by who %s', (_, changes) => {
    meet(peer('ben', ['eve']), peer('eve', [], changes));
    for (const ms of [0, 15_000, 60_000]) checkAt(ms);
    expect(unseen()).toEqual([]);
  });

  it('what changed of the first of several is told, whatever became of the others', () => {
    meet(peer('ben', ['eve', 'dan']), peer('dan', ['ben', 'eve']), peer('eve', ['dan']));
    checkAt(0);
    expect([checkAt(15_000), unseen()]).toEqual([true, ['ben']]);
  });

  it('whoever is only introduced is marked 5 s later, with who did it', () => {
    const ghost = peer('ghost', ['eve'], { hubId: null });
    meet(ghost, peer('eve', ['ghost']));
    sightings.introduced(ghost);
    expect([checkAt(4_999), introducerOf('ghost')]).toEqual([false, undefined]);
    expect([checkAt(5_000), introducerOf('ghost')]).toEqual([true, 'eve']);
    ghost.hubId = 'hub';
    expect([checkAt(6_000), introducerOf('ghost')]).toEqual([true, undefined]);
  });

  it.each([
    ['by who introduced those', null, 'eve'],
    ['by themselves, once a roster had them', 'hub', 'second'],
  ])('behind somebody who was introduced, one is introduced %s', (_, hubId, by) => {
    const third = peer('third', ['second'], { hubId: null });
    const introduction = { by: { peerId: 'eve', name: 'eve' }, at: 0 };
    meet(third, peer('second', ['third'], { hubId, introduction }));
    sightings.introduced(third);
    checkAt(5_000);
    expect(introducerOf('third')).toBe(by);
  });
});
