import type { KnownPerson, Person } from '../../core/model.ts';

/** How many of those met lately stand before the others. */
const RECENT = 6;
/** Whoever was met longer ago than this is not recent, ms. */
const RECENT_MS = 14 * 24 * 60 * 60 * 1_000;

type Activity = Person['activity'];
export type GroupKind = 'favourite' | 'recent' | Activity;

export interface PeopleGroup {
  readonly kind: GroupKind;
  readonly people: readonly Person[];
}

/** In which group each person stands, by peer id and in the order of the list. */
export type Places = ReadonlyMap<string, GroupKind>;

const ACTIVITIES: readonly Activity[] = ['available', 'away', 'in-call', 'do-not-disturb'];
const GROUPS: readonly GroupKind[] = ['favourite', 'recent', ...ACTIVITIES];

/** What the order is made of, besides the people themselves. */
export interface Acquaintance {
  /** Peer ids. */
  favourites: readonly string[];
  known: readonly KnownPerson[];
  /** Unix time, ms. */
  now: number;
}

/** Favourites first, then who was met lately, then all others; of each group first whoever is available, then as in `people`. */
export function placesOf(people: readonly Person[], { favourites, known, now }: Acquaintance): Places {
  const others = people.filter(({ peerId }) => !favourites.includes(peerId));
  const recent = recentlyMet(others, known, now);
  const groupOf = ({ peerId, activity }: Person): GroupKind =>
    favourites.includes(peerId) ? 'favourite' : recent.includes(peerId) ? 'recent' : activity;
  const byActivity = people.toSorted(
    (one, other) => ACTIVITIES.indexOf(one.activity) - ACTIVITIES.indexOf(other.activity),
  );
  return new Map(byActivity.map((person) => [person.peerId, groupOf(person)]));
}

/**
 * The groups that have somebody, in order.
 *
 * @param places of these people, or of a moment ago: then everybody stays where they were, and who has come since is the last of those
 *   who do the same
 */
export function orderPeople(people: readonly Person[], places: Places): PeopleGroup[] {
  const here = new Map(people.map((person) => [person.peerId, person]));
  const placed = [...places.keys()].flatMap((peerId) => here.get(peerId) ?? []);
  const newcomers = people.filter(({ peerId }) => !places.has(peerId));
  return GROUPS.map((kind) => ({
    kind,
    people: [
      ...placed.filter(({ peerId }) => places.get(peerId) === kind),
      ...newcomers.filter(({ activity }) => activity === kind),
    ],
  })).filter((group) => group.people.length > 0);
}

/** Peer ids of those who were met last. */
function recentlyMet(people: readonly Person[], known: readonly KnownPerson[], now: number): string[] {
  const here = new Set(people.map(({ peerId }) => peerId));
  return known
    .filter(({ peerId, lastMetAt }) => here.has(peerId) && now - lastMetAt < RECENT_MS)
    .toSorted((one, other) => other.lastMetAt - one.lastMetAt)
    .slice(0, RECENT)
    .map(({ peerId }) => peerId);
}
