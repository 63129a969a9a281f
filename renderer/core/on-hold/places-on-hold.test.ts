import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { listedPerson } from '../../../tests/support/listed-person.ts';
import { ONLINE_HUB } from '../../../tests/support/online-hub.ts';
import { Topic } from '../link/topic.ts';
import type { BlockedPerson } from '../../../signaling/protocol/index.ts';
import { PLACE_KEPT_MS } from '../link/presence.ts';
import type { Caller, HubState, Person } from '../model.ts';
import { Value } from '../value.ts';
import { PlacesOnHold } from './places-on-hold.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function rig() {
  const [mesh, room] = [{ onChange: new Listeners<void>() }, { isInside: true, changes: new Listeners<void>() }];
  const topic = new Topic<RoomFrame>();
  const hub = { people: new Value<Person[]>([listedPerson('ben', 'in-call')]), state: new Value<HubState>(ONLINE_HUB) };
  const value = new Value<readonly Caller[]>([]);
  const blockedPeople = { value: new Value<readonly BlockedPerson[]>([]) };
  let here: readonly string[] = ['ben'];
  const others = () => here.map((peerId) => ({ peerId, name: peerId }));
  const places = new PlacesOnHold({ topic, mesh, room, hub, blockedPeople, value, others }, new Scope());
  return {
    places,
    blockedPeople,
    hub,
    room,
    kept: () => value.get().map(({ peerId }) => peerId),
    says: (from: string) => topic.deliver(from, { kind: 'on-hold' }),
    areHere(...peerIds: string[]) {
      here = peerIds;
      mesh.onChange.emit();
    },
  };
}

/** Ben has said that he comes back, and left. */
function benOnHold() {
  const ann = rig();
  ann.says('ben');
  expect(ann.kept()).toEqual([]);
  ann.areHere();
  expect(ann.kept()).toEqual(['ben']);
  return ann;
}

describe('places of who is on hold', () => {
  it('[HOLD-2] are kept for who said so on their own link, and end when they are back', () => {
    const ann = rig();
    ann.says('mallory');
    ann.areHere();
    expect(ann.kept()).toEqual([]);
    const other = benOnHold();
    other.areHere('mallory');
    expect(other.kept()).toEqual(['ben']);
    other.areHere('mallory', 'ben');
    expect(other.kept()).toEqual([]);
    // Who leaves again without a word has left.
    other.areHere('mallory');
    expect(other.kept()).toEqual([]);
  });

  it('[HOLD-3] end after an hour, however often it was promised', () => {
    const ann = rig();
    for (let count = 0; count < 1_000; count++) ann.says('ben');
    vi.advanceTimersByTime(LIMITS.onHoldMs / 2);
    for (let count = 0; count < 1_000; count++) ann.says('ben');
    ann.areHere();
    vi.advanceTimersByTime(LIMITS.onHoldMs / 2 - 1);
    expect(ann.kept()).toEqual(['ben']);
    vi.advanceTimersByTime(1);
    expect(ann.kept()).toEqual([]);
  });

  it('[HOLD-3] end when the hub shows them in no call or not at all, and not for a moment of that', () => {
    for (const [seen, afterMs] of [
      [[listedPerson('ben', 'available')], LIMITS.onHoldIdleMs],
      [[], PLACE_KEPT_MS],
    ] as const) {
      const ann = benOnHold();
      ann.hub.people.set([...seen]);
      vi.advanceTimersByTime(afterMs - 1);
      ann.hub.people.set([listedPerson('ben', 'in-call')]);
      vi.advanceTimersByTime(afterMs);
      expect(ann.kept()).toEqual(['ben']);
      ann.hub.people.set([...seen]);
      vi.advanceTimersByTime(afterMs);
      expect(ann.kept()).toEqual([]);
    }
  });

  it('[HOLD-3] end neither by a hub that is away, nor where there is no list of people', () => {
    for (const state of [{ kind: 'connecting' }, { ...ONLINE_HUB, peopleAccess: 'closed' }] as const) {
      const ann = benOnHold();
      ann.hub.state.set(state);
      ann.hub.people.set([]);
      vi.advanceTimersByTime(10 * LIMITS.onHoldIdleMs);
      expect(ann.kept()).toEqual(['ben']);
    }
  });

  it('[HOLD-3] are as many as a room has members, and end with the stay', () => {
    const ann = rig();
    const many = Array.from({ length: LIMITS.roomCapacity + 5 }, (_, index) => `peer-${index}`);
    ann.areHere(...many);
    for (const peerId of many) ann.says(peerId);
    ann.areHere();
    expect(ann.kept()).toEqual(many.slice(0, LIMITS.roomCapacity));
    ann.room.isInside = false;
    ann.room.changes.emit();
    expect(ann.kept()).toEqual([]);
  });

  it('[BLOCK-5] end with blocking', () => {
    const ann = benOnHold();
    ann.blockedPeople.value.set([{ peerId: 'ben', name: 'ben', blockedAt: 1 }]);
    expect(ann.kept()).toEqual([]);
  });
});
