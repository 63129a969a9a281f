import type { RecentCall } from '../../renderer/core/model.ts';
import { LIMITS } from '../../signaling/protocol/limits.ts';
import type { FakeState } from '../support/fake-session.ts';
import { caller, IMPOSTOR, knownAs, people } from './cast.ts';
import { media } from './scenes.ts';
import type { StateName } from './state-names.ts';

type RecentState = Extract<StateName, `recents${string}`>;

const MINUTE_MS = 60 * 1_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** @param ago ms */
function call(id: string, index: number, ago: number, change: object): RecentCall {
  const kept = { id, ...caller(index), at: Date.now() - ago, count: 1, durationMs: null, seen: true };
  return { ...kept, direction: 'incoming', outcome: 'answered', ...change };
}

/** Tomás has another name by now, Lena is not here, and somebody goes by the name of Tomás. */
function calls(): RecentCall[] {
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

export const RECENT_STATES: Record<RecentState, () => Partial<FakeState>> = {
  recents: () => ({ media: media(), people: people(), knownPeople: [knownAs(0), knownAs(1)], recents: calls() }),
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
