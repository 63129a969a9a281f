import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { fail } from '../../../signaling/protocol/index.ts';
import { GroupRing, type GroupRingDeps } from '../calls/group-ring.ts';
import { JoinRequests, type JoinRequestsDeps } from '../calls/join-requests.ts';
import type { Notice } from '../model.ts';

const BEN = { peerId: 'ben', name: 'Ben' };

let scope: Scope;
beforeEach(() => void (scope = new Scope()));
afterEach(() => scope.end());

/** In a room from which Ben was removed. `isMaker`: by this person. */
function inRoom({ isMaker }: { isMaker: boolean }) {
  let isRemoved = true;
  const asked = new Listeners<object>();
  const deps = {
    peerId: 'self',
    hub: {
      on: (event: string, listener: never) => (event === 'join-request' ? asked.add(listener) : () => undefined),
      changes: new Listeners(),
      request: vi.fn((name: string) => Promise.resolve(fail('peer-busy', name))),
      knows: () => true,
    },
    room: {
      membership: { kind: 'stay', code: 'code', visit: 'visit' },
      isInside: true,
      settings: { listing: { value: 'open' } },
      changes: new Listeners(),
    },
    removals: {
      isMaker,
      keepsOut: () => isRemoved,
      letInAgain: vi.fn(() => Promise.resolve(!(isRemoved &&= !isMaker))),
    },
    preferences: { value: { get: () => ({ availability: 'available' }) } },
    knownPeople: { mayMeet: () => true },
    blockedPeople: { has: () => false },
    mutedCallers: { has: () => false },
    knocks: {},
    recents: { over: vi.fn() },
    notices: { notify: vi.fn<(notice: Notice) => void>() },
  };
  const groupRing = new GroupRing(deps as unknown as GroupRingDeps, scope);
  const requests = new JoinRequests({ ...deps, groupRing } as unknown as JoinRequestsDeps, scope);
  return {
    groupRing,
    requests,
    letInAgain: deps.removals.letInAgain,
    rung: () => deps.hub.request.mock.calls.filter(([name]) => name === 'ring').length,
    told: () => deps.notices.notify.mock.calls.map(([notice]) => notice),
    asks: () => asked.emit({ from: BEN, guest: false }),
  };
}

it('[REMOVE-5] who made the room lets somebody in again by ringing them', async () => {
  const anna = inRoom({ isMaker: true });
  anna.groupRing.ring([BEN]);
  await vi.waitFor(() => expect(anna.rung()).toBe(1));
  expect(anna.letInAgain).toHaveBeenCalledExactlyOnceWith('ben');
});

it('[REMOVE-5] anybody else is told why that one is not rung', async () => {
  const cara = inRoom({ isMaker: false });
  cara.groupRing.ring([BEN]);
  await vi.waitFor(() => expect(cara.told()).toEqual([{ kind: 'call-failed', to: BEN, reason: 'removed' }]));
  expect([cara.rung(), cara.groupRing.value.get()]).toEqual([0, []]);
});

it('[REMOVE-3] who made the room is asked, also where it is open, and a yes lets them in again', async () => {
  const anna = inRoom({ isMaker: true });
  anna.asks();
  expect(anna.requests.value.get()).toMatchObject([BEN]);
  expect(anna.letInAgain).not.toHaveBeenCalled();
  anna.requests.letIn('ben');
  await vi.waitFor(() => expect(anna.rung()).toBe(1));
});

it('[REMOVE-3] nobody else is asked', () => {
  const cara = inRoom({ isMaker: false });
  cara.asks();
  expect(cara.requests.value.get()).toEqual([]);
});
