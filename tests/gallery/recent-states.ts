import type { ReceivedNote, RecentCall } from '../../renderer/core/model.ts';
import { LIMITS } from '../../signaling/protocol/limits.ts';
import type { FakeState } from '../support/fake-session.ts';
import { caller, IMPOSTOR, knownAs, people } from './cast.ts';
import { inRoom, media } from './scenes.ts';
import type { StateName } from './state-names.ts';

type RecentState = Extract<StateName, `recents${string}` | 'note'>;

const MINUTE_MS = 60 * 1_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** @param ago ms */
function call(id: string, index: number, ago: number, change: object): RecentCall {
  const kept = { id, ...caller(index), at: Date.now() - ago, count: 1, durationMs: null, seen: true };
  return { ...kept, direction: 'incoming', outcome: 'answered', ...change };
}

/** Tomás has another name by now, Lena is not here, and somebody goes by the name of Tomás. */
export function calls(): RecentCall[] {
  return [
    call('1', 0, MINUTE_MS, { outcome: 'missed', count: 2, seen: false, name: 'Tom' }),
    call('2', 1, 4 * MINUTE_MS, { outcome: 'silenced', seen: false }),
    call('3', 1, 90 * MINUTE_MS, { durationMs: 12 * MINUTE_MS }),
    call('4', 4, DAY_MS, { direction: 'outgoing', outcome: 'no-answer' }),
    call('5', 2, 2 * DAY_MS, { direction: 'outgoing', durationMs: 65 * MINUTE_MS }),
    call('6', 3, 8 * DAY_MS, { outcome: 'declined' }),
    call('7', 0, 9 * DAY_MS, { ...IMPOSTOR, direction: 'outgoing', outcome: 'busy' }),
  ];
}

/** @param ago ms */
function note(id: string, index: number, ago: number, text: string, seen = false): ReceivedNote {
  return { id, ...caller(index), text, at: Date.now() - ago, fromNew: false, seen };
}

/** One that answered a call, one of somebody who goes by another's name, and the longest. */
function notes(): ReceivedNote[] {
  return [
    note('n1', 0, MINUTE_MS, 'In five minutes'),
    { ...note('n2', 0, 30 * MINUTE_MS, 'Please open the door for me.'), ...IMPOSTOR },
    note('n3', 1, 2 * DAY_MS, 'word '.repeat(LIMITS.noteLength / 5).trim(), true),
  ];
}

export const RECENT_STATES: Record<RecentState, () => Partial<FakeState>> = {
  recents: () => ({ media: media(), people: people(), knownPeople: [knownAs(0), knownAs(1)], recents: calls() }),
  'recents-notes': () => ({
    media: media(),
    people: people(),
    knownPeople: [knownAs(0), knownAs(1)],
    recents: calls().slice(4),
    notes: notes(),
  }),
  'recents-in-room': () => ({
    ...inRoom(2),
    people: people(),
    knownPeople: [knownAs(0), knownAs(1)],
    recents: calls(),
    notes: notes(),
  }),
  note: () => ({
    media: media(),
    people: people(),
    notes: notes().slice(0, 1),
    notices: [{ id: 1, kind: 'note', from: caller(0), text: 'In five minutes' }],
  }),
  'recents-none': () => ({ media: media(), people: people() }),
  'recents-many': () => ({
    media: media(),
    people: people(),
    recents: Array.from({ length: LIMITS.recentCalls }, (_, index) =>
      call(`many-${index}`, index % 5, index * 40 * MINUTE_MS, {
        name: 'W'.repeat(LIMITS.nameLength),
        peerId: `away-${index}`,
      }),
    ),
  }),
};
