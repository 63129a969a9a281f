import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { fakeStorage } from '../../../tests/support/fake-storage.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Doorkeeper } from '../link/doorkeeper.ts';
import { Topic } from '../link/topic.ts';
import type { KeyValueStorage } from '../ports.ts';
import { newRoomKey } from '../room/room-key.ts';
import { Value } from '../value.ts';
import { Removals, type RemovalsDeps } from './removals.ts';
import { sealRemoval } from './removal-seal.ts';

const [ANNA, BEN, CARA] = ['Anna', 'Ben', 'Cara'].map(keyOf) as [
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
];
const ROOM = newRoomKey(ANNA.peerId);

const ANNA_THERE = { peerId: ANNA.peerId, name: 'Anna' };

interface Inside {
  tab?: KeyValueStorage;
  self?: typeof ANNA;
  peers?: object[];
  others?: (typeof ANNA_THERE)[];
}

/** Somebody's client in Anna's room, Cara's if nothing else is said. */
function inRoom({ tab = fakeStorage(), self = CARA, peers = [], others = [ANNA_THERE] }: Inside = {}) {
  const doorkeeper = new Doorkeeper(() => []);
  const topic = new Topic<never>();
  const leave = vi.fn();
  const membership = { kind: 'stay', phase: 'joined', code: 'standup', access: { kind: 'key', key: ROOM, door: null } };
  const deps = {
    platform: { ...self, storage: { tab } },
    room: {
      membership,
      isInside: true,
      changes: new Listeners<void>(),
      changeSettings: vi.fn(),
      leave,
      forget: vi.fn(),
    },
    mesh: { peers, onChange: new Listeners<void>(), doorkeeper, topic: () => topic },
    others: () => others,
    notices: { notify: vi.fn(), dropIf: vi.fn() },
    removable: new Value<readonly string[]>([]),
  };
  return {
    removals: new Removals(deps as unknown as RemovalsDeps, new Scope()),
    doorkeeper,
    leave,
    notices: deps.notices,
    removable: () => deps.removable.get(),
  };
}

const said = (peerId: string, revision: number, removed: boolean) =>
  sealRemoval(ANNA.signer, ROOM, { peerId, revision, removed });

let cara: ReturnType<typeof inRoom>;
beforeEach(() => {
  cara = inRoom();
});

it('[REMOVE-2] what was said before cannot be played again', async () => {
  const removal = await said(BEN.peerId, 1, true);
  await cara.removals.hear(BEN.peerId, removal);
  expect(cara.doorkeeper.refuses(BEN.peerId)).toBe(true);
  await cara.removals.hear(ANNA.peerId, await said(BEN.peerId, 2, false));
  expect(cara.doorkeeper.refuses(BEN.peerId)).toBe(false);
  await cara.removals.hear(BEN.peerId, removal);
  expect(cara.doorkeeper.refuses(BEN.peerId)).toBe(false);
});

it('[REMOVE-2] what somebody else signed, or the maker in another room, removes nobody', async () => {
  const forged = { peerId: CARA.peerId, revision: 1, removed: true };
  await cara.removals.hear(BEN.peerId, await sealRemoval(BEN.signer, ROOM, forged));
  await cara.removals.hear(BEN.peerId, await sealRemoval(ANNA.signer, newRoomKey(ANNA.peerId), forged));
  expect(cara.leave).not.toHaveBeenCalled();
  await cara.removals.hear(BEN.peerId, await sealRemoval(ANNA.signer, ROOM, forged));
  expect(cara.leave).toHaveBeenCalledOnce();
  const by = { peerId: ANNA.peerId, name: 'Anna' };
  expect(cara.notices.notify).toHaveBeenCalledExactlyOnceWith({ kind: 'removed', code: 'standup', by });
});

it('[REMOVE-4] it is kept, also for who comes back', async () => {
  const tab = fakeStorage();
  await inRoom({ tab }).removals.hear(ANNA.peerId, await said(BEN.peerId, 1, true));
  expect(inRoom({ tab }).doorkeeper.refused).toEqual([BEN.peerId]);
});

it('[REMOVE-4] no more than so many people are kept of a room', async () => {
  for (let i = 0; i < LIMITS.removalsOfRoom + 2; i += 1)
    await cara.removals.hear(`member-${i}`, await said(`${i}`.padStart(22, '0'), 1, true));
  expect(cara.doorkeeper.refused.length).toBe(LIMITS.removalsOfRoom);
});

it.each([
  ['Cara, who does not know', CARA, null],
  ['Anna, who has forgotten', ANNA, 'self'],
])('[REMOVE-4] %s who did it, is not told that somebody else did', async (_, self, by) => {
  const who = { peerId: BEN.peerId, name: 'Ben' };
  const { removals, notices } = inRoom({ self, others: [who] });
  await removals.hear(BEN.peerId, await said(BEN.peerId, 1, true));
  expect(notices.notify).toHaveBeenCalledExactlyOnceWith({ kind: 'person-removed', who, by });
});

describe('[REMOVE-1] in her room, Anna may remove', () => {
  const peer = ({ peerId }: typeof ANNA, features: string[], isInside = true) => ({
    member: { peerId },
    admittedAs: isInside ? 'name' : null,
    link: { present: isInside, messaging: { hello: { features } } },
  });
  const removableOf = (...peers: object[]) => inRoom({ self: ANNA, peers }).removable();

  it('all whose clients know of it', () => {
    expect(removableOf(peer(BEN, ['removal']), peer(CARA, ['removal']))).toEqual([BEN.peerId, CARA.peerId]);
  });

  it('whose own client does not, and nobody else while they are there', () => {
    expect(removableOf(peer(BEN, []), peer(CARA, ['removal']))).toEqual([BEN.peerId]);
  });

  it('them whomever the hub lists besides', () => {
    const removable = removableOf(peer(BEN, ['removal']), peer(CARA, [], false));
    expect(removable).toContain(BEN.peerId);
  });
});
