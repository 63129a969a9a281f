import type { KeptRoom, KeptRooms, NearbyRoom, Person, StatusText } from '../../renderer/core/model.ts';
import { createFakeSession, type FakeState } from '../support/fake-session.ts';
import { caller, knownAs, OTHERS } from './cast.ts';
import { desktop } from './computer.ts';
import { portraitOf, portraitsOf } from './portraits.ts';
import { calls } from './recent-states.ts';
import { inRoom, media } from './scenes.ts';

const FIRST = ['Clara', 'Hugo', 'Ines', 'Jonas', 'Kofi', 'Marta', 'Nils', 'Olga', 'Pia', 'Søren', 'Zoë', 'Elif'];
const LAST = ['Weiss', 'Marin', 'Costa', 'Łukasz'];
const ACTIVITIES: Person['activity'][] = [
  'available',
  'available',
  'available',
  'in-call',
  'available',
  'do-not-disturb',
];

/** The lobby with few and with many people, and calling several of them. */
export const LOBBY_STATES = {
  'lobby-one': () => inLobby(1),
  'lobby-12': () => ({
    ...inLobby(12),
    statuses: statuses(),
    portraits: new Map([...portraitsOf('peer-0', 'peer-1', 'peer-3', 'peer-8'), ['peer-5', 'AAAA']]),
  }),
  'lobby-30': () => inLobby(30),
  'lobby-choosing': () => ({ ...inLobby(12), statuses: statuses() }),
  // As it lasts for two who have just met.
  seeking: () => ({ ...inLobby(12), seeking: { kind: 'looking', waiting: 2 } }),
  'seeking-stopped': () => ({ ...inLobby(12), seeking: { kind: 'stopped', reason: 'away' } }),
  status: () => withOwn(inLobby(12), { status: atHome() }),
  portrait: () => withOwn(inLobby(12), { portrait: portraitOf(262) }),
  'lobby-busy': () => ({ ...inLobby(12), people: inLobby(12).people.map((one) => ({ ...one, activity: 'in-call' })) }),
  'lobby-room': () => ({ ...inLobby(12), rooms: [nearbyRoom(0, '', 12)] }),
  'lobby-rooms': () => ({
    ...inLobby(48),
    keptRooms: keptRooms(),
    rooms: nearbyRooms(),
  }),
  'lobby-full': () => ({ ...inLobby(30), keptRooms: keptRooms(), rooms: nearbyRooms(), recents: calls() }),
  'alone-among-people': () => ({ ...inRoom(1), people: crowd(12) }),
  'ringing-several': () => ({ ...inRoom(1), people: crowd(12), ringing: [caller(0), caller(1), caller(2)] }),
} satisfies Record<string, () => Partial<FakeState>>;

/** With two favourites and two people met yesterday, where there are so many. */
function inLobby(count: number): Partial<FakeState> & Pick<FakeState, 'people'> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1_000;
  const favourites = count > 4 ? [caller(1).peerId, caller(2).peerId] : [];
  return {
    media: { ...media(), preview: null },
    desktop: desktop(),
    people: crowd(count),
    knownPeople: crowd(count).map(({ peerId, name }, index) =>
      knownAs(index, { peerId, names: [name], lastMetAt: index === 4 || index === 7 ? yesterday : 1 }),
    ),
    preferences: { ...createFakeSession().preferences.getState(), favourites },
  };
}

/** Of some of those twelve: short, as long as it may be, and from right to left. */
function statuses(): FakeState['statuses'] {
  const long = 'Writing the quarterly report for the whole house, all of it';
  return new Map<string, StatusText>([
    ['peer-0', atLunch()],
    ['peer-1', { emoji: null, text: long, until: null }],
    ['peer-3', atHome()],
    ['peer-7', { emoji: '🚆', text: 'بالقطار إلى برلين', until: null }],
  ]);
}

function atLunch(): StatusText {
  return { emoji: '🍽️', text: 'Lunch', until: new Date().setHours(13, 0, 0, 0) };
}

function atHome(): StatusText {
  return { emoji: '🏠', text: 'Working from home', until: new Date().setHours(24, 0, 0, 0) };
}

function withOwn(state: ReturnType<typeof inLobby>, own: Partial<FakeState['preferences']>): Partial<FakeState> {
  return { ...state, preferences: { ...createFakeSession().preferences.getState(), ...own } };
}

function nearbyRooms(): NearbyRoom[] {
  return [
    nearbyRoom(0, 'Design review', 75, 'open'),
    nearbyRoom(1, '', 12),
    nearbyRoom(2, 'Weekly planning of everything that the whole house has to know', 3),
    nearbyRoom(3, 'Coffee corner', 0, 'open'),
  ];
}

/** With two of those who are in a call. */
function nearbyRoom(index: number, title: string, minutes: number, listing: NearbyRoom['listing'] = 'ask'): NearbyRoom {
  const busy = crowd(48).filter(({ activity }) => activity === 'in-call');
  const people = busy.slice(index * 2, index * 2 + 2).map(({ peerId }) => peerId);
  return { id: `room-${index}`, title, listing, people, since: Date.now() - minutes * 60_000 };
}

/** Of all kinds that there are, and more than are shown at once. */
function keptRooms(): KeptRooms {
  const { people } = nearbyRoom(3, '', 0);
  const room = (name: string, company: KeptRoom['company'], change: Partial<KeptRoom> = {}, index = 0): KeptRoom => ({
    code: name.toLowerCase().replace(/[^a-z]+/g, '-'),
    name,
    locked: false,
    link: 'https://192.168.1.20:27474/j/#design/key',
    listedId: name,
    company,
    keptAt: index,
    ...change,
  });
  const all: [string, KeptRoom['company'], Partial<KeptRoom>?][] = [
    ['Design', { kind: 'nobody' }],
    ['Weekly planning of everything that the house has to know', { kind: 'unseen' }, { locked: true }],
    ['Support desk', { kind: 'nobody' }, { link: null }],
    ['Kitchen', { kind: 'nobody' }],
    ['Coffee', { kind: 'people', people, since: Date.now() - 12 * 60_000 }],
  ];
  return { rooms: all.map(([name, company, change], index) => room(name, company, change, index)), here: 'unknown' };
}

function crowd(count: number): Person[] {
  const strangers = LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`));
  return [...OTHERS, ...strangers].slice(0, count).map((name, index) => ({
    peerId: `peer-${index}`,
    name,
    guest: false,
    activity: ACTIVITIES[index % ACTIVITIES.length] ?? 'available',
  }));
}
