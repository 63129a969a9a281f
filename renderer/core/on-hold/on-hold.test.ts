import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { createFakeSession } from '../../../tests/support/fake-session.ts';
import { Topic } from '../link/topic.ts';
import type { CallState, Caller, RoomOnHold, RoomState } from '../model.ts';
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

/** Somebody in a room, whose joins fail at once where the hub is gone. */
function rig(isHubGone: boolean) {
  const joined: string[] = [];
  const room = {
    membership: { kind: 'none' } as Membership,
    changes: new Listeners<void>(),
    leave: () => become({ kind: 'left', room: OLD }),
    join({ code }: Pick<RememberedRoom, 'code'>) {
      joined.push(code);
      if (isHubGone) become({ kind: 'failed', room: NEW, error: 'offline' });
    },
  };
  function become(membership: Membership): void {
    room.membership = membership;
    room.changes.emit();
  }
  const value = new Value<RoomOnHold | null>(null);
  const session = createFakeSession({});
  const onHold = new OnHold(
    {
      value,
      room,
      topic: new Topic<RoomFrame>(),
      mesh: { peers: [] },
      hub: { isOnline: true, changes: new Listeners() },
      calls: { value: new Value<CallState>({ kind: 'idle' }), cancel: () => undefined },
      media: {
        state: new Value(session.media.getState()),
        setMuted: () => undefined,
        setCameraOff: () => undefined,
      },
      notices: { notify: () => undefined },
      view: createStore<RoomState>(() => IN_OLD),
      ringing: createStore<readonly Caller[]>(() => []),
    },
    new Scope(),
  );
  onHold.leaveFor(() => room.join(NEW));
  return { joined, value };
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
