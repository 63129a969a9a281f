import { afterEach, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS, type EventPayload } from '../../../signaling/protocol/index.ts';
import type { HubConnectionState, HubLine } from '../hub/hub-line.ts';
import { followStatuses } from './statuses.ts';

const NOON = Date.UTC(2030, 0, 1, 12);
const MINUTE = 60_000;

afterEach(() => void vi.useRealTimers());

function listen() {
  vi.useFakeTimers({ now: NOON + 150 });
  const people = new Listeners<EventPayload<'people'>>();
  const told = new Listeners<EventPayload<'people-status'>>();
  const changes = new Listeners<HubConnectionState>();
  const events = { people, 'people-status': told };
  const line = { changes, on: (name: keyof typeof events, listener: () => void) => events[name].add(listener) };
  const statuses = followStatuses(line as unknown as HubLine, new Scope());
  return {
    tell: (change: EventPayload<'people-status'>) => told.emit(change),
    leave: (peerId: string) => people.emit({ upserted: [], removed: [peerId] }),
    changes,
    all: () => Object.fromEntries(statuses.getState()),
  };
}

it('[PEOPLE-5] what others say is known until it is taken back, and without a hub nothing; it ends at the minute that was meant', () => {
  const { tell, changes, all } = listen();
  tell({ told: [{ peerId: 'ann', status: { emoji: null, text: 'Lunch', leftMs: 30 * MINUTE } }], cleared: [] });
  tell({ told: [{ peerId: 'bob', status: { emoji: '🏠', text: 'Home', leftMs: null } }], cleared: [] });
  const bob = { emoji: '🏠', text: 'Home', until: null };
  expect(all()).toEqual({ ann: { emoji: null, text: 'Lunch', until: NOON + 30 * MINUTE }, bob });
  tell({ told: [], cleared: ['ann', 'cat'] });
  expect(all()).toEqual({ bob });
  changes.emit({ kind: 'lost' });
  expect(all()).toEqual({});
});

it('[PEOPLE-5] whoever left and comes back says nothing of before', () => {
  const { tell, leave, all } = listen();
  tell({ told: [{ peerId: 'ann', status: { emoji: null, text: 'Lunch', leftMs: null } }], cleared: [] });
  leave('bob');
  expect(Object.keys(all())).toEqual(['ann']);
  leave('ann');
  expect(all()).toEqual({});
});

it('[PEOPLE-5] a hub that names more and more people fills no memory', () => {
  const { tell, all } = listen();
  const status = { emoji: null, text: 'Lunch', leftMs: null };
  for (const part of [0, 1, 2])
    tell({
      told: Array.from({ length: LIMITS.people }, (_, index) => ({ peerId: `${part}-${index}`, status })),
      cleared: [],
    });
  expect(Object.keys(all())).toHaveLength(LIMITS.people);
});
