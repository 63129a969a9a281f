import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { createFakeSession } from '../../../tests/support/fake-session.ts';
import { ONLINE_HUB } from '../../../tests/support/online-hub.ts';
import { Topic } from '../link/topic.ts';
import type { CallState, Caller, HubState, Person, RoomOnHold, RoomState, SecondCall } from '../model.ts';
import { NOTHING_OF } from '../participants.ts';
import type { Membership, RememberedRoom } from '../room/room-state.ts';
import { Value } from '../value.ts';
import { OnHold } from './on-hold.ts';

const OLD: RememberedRoom = { code: 'old', key: null, settings: null, inside: false, hubId: null };
const NEW: RememberedRoom = { ...OLD, code: 'new' };
const IN_OLD: RoomState = {
  kind: 'joined',
  code: 'old',
  link: null,
  title: '',
  locked: false,
  listing: 'hidden',
  participants: [],
  company: [{ peerId: 'ann', name: 'Ann' }],
  knocking: [],
};

const CLEO: SecondCall = { peerId: 'cleo', name: 'Cleo', guest: false, callId: 'call' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody in a room, whose joins fail at once where the hub is gone. */
function rig(isHubGone: boolean) {
  const joined: string[] = [];
  const view = createStore<RoomState>(() => IN_OLD);
  const room = {
    membership: { kind: 'none' } as Membership,
    changes: new Listeners<void>(),
    leave: () => become({ kind: 'left', room: OLD }),
    join({ code }: Pick<RememberedRoom, 'code'>) {
      joined.push(code);
      view.setState(IN_OLD, true);
      if (isHubGone) become({ kind: 'failed', room: NEW, error: 'offline', isMade: false });
    },
  };
  function become(membership: Membership): void {
    room.membership = membership;
    view.setState({ kind: 'none' }, true);
    room.changes.emit();
  }
  const value = new Value<RoomOnHold | null>(null);
  const people = new Value<Person[]>([{ peerId: 'ann', name: 'Ann', guest: false, activity: 'in-call' }]);
  const secondCalls = new Value<readonly SecondCall[]>([]);
  const call = new Value<CallState>({ kind: 'idle' });
  const session = createFakeSession({});
  const onHold = new OnHold(
    {
      value,
      room,
      topic: new Topic<RoomFrame>(),
      mesh: { peers: [] },
      hub: { isOnline: true, changes: new Listeners(), people, state: new Value<HubState>(ONLINE_HUB) },
      calls: { value: call, cancel: () => undefined },
      media: {
        state: new Value(session.media.getState()),
        setMuted: () => undefined,
        setCameraOff: () => undefined,
      },
      notices: { notify: () => undefined },
      view,
      ringing: createStore<readonly Caller[]>(() => []),
      secondCalls: secondCalls.store,
    },
    new Scope(),
  );
  onHold.leaveFor(() => room.join(NEW));
  return { joined, value, view, room, people, secondCalls, call };
}

it('[HOLD-5] leaves a room on hold for another one', () => {
  const { joined, value } = rig(false);
  expect(joined).toEqual(['new']);
  expect(value.get()?.company).toEqual([{ peerId: 'ann', name: 'Ann' }]);
});

it('[HOLD-5] comes back where the other one fails at once, and keeps nothing that pulls the person back later', () => {
  const { joined, value } = rig(true);
  expect(joined).toEqual(['new', 'old']);
  expect(value.get()).toBeNull();
});

it('[HOLD-5] ends when those who are waited for there are in no call any more', () => {
  const { value, people, view } = rig(false);
  view.setState({ ...IN_OLD, participants: [{ ...NOTHING_OF, peerId: 'cleo', name: 'Cleo' }] }, true);
  people.set([]);
  vi.advanceTimersByTime(59_999);
  expect(value.get()).not.toBeNull();
  vi.advanceTimersByTime(1);
  expect(value.get()).toBeNull();
});

it('[HOLD-5] nobody who is alone goes back while somebody calls them', () => {
  const { joined, room, secondCalls } = rig(false);
  const leaving = vi.spyOn(room, 'leave');
  secondCalls.set([CLEO]);
  vi.advanceTimersByTime(60_000);
  expect(leaving).not.toHaveBeenCalled();
  secondCalls.set([]);
  vi.advanceTimersByTime(1_000);
  expect(joined).toEqual(['new', 'old']);
});

it('[HOLD-5] [SECOND-2] who leaves while somebody calls is back only after that has rung', () => {
  const { joined, room, secondCalls, call } = rig(false);
  secondCalls.set([CLEO]);
  room.leave();
  secondCalls.set([]);
  call.set({ kind: 'incoming', callId: 'call', from: CLEO, guest: false, phase: 'ringing' });
  vi.advanceTimersByTime(60_000);
  expect(joined).toEqual(['new']);
  call.set({ kind: 'idle' });
  expect(joined).toEqual(['new', 'old']);
});

it('[HOLD-5] [SECOND-2] and at once after a moment in which nothing rings', () => {
  const { joined, room, secondCalls } = rig(false);
  secondCalls.set([CLEO]);
  room.leave();
  secondCalls.set([]);
  vi.advanceTimersByTime(2_999);
  expect(joined).toEqual(['new']);
  vi.advanceTimersByTime(1);
  expect(joined).toEqual(['new', 'old']);
});

it('[HOLD-5] [HOLD-6] who calls somebody out of the room while another one calls waits for the answer', () => {
  const { joined, room, secondCalls, call } = rig(false);
  secondCalls.set([CLEO]);
  room.leave();
  call.set({ kind: 'outgoing', to: { peerId: 'dora', name: 'Dora' }, phase: 'calling' });
  secondCalls.set([]);
  vi.advanceTimersByTime(60_000);
  expect(joined).toEqual(['new']);
  call.set({ kind: 'idle' });
  expect(joined).toEqual(['new', 'old']);
});
