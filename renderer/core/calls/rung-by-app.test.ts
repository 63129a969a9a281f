import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { fail } from '../../../signaling/protocol/index.ts';
import { GroupRing, type GroupRingDeps, type RungBy } from './group-ring.ts';

let scope: Scope;
beforeEach(() => void (scope = new Scope()));
afterEach(() => scope.end());

it.each<[RungBy, number]>([
  ['person', 1],
  ['app', 0],
])('[ROOMS-5] what came of a ring that the %s made is told and kept %i times', async (by, times) => {
  const [over, notify] = [vi.fn(), vi.fn()];
  const room = { membership: { kind: 'stay', code: 'code', visit: 'visit' }, isInside: true, changes: new Listeners() };
  const hub = {
    on: () => () => undefined,
    changes: new Listeners(),
    request: () => Promise.resolve(fail('peer-busy', '')),
  };
  const deps = {
    hub,
    room,
    knocks: {},
    removals: { keepsOut: () => false },
    recents: { over },
    notices: { notify },
  } as unknown as GroupRingDeps;
  const groupRing = new GroupRing(deps, scope);
  groupRing.ring([{ peerId: 'cara', name: 'Cara' }], by);
  expect(groupRing.value.get()).toHaveLength(1);
  await vi.waitFor(() => expect(groupRing.value.get()).toEqual([]));
  expect([over.mock.calls.length, notify.mock.calls.length]).toEqual([times, times]);
});
