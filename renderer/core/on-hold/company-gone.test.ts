import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { listedPerson } from '../../../tests/support/listed-person.ts';
import { ONLINE_HUB } from '../../../tests/support/online-hub.ts';
import { PLACE_KEPT_MS } from '../link/presence.ts';
import type { HubState, Person } from '../model.ts';
import { Value } from '../value.ts';
import { CompanyGone } from './company-gone.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const named = (...peerIds: string[]) => peerIds.map((peerId) => ({ peerId, name: peerId }));

function rig() {
  const hub = {
    people: new Value<Person[]>([listedPerson('ann', 'in-call'), listedPerson('ben', 'in-call')]),
    state: new Value<HubState>(ONLINE_HUB),
  };
  const onGone = vi.fn();
  return { hub, onGone, company: new CompanyGone(hub, onGone, new Scope()) };
}

it('[HOLD-5] are gone when all of them have been in no call for a while, and not for a moment of that', () => {
  const { hub, onGone, company } = rig();
  company.follow(named('ann', 'ben'));
  hub.people.set([listedPerson('ben', 'in-call')]);
  vi.advanceTimersByTime(LIMITS.onHoldIdleMs);
  hub.people.set([listedPerson('ann', 'available'), listedPerson('ben', 'available')]);
  vi.advanceTimersByTime(LIMITS.onHoldIdleMs - 1);
  hub.people.set([listedPerson('ben', 'do-not-disturb')]);
  vi.advanceTimersByTime(LIMITS.onHoldIdleMs);
  hub.people.set([listedPerson('ann', 'available'), listedPerson('ben', 'available')]);
  vi.advanceTimersByTime(LIMITS.onHoldIdleMs - 1);
  expect(onGone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onGone).toHaveBeenCalledOnce();
});

it('[HOLD-5] are gone only after as long as a lost one keeps the place where the hub does not show one of them', () => {
  const { hub, onGone, company } = rig();
  company.follow(named('ann', 'ben'));
  hub.people.set([listedPerson('ben', 'available')]);
  vi.advanceTimersByTime(PLACE_KEPT_MS - 1);
  expect(onGone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onGone).toHaveBeenCalledOnce();
});

it('[HOLD-5] are not gone where no hub says so, where there were none, and once nobody waits for them', () => {
  const { hub, onGone, company } = rig();
  company.follow(named('cleo'));
  hub.state.set({ ...ONLINE_HUB, peopleAccess: 'refused' });
  vi.advanceTimersByTime(PLACE_KEPT_MS);
  company.follow([]);
  hub.state.set(ONLINE_HUB);
  vi.advanceTimersByTime(PLACE_KEPT_MS);
  company.follow(named('cleo'));
  company.follow([]);
  vi.advanceTimersByTime(PLACE_KEPT_MS);
  expect(onGone).not.toHaveBeenCalled();
});
