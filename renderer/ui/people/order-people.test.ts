import { describe, expect, it } from 'vitest';
import type { KnownPerson, Person } from '../../core/model.ts';
import { orderPeople, placesOf, type Acquaintance, type PeopleGroup } from './order-people.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = 1_000 * DAY;

function person(peerId: string, activity: Person['activity'] = 'available'): Person {
  return { peerId, name: peerId, guest: false, activity };
}

function metDaysAgo(peerId: string, days: number): KnownPerson {
  return { peerId, names: [peerId], firstMetAt: 0, lastMetAt: NOW - days * DAY, verifiedAt: null };
}

function ordered(people: readonly Person[], acquaintance: Partial<Acquaintance> = {}): [string, string][] {
  return shown(orderPeople(people, placesOf(people, { favourites: [], known: [], now: NOW, ...acquaintance })));
}

function shown(groups: readonly PeopleGroup[]): [string, string][] {
  return groups.map(({ kind, people }) => [kind, people.map(({ peerId }) => peerId).join(' ')]);
}

describe('the order of people', () => {
  it('is favourites, recent, available, in a call, do not disturb; each person once', () => {
    const people = [
      person('ann', 'do-not-disturb'),
      person('ben', 'in-call'),
      person('cara'),
      person('dan'),
      person('eva'),
    ];
    const known = [metDaysAgo('dan', 1), metDaysAgo('eva', 1)];
    expect(ordered(people, { favourites: ['eva'], known })).toEqual([
      ['favourite', 'eva'],
      ['recent', 'dan'],
      ['available', 'cara'],
      ['in-call', 'ben'],
      ['do-not-disturb', 'ann'],
    ]);
  });

  it('has whoever is available first in each group, and else keeps the order of the names', () => {
    const people = [person('ann', 'in-call'), person('ben'), person('cara')];
    expect(ordered(people, { favourites: ['ann', 'ben', 'cara'] })).toEqual([['favourite', 'ben cara ann']]);
  });

  it('has as recent six at most, those met last, and nobody met two weeks ago', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const known = ids.map((id, index) => metDaysAgo(id, id === 'h' ? 14 : 9 - index));
    expect(
      ordered(
        ids.map((id) => person(id)),
        { known },
      ),
    ).toEqual([
      ['recent', 'b c d e f g'],
      ['available', 'a h'],
    ]);
  });

  it('does not count those who are not here among the recent', () => {
    const known = ['p', 'q', 'r', 's', 't', 'u'].map((id) => metDaysAgo(id, 0));
    expect(ordered([person('ann')], { known: [...known, metDaysAgo('ann', 3)] })).toEqual([['recent', 'ann']]);
  });

  it('stays as it was a moment ago, whatever they do since; who has come is the last of their like', () => {
    const places = placesOf([person('ann'), person('ben'), person('cara')], { favourites: [], known: [], now: NOW });
    const later = [person('aaron'), person('ann', 'in-call'), person('cara'), person('zoe', 'do-not-disturb')];
    expect(shown(orderPeople(later, places))).toEqual([
      ['available', 'ann cara aaron'],
      ['do-not-disturb', 'zoe'],
    ]);
  });
});
